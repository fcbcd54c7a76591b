import type { Booking, BookingState, InstructorName, Seats } from '$lib/api/bindings';

import { exactly, number } from '$lib/i18n/format';
import { language } from '$lib/i18n/language.svelte';
import { m } from '$lib/paraglide/messages';

/** How a booking stands. */
export function stateWords(state: BookingState | null): string {
  if (state === null) return m.booking_state_unknown();
  if (typeof state === 'object') return state.other;
  switch (state) {
    case 'booked':
      return m.booking_booked();
    case 'booked_with_confirmation_required':
      return m.booking_to_confirm();
    case 'waiting_list':
      return m.booking_waiting();
    case 'canceled':
      return m.booking_canceled();
  }
}

/** Day and time from begin to end. */
export function timeWords(start: string | null, end: string | null): string {
  if (start === null) return m.booking_no_time();
  if (end === null) return exactly(start);
  const options = { dateStyle: 'full', timeStyle: 'short' } as const;
  const format = new Intl.DateTimeFormat(language.locale, options);
  return format.formatRange(new Date(start), new Date(end));
}

/** Time alone, where the day stands above. */
export function hourWords(start: string, end: string | null): string {
  const format = new Intl.DateTimeFormat(language.locale, { timeStyle: 'short' });
  return end === null
    ? format.format(new Date(start))
    : format.formatRange(new Date(start), new Date(end));
}

/** The day on this computer's calendar. */
export function dayWords(start: string): string {
  return new Intl.DateTimeFormat(language.locale, { dateStyle: 'full' }).format(new Date(start));
}

export function instructorWords(instructors: InstructorName[]): string {
  const names = instructors.map(({ name }) => name).filter((name) => name !== '');
  return new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(names);
}

/** How many places there are, and what becomes of a booking where there is none. */
export function seatsWords({ free, all, waiting, waitingFree }: Seats): string {
  if (free === null || all === null) return m.seats_unlimited();
  if (free > 0) return m.seats_free({ free: number(free), all: number(all) });
  if (waitingFree === null || waitingFree > 0) {
    return m.seats_waiting({ all: number(all), place: number(waiting + 1) });
  }
  return m.seats_none({ all: number(all), waiting: number(waiting) });
}

/** Why a booking cannot be canceled, as far as that is known before anybody asks. */
export function notCancelable(booking: Booking, now: Date): string | null {
  const { calledOff, start, cancelUntil, state } = booking;
  if (calledOff) return m.booking_called_off();
  if (start !== null && new Date(start) <= now) return m.booking_begun();
  // A place on the waiting list is nobody's loss.
  if (state === 'waiting_list' || cancelUntil === null || cancelUntil.alsoLater) return null;
  if (new Date(cancelUntil.at) >= now) return null;
  return m.booking_too_late({ time: exactly(cancelUntil.at) });
}
