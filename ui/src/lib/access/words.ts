import type {
  CardFormat,
  DeskAct,
  HistoryValue,
  MediumDoubt,
  MediumFault,
  MediumKind,
  MediumView,
  RestrictionView,
} from '$lib/api/bindings';

import { date } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

/** The three ways to write the number of one card, as the API's documents show them. */
export const EXAMPLES: Record<CardFormat, string> = {
  decimal: '1173673668653440',
  hex_msb: '042b73321a3180',
  hex_lsb: '80311a32732b04',
};

/** What a medium is. A word that is new is shown as the service has it. */
export function kindWords(kind: MediumKind): string {
  if (typeof kind === 'object') return kind.other === '' ? m.medium_other() : kind.other;
  switch (kind) {
    case 'card_number':
      return m.medium_card();
    case 'pin':
      return m.medium_pin();
    case 'barcode':
      return m.medium_barcode();
    case 'wallet_pass':
      return m.medium_wallet_pass();
  }
}

/** A medium in one line, for the names of buttons. A PIN is named by its kind alone. */
export function mediumWords({ kind, value }: MediumView): string {
  return value === null ? kindWords(kind) : `${kindWords(kind)} ${value}`;
}

/** What is typed into the field of a kind. */
export function valueWords(kind: MediumKind): string {
  return kind === 'card_number' ? m.medium_card_number() : kindWords(kind);
}

export function formatWords(format: CardFormat): string {
  switch (format) {
    case 'decimal':
      return m.card_decimal();
    case 'hex_msb':
      return m.card_hex();
    case 'hex_lsb':
      return m.card_hex_reversed();
  }
}

/** Why no medium can have this value. */
export function faultWords(fault: MediumFault): string {
  switch (fault) {
    case 'empty':
      return m.medium_fault_empty();
    case 'not_decimal':
      return m.medium_fault_not_decimal();
    case 'not_hex':
      return m.medium_fault_not_hex();
    case 'half_byte':
      return m.medium_fault_half_byte();
    case 'too_long':
      return m.medium_fault_too_long();
    case 'zero':
      return m.medium_fault_zero();
  }
}

/** What is unusual about a value. */
export function doubtWords(doubt: MediumDoubt): string {
  switch (doubt) {
    case 'pin_letters':
      return m.medium_doubt_pin_letters();
    case 'pin_length':
      return m.medium_doubt_pin_length();
    case 'spaces':
      return m.medium_doubt_spaces();
  }
}

/** What stands for a PIN. Always as many, for their number would tell something. */
export const DOTS = '••••••';

/** What the history is told of a medium: never a PIN. */
export function toldOf(
  kind: MediumKind,
  before: string | null,
  after: string | null,
): HistoryValue[] {
  const label = typeof kind === 'object' ? kind.other : kind;
  if (kind !== 'pin') return [{ label, before, after }];
  return [{ label, before: before && DOTS, after: after && DOTS }];
}

/** What is said once it is done. */
export function doneWords(act: DeskAct | null): string {
  switch (act?.kind) {
    case 'change_medium':
      return m.medium_changed();
    case 'delete_medium':
      return m.medium_deleted();
    default:
      return m.medium_added();
  }
}

/** Why a medium cannot be changed from here; nothing if it can. */
export function notOurs({ id, madeHere }: MediumView): string | null {
  if (id === null) return m.medium_no_number();
  return madeHere ? null : m.medium_not_ours();
}

/** When a restriction holds. */
export function daysWords({ from, until, holds }: RestrictionView): string {
  const days =
    from !== null && until !== null
      ? m.restriction_days({ from: date(from), until: date(until) })
      : from !== null
        ? m.restriction_from({ from: date(from) })
        : until !== null
          ? m.restriction_until({ until: date(until) })
          : m.restriction_always();
  const now = {
    now: m.restriction_now(),
    later: m.restriction_later(),
    over: m.restriction_over(),
  }[holds];
  return `${now} · ${days}`;
}
