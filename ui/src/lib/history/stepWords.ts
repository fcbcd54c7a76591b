import type { HistoryOutcome } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

const STEPS = new Map<string, () => string>([
  ['asked', () => m.step_asked()],
  ['asked_at_once', () => m.step_asked_at_once()],
  ['imported', () => m.step_imported()],
  ['exported', () => m.step_exported()],
  ['sending', () => m.step_sending()],
  ['not_sent', () => m.step_not_sent()],
  ['unknown', () => m.step_unknown()],
  ['looked_in_vain', () => m.step_looked_in_vain()],
  ['look_failed', () => m.step_look_failed()],
  ['absent', () => m.step_absent()],
  ['found_there', () => m.step_found_there()],
  ['not_there', () => m.step_not_there()],
  ['looked_elsewhere', () => m.step_looked_elsewhere()],
  ['doubtful', () => m.step_doubtful()],
  ['confirmed', () => m.step_confirmed()],
  ['refused', () => m.step_refused()],
  ['interrupted', () => m.step_interrupted()],
  ['paused', () => m.step_paused()],
  ['resumed', () => m.step_resumed()],
  ['try_now', () => m.step_try_now()],
  ['edited', () => m.step_edited()],
  ['given_up', () => m.step_given_up()],
  ['canceled', () => m.step_canceled()],
  ['queued_again', () => m.step_queued_again()],
  ['decided', () => m.step_decided()],
]);

const OUTCOME_WORDS: Record<HistoryOutcome, () => string> = {
  queued: () => m.outcome_queued(),
  sending: () => m.outcome_sending(),
  unknown: () => m.outcome_unknown(),
  interrupted: () => m.outcome_interrupted(),
  confirmed: () => m.outcome_confirmed(),
  found_there: () => m.outcome_found_there(),
  not_there: () => m.outcome_not_there(),
  refused: () => m.outcome_refused(),
  given_up: () => m.outcome_given_up(),
  canceled: () => m.outcome_canceled(),
};

/** Every step that the trail has a word for. */
export const STEP_NAMES = [...STEPS.keys()];

/** Every outcome. */
export const OUTCOMES = Object.keys(OUTCOME_WORDS) as HistoryOutcome[];

/** What happened. A word of a later version is shown as it is. */
export function stepWords(event: string): string {
  return STEPS.get(event)?.() ?? event;
}

/** What came of a change. */
export function outcomeWords(outcome: HistoryOutcome): string {
  return OUTCOME_WORDS[outcome]();
}
