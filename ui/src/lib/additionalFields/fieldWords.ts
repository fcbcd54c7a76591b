import type { AdditionalField } from '$lib/api/bindings';

import { date, number } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

/** What stands between two choices of one field. */
const BETWEEN = /\s*,\s*/;
/** Beyond this a number of JavaScript rounds. */
const EXACT = /^-?\d{1,15}$/;

/** The name of a field. One that the studio offers no longer has only its number. */
export function nameWords({ id, name }: AdditionalField): string {
  return name === '' ? m.extra_field_unnamed({ number: id }) : name;
}

/** What is in a field, in words. A value that does not fit its field is shown as it came. */
export function valueWords(
  { kind, choices }: Pick<AdditionalField, 'kind' | 'choices'>,
  value: string | null,
): string {
  if (value === null) return m.value_none();
  switch (kind) {
    case 'boolean':
      return { true: m.extra_field_yes(), false: m.extra_field_no() }[value] ?? value;
    case 'date':
      return date(value);
    case 'numeric':
      return EXACT.test(value) ? number(Number(value)) : value;
    case 'list': {
      const named = chosen(value).map((id) => choices.find((it) => it.id === id)?.name ?? id);
      return named.join(', ');
    }
    default:
      return value;
  }
}

/** The numbers of the choices in a value: some fields hold several. */
export function chosen(value: string): string[] {
  return value.split(BETWEEN).filter(Boolean);
}
