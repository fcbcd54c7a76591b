import type { KioskBooking, KioskClassSlot, Seats } from '$lib/api/bindings';

import { m } from '../../paraglide/messages';
import { hours, moment, number, weekday } from '../../words/format';
import { dayOf } from '../days';

/** Day and time. */
export function timeWords(start: string | null, end: string | null): string {
  return start === null ? '' : `${weekday(dayOf(start))}, ${hours(start, end)}`;
}

/** How a booking stands, where that is more than that it holds. */
export function standingWords({ calledOff, state }: KioskBooking): string | null {
  if (calledOff) return m.booking_called_off();
  if (state === 'waiting_list') return m.booking_waiting();
  return state === 'booked_with_confirmation_required' ? m.booking_to_confirm() : null;
}

/** Why a booking cannot be given up. `null`: as far as is known it can. */
export function notCancelable(booking: KioskBooking, now: Date): string | null {
  const { calledOff, start, cancelUntil, state } = booking;
  if (calledOff) return m.booking_called_off();
  if (start !== null && new Date(start) <= now) return m.booking_begun();
  // A place on the waiting list is nobody's loss.
  if (state === 'waiting_list' || cancelUntil === null || cancelUntil.alsoLater) return null;
  if (new Date(cancelUntil.at) >= now) return null;
  return m.booking_too_late({ time: moment(cancelUntil.at) });
}

/** How many places there are. */
export function seatsWords({ free, waitingFree }: Seats): string {
  if (free === null) return m.seats_free();
  if (free > 0) return m.seats_left({ count: number(free) });
  return waitingFree === null || waitingFree > 0 ? m.seats_waiting() : m.class_full();
}

/** Why a class cannot be booked. `null`: as far as is known it can. */
export function notBookable(slot: KioskClassSlot, now: Date): string | null {
  if (slot.booked) return m.class_booked_already();
  if (slot.opens !== null && new Date(slot.opens) > now) {
    return m.class_opens({ time: moment(slot.opens) });
  }
  if (new Date(slot.closes ?? slot.start) <= now) return m.class_closed();
  const { free, waitingFree } = slot.seats;
  return free === 0 && waitingFree === 0 ? m.class_full() : null;
}
