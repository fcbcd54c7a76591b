import { m } from '$lib/paraglide/messages';

/** Every `validationStatus` of the contract, without its prefix, and the sentence for it. */
export const STATUS_WORDS: ReadonlyMap<string, () => string> = new Map([
  ['CREATABLE', () => m.idle_status_creatable()],
  ['UPDATABLE', () => m.idle_status_updatable()],
  ['DEACTIVATED_FOR_CONTRACT', () => m.idle_status_deactivated_for_contract()],
  ['PENDING_VERIFICATION', () => m.idle_status_pending_verification()],
  ['DATE_NOT_FIRSTDAY_OF_TEMPORALUNIT', () => m.idle_status_date_not_firstday_of_temporalunit()],
  ['DEADLINE_VIOLATED', () => m.idle_status_deadline_violated()],
  ['EXPECTED_STARTDATE_MISMATCH', () => m.idle_status_expected_startdate_mismatch()],
  ['MAXIMUM_YEARS_VIOLATED', () => m.idle_status_maximum_years_violated()],
  ['OVERLAPPING', () => m.idle_status_overlapping()],
  ['TEMPORALUNIT_INVALID', () => m.idle_status_temporalunit_invalid()],
  ['MAXIMUM_TERMS_VIOLATED', () => m.idle_status_maximum_terms_violated()],
  ['TERMVALUE_MISSING', () => m.idle_status_termvalue_missing()],
  ['UNLIMITED_PARAMETER_IS_MISSING', () => m.idle_status_unlimited_parameter_is_missing()],
  ['ENDDATE_AND_TERM_PROVIDED', () => m.idle_status_enddate_and_term_provided()],
  ['ENDDATE_BEFORE_STARTDATE', () => m.idle_status_enddate_before_startdate()],
  ['ENDDATE_ONLY_FOR_SHORTENING', () => m.idle_status_enddate_only_for_shortening()],
]);

/** The service's verdict in a sentence. One that came later than this version is shown as it came. */
export function statusWords(status: string): string {
  const word = status.replace(/^IDLEPERIOD_/, '');
  return STATUS_WORDS.get(word)?.() ?? m.idle_status_other({ word: status });
}
