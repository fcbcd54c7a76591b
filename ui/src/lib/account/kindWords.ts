import { m } from '$lib/paraglide/messages';

/** A kind of charge. What a later version of the service knows is named as it names it. */
export function kindWords(kind: string): string {
  switch (kind) {
    case '':
      return m.account_kind_other();
    case 'MEMBERSHIP_CHARGE':
      return m.account_kind_membership();
    case 'BONUS_PERIOD_CHARGE':
      return m.account_kind_bonus();
    case 'CONTRACT_IDLE_PERIOD_CHARGE':
    case 'IDLE_PERIOD_CHARGE':
      return m.account_kind_idle();
    case 'TRIAL_PERIOD_CHARGE':
      return m.account_kind_trial();
    case 'FLAT_FEE':
      return m.account_kind_fee();
    default:
      return kind;
  }
}
