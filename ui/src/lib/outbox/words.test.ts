import type { LinkState, OutboxItem } from '$lib/api/bindings';

import { expect, test } from 'vitest';

import { item, summary } from '../../test/fixtures';
import { labelWords, valueWords } from './factWords';
import { timeWords } from './itemTimes';
import { obstacles } from './linkWords';
import { standingOf } from './standing';

const NOW = new Date('2026-11-22T12:05:00Z');
const doubt = { kind: 'unreadable', scope: null } as const;

test.each<[Partial<OutboxItem>, string]>([
  [{ state: 'queued' }, 'saved'],
  [{ state: 'queued', paused: true }, 'held'],
  [{ state: 'sending' }, 'sending'],
  [{ state: 'unknown' }, 'seeking'],
  [{ state: 'unknown', doubt }, 'needs_you'],
  [{ state: 'refused' }, 'refused'],
  [{ state: 'confirmed' }, 'confirmed'],
  [{ state: 'given_up' }, 'withdrawn'],
  [{ state: 'sending', canceled: true }, 'canceling'],
  [{ state: 'unknown', canceled: true }, 'canceling'],
  [{ state: 'unknown', canceled: true, doubt }, 'needs_you'],
  [{ state: 'confirmed', canceled: true }, 'too_late'],
  [{ state: 'given_up', canceled: true }, 'canceled'],
  [{ state: 'given_up', canceled: true, doubt }, 'withdrawn'],
])('%o is %s', (more, standing) => {
  expect(standingOf(item('1', more))).toBe(standing);
});

test.each<LinkState>([
  'offline',
  'dns',
  'captive_portal',
  'proxy',
  'tls',
  'tls_intercepted',
  'service_down',
  'waking',
])('%s has words of its own', (link) => {
  const others = obstacles(summary({ link: link === 'dns' ? 'proxy' : 'dns' }));

  const [obstacle] = obstacles(summary({ link }));

  expect(obstacle?.text).toBeTruthy();
  expect(obstacle).not.toEqual(others[0]);
});

test('a wrong clock is in the way as well, on whichever side', () => {
  expect(obstacles(summary())).toEqual([]);
  expect(obstacles(summary({ clockOffBy: -420 }))[0]?.text).toContain('7 minutes');
  expect(obstacles(summary({ link: 'tls', clockOffBy: 420 }))).toHaveLength(2);
});

test('the next try is told, unless somebody holds it back', () => {
  const later = item('1', { nextAt: '2026-11-22T12:30:00Z', attempts: 2 });
  const words = (one: OutboxItem, isHeld = false) => timeWords(one, NOW, isHeld).join(' | ');

  expect(words(later)).toMatch(/since .* \| next try .*:30 \| tried 2 times/);
  expect(words(item('1', { nextAt: '2026-11-22T12:00:00Z' }))).toContain('at any moment');
  expect(words(item('1'))).toContain('when it is its turn');
  expect(words({ ...later, paused: true })).not.toContain('next');
  expect(words(later, true)).not.toContain('next');
  expect(words({ ...later, state: 'unknown' })).toContain('next look');
  expect(words({ ...later, state: 'unknown', doubt })).not.toContain('next');
});

test('fields are called by our words where there are some, and days are written as days', () => {
  expect(labelWords('email')).toBe('E-mail');
  expect(labelWords('terminationPeriod')).toBe('terminationPeriod');
  expect(valueWords({ label: 'endDate', value: '2026-12-31' })).toBe('31/12/2026');
  expect(valueWords({ label: 'reason', value: 'since 2026-12-31' })).toBe('since 2026-12-31');
});
