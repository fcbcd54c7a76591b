import type {
  CancelationView,
  CancelClosed,
  CancelState,
  ContractStanding,
  PointKind,
  WithdrawClosed,
} from '$lib/api/bindings';

import { date } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

/** Whether it runs. */
export function standingWords(standing: ContractStanding | null): string {
  if (standing === null) return m.contract_standing_unknown();
  if (typeof standing === 'object') return standing.other;
  return standing === 'active' ? m.contract_active() : m.contract_inactive();
}

const POINTS: Record<PointKind, () => string> = {
  created: () => m.contract_point_created(),
  start: () => m.contract_point_start(),
  cancelation_received: () => m.contract_point_received(),
  last_notice: () => m.contract_point_last_notice(),
  term_end: () => m.contract_point_term_end(),
  end: () => m.contract_point_end(),
};

/** What happens on a day of its line. */
export function pointWords(kind: PointKind): string {
  return POINTS[kind]();
}

/** How far a cancelation has come. */
export function cancelStateWords(state: CancelState, to: string | null): string {
  const day = to === null ? m.contract_day_open() : date(to);
  if (typeof state === 'object') return state.other;
  switch (state) {
    case 'canceled':
      return m.contract_canceled({ date: day });
    case 'pending_verification':
      return m.contract_cancel_pending({ date: day });
    case 'pending_withdrawal_verification':
      return m.contract_withdraw_pending({ date: day });
  }
}

const CLOSED: Record<CancelClosed, () => string> = {
  canceled: () => m.contract_closed_canceled(),
  pending: () => m.contract_closed_pending(),
  withdrawal_pending: () => m.contract_closed_withdrawal(),
  ended: () => m.contract_closed_ended(),
  no_days: () => m.contract_closed_no_days(),
  unreadable: () => m.contract_closed_unreadable(),
};

/** Why nothing can be canceled. */
export function closedWords(closed: CancelClosed): string {
  return CLOSED[closed]();
}

const NOT_WITHDRAWN: Record<WithdrawClosed, () => string> = {
  none: () => m.contract_withdraw_none(),
  by_studio: () => m.contract_withdraw_by_studio(),
  withdrawal_pending: () => m.contract_closed_withdrawal(),
  ended: () => m.contract_closed_ended(),
  not_allowed: () => m.contract_withdraw_not_allowed(),
  unreadable: () => m.contract_closed_unreadable(),
};

/** Why no cancelation can be withdrawn. */
export function withdrawClosedWords(closed: WithdrawClosed): string {
  return NOT_WITHDRAWN[closed]();
}

/** Whether there is a cancelation of which something is to be said. */
export function hasCancelation({ state, date: to }: CancelationView): boolean {
  return state !== null || to !== null;
}
