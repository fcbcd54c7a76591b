import type { AppointmentVerdict, ClassVerdict, ModuleVerdict, Verdict } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

type Known<Word> = Extract<Word, string>;

/** Every word of the service has a sentence; the tables would not compile otherwise. */
export const MODULE_WORDS: Record<Known<ModuleVerdict>, () => string> = {
  additional_module_contract_already_purchased: () => m.verdict_module_purchased(),
  additional_module_contract_invalid_status: () => m.verdict_module_contract_status(),
  additional_module_not_found: () => m.verdict_module_not_found(),
  additional_module_not_online_purchasable: () => m.verdict_module_not_online(),
  additional_module_trial_period_not_bookable: () => m.verdict_module_no_trial(),
  additional_module_purchasable: () => m.verdict_module_purchasable(),
};

export const CLASS_WORDS: Record<Known<ClassVerdict>, () => string> = {
  available: () => m.verdict_available(),
  no_contingent: () => m.verdict_no_contingent(),
  booking_limit_reached: () => m.verdict_limit(),
  customer_already_booked: () => m.verdict_already_booked(),
  customer_idle: () => m.verdict_idle(),
  customer_in_other_booking: () => m.verdict_other_booking(),
  display_only: () => m.verdict_display_only(),
  date_time_before_earliest_booking_date_time: () => m.verdict_too_early(),
  date_time_after_latest_booking_date_time: () => m.verdict_too_late(),
  studio_closed: () => m.verdict_studio_closed(),
  not_available: () => m.verdict_not_available(),
};

export const APPOINTMENT_WORDS: Record<Known<AppointmentVerdict>, () => string> = {
  past_start_date_time: () => m.verdict_past(),
  end_date_time_not_after_start_date_time: () => m.verdict_end_before_start(),
  period_does_not_match: () => m.verdict_other_length(),
  customer_in_other_booking: () => m.verdict_other_booking(),
  customer_idle: () => m.verdict_idle(),
  no_contingent: () => m.verdict_no_contingent(),
  bookable_appointment_restrictions_not_fulfilled: () => m.verdict_restrictions(),
  booking_limit_reached: () => m.verdict_limit(),
  date_time_before_earliest_booking_date_time: () => m.verdict_too_early(),
  date_time_after_latest_booking_date_time: () => m.verdict_too_late(),
  studio_closed: () => m.verdict_studio_closed(),
  resource_not_available: () => m.verdict_resource_taken(),
  not_available: () => m.verdict_not_available(),
  available: () => m.verdict_available(),
};

/** Of a trial for somebody who is no customer yet. */
export const TRIAL_WORDS = {
  possible: () => m.verdict_trial_possible(),
  invalid_lead_customer_data: () => m.verdict_trial_data(),
  duplicate_customer: () => m.verdict_trial_duplicate(),
};

/** Whether nothing is in the way. */
export function isFree({ word }: Verdict): boolean {
  return word === 'available' || word === 'additional_module_purchasable';
}

/** What the service said of a wish. A word of a newer service is shown as it came. */
export function verdictWords(verdict: Verdict): string {
  const { kind, word } = verdict;
  if (word === null || word === undefined) return m.verdict_silent();
  if (typeof word === 'object') return m.verdict_unknown({ word: word.other });
  const table: Partial<Record<string, () => string>> =
    kind === 'module' ? MODULE_WORDS : kind === 'class' ? CLASS_WORDS : APPOINTMENT_WORDS;
  return table[word]?.() ?? m.verdict_unknown({ word });
}
