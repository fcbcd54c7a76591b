import type { Verdict } from '$lib/api/bindings';

import { m } from '../paraglide/messages';

const WORDS: Record<string, () => string> = {
  no_contingent: () => m.class_not_included(),
  booking_limit_reached: () => m.class_full(),
  customer_already_booked: () => m.class_booked_already(),
  customer_idle: () => m.class_resting(),
  customer_in_other_booking: () => m.class_elsewhere(),
  date_time_before_earliest_booking_date_time: () => m.class_not_open(),
  date_time_after_latest_booking_date_time: () => m.class_closed(),
  studio_closed: () => m.class_closed(),
};

/** Why it cannot be booked. `null`: nothing is in the way, or nobody was asked. */
export function verdictWords(verdict: Verdict | null): string | null {
  const word = verdict?.word ?? null;
  if (word === null || word === 'available') return null;
  return (typeof word === 'string' ? WORDS[word]?.() : undefined) ?? m.class_not_possible();
}
