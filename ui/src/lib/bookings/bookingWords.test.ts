import type { Booking } from '$lib/api/bindings';

import { beforeEach, expect, test } from 'vitest';

import { language } from '$lib/i18n/language.svelte';

import { notCancelable, seatsWords } from './bookingWords';

const NOON = new Date('2026-11-22T12:00:00Z');

function booking(more: Partial<Booking> = {}): Booking {
  return {
    id: '1',
    kind: 'class',
    state: 'booked',
    calledOff: false,
    title: 'Yoga',
    start: '2026-11-22T18:00:00Z',
    end: '2026-11-22T19:00:00Z',
    location: null,
    instructors: [],
    cancelUntil: { at: '2026-11-22T10:00:00Z', alsoLater: false },
    ...more,
  };
}

beforeEach(() => language.use({ language: 'en', locale: 'en-GB' }));

test('a place says until when it could be given up, unless later is allowed or it only waits', () => {
  const late = { at: '2026-11-22T10:00:00Z', alsoLater: true };

  expect(notCancelable(booking(), NOON)).toContain('It could be canceled until');
  expect(notCancelable(booking({ cancelUntil: late }), NOON)).toBeNull();
  expect(notCancelable(booking({ state: 'waiting_list' }), NOON)).toBeNull();
  expect(notCancelable(booking({ cancelUntil: null }), NOON)).toBeNull();
});

test('what has begun or was called off is not canceled', () => {
  const begun = booking({ start: '2026-11-22T11:00:00Z', cancelUntil: null });

  expect(notCancelable(begun, NOON)).toBe('It has begun.');
  expect(notCancelable(booking({ calledOff: true }), NOON)).toBe('Called off by the studio.');
});

test('places say how many are free and what becomes of a booking where none is', () => {
  expect(seatsWords({ free: 3, all: 10, waiting: 0, waitingFree: 5 })).toBe('3 of 10 places free');
  expect(seatsWords({ free: 0, all: 10, waiting: 2, waitingFree: 3 })).toBe(
    'all 10 places taken, waiting list from place 3',
  );
  expect(seatsWords({ free: 0, all: 10, waiting: 5, waitingFree: 0 })).toBe(
    'all 10 places taken, and 5 wait',
  );
  expect(seatsWords({ free: null, all: null, waiting: 0, waitingFree: null })).toBe(
    'no limit of places',
  );
});
