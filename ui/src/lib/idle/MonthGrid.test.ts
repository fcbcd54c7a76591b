import type { IdleDay } from '$lib/api/bindings';

import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import MonthGrid from './MonthGrid.svelte';

/** March 2026: only its first day can be chosen. */
function march(): IdleDay[] {
  return Array.from({ length: 31 }, (_, index) => ({
    day: `2026-03-${String(index + 1).padStart(2, '0')}`,
    obstacle: index === 0 ? null : { kind: 'not_before', day: '2026-04-01' },
    mark: null,
  }));
}

function shown(focused: string) {
  const onchoose = vi.fn();
  const onshow = vi.fn(() => Promise.resolve());
  const onfocusday = vi.fn();
  render(MonthGrid, {
    label: 'First day',
    month: '2026-03',
    days: march(),
    focused,
    chosen: null,
    onshow,
    onfocusday,
    onchoose,
  });
  return { onchoose, onshow, onfocusday };
}

// By attribute: asking forty buttons for their names takes a busy machine seconds.
function day(iso: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-day="${iso}"]`);
  if (!found) throw new Error(`no ${iso}`);
  return found;
}

test('one day is in the tab order, and arrows move from it', async () => {
  const { onfocusday } = shown('2026-03-04');

  day('2026-03-04').focus();
  await userEvent.keyboard('{ArrowDown}');

  expect(document.querySelectorAll('[data-day][tabindex="0"]')).toHaveLength(1);
  expect(onfocusday).toHaveBeenLastCalledWith('2026-03-11');
  expect(document.activeElement).toBe(day('2026-03-11'));
});

test('beyond the month the next one is shown', async () => {
  const { onshow } = shown('2026-03-04');

  day('2026-03-04').focus();
  await userEvent.keyboard('{PageDown}');

  expect(onshow).toHaveBeenCalledWith('2026-04');
});

test('a day that cannot be chosen says why, to everybody', () => {
  shown('2026-03-04');

  const refused = day('2026-03-04');

  expect(refused.getAttribute('aria-disabled')).toBe('true');
  expect(refused.getAttribute('aria-label')).toContain('Not before');
  expect(document.querySelector('.why')?.textContent).toContain('Not before');
});

test('Enter chooses the day that the keys are on', async () => {
  const { onchoose } = shown('2026-03-01');

  day('2026-03-01').focus();
  await userEvent.keyboard('{Enter}');

  expect(onchoose).toHaveBeenCalledWith(march()[0]);
});
