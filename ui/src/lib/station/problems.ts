import type { Draft, Field } from './draft';
import type { KioskSetUpView } from '$lib/api/bindings';

import { number } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

import { entered } from './draft';

/** What is wrong with an entry, as far as it can be told before it is saved. */
export function problemOf(field: Field, draft: Draft, view: KioskSetUpView): string | null {
  switch (field) {
    case 'studio':
      return draft.studio === '' ? m.station_studio_missing() : null;
    case 'flows':
      return draft.flows.length === 0 ? m.station_flows_missing() : null;
    case 'ways':
      return draft.ways.length === 0 ? m.station_ways_missing() : null;
    case 'factor':
      return draft.factor === null ? m.station_factor_missing() : null;
    case 'languages':
      return draft.languages.length === 0 ? m.station_languages_missing() : null;
    case 'greetings':
      return draft.languages.some((language) => isTooLong(draft.greetings[language], view))
        ? m.station_greeting_wrong({ most: number(view.longestGreeting) })
        : null;
    case 'logo':
      return null;
    case 'staff_pin':
      if (draft.pin === '' && draft.pinAgain === '' && view.hasPin) return null;
      return /^\d{4,32}$/.test(draft.pin) ? null : m.station_pin_wrong();
    case 'staff_pin_again':
      return draft.pin === draft.pinAgain ? null : m.station_pin_differs();
    default: {
      const bound = view.bounds.find((it) => it.field === field);
      const value = entered(draft.numbers[field]);
      if (!bound || (value !== null && value >= bound.least && value <= bound.most)) return null;
      return m.station_number_wrong({ least: number(bound.least), most: number(bound.most) });
    }
  }
}

/** Whether a greeting does not fit on the start screen. */
export function isTooLong(text: string | undefined, view: KioskSetUpView): boolean {
  return [...(text ?? '').trim()].length > view.longestGreeting;
}
