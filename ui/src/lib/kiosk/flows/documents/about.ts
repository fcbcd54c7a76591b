import type { Locale } from '../../paraglide/runtime';

import { m } from '../../paraglide/messages';
import { language } from '../../words/language.svelte';

/** What members hand in, in the order of how often. */
export const ABOUTS = [
  'medical',
  'student',
  'identity',
  'address',
  'payment',
  'letter',
  'other',
] as const;
export type About = (typeof ABOUTS)[number];

const WORDS: Record<About, (locale: Locale) => string> = {
  medical: (locale) => m.about_medical({}, { locale }),
  student: (locale) => m.about_student({}, { locale }),
  identity: (locale) => m.about_identity({}, { locale }),
  address: (locale) => m.about_address({}, { locale }),
  payment: (locale) => m.about_payment({}, { locale }),
  letter: (locale) => m.about_letter({}, { locale }),
  other: (locale) => m.about_other({}, { locale }),
};

/** In the language of the page. */
export function aboutWords(about: About): string {
  return WORDS[about](language.current);
}

/** In the language of the staff, who have to find it. */
export function staffWords(about: About): string {
  return WORDS[about](language.own);
}
