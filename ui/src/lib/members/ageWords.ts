import { counted } from '$lib/i18n/counted';
import { language } from '$lib/i18n/language.svelte';
import { m } from '$lib/paraglide/messages';

// A plural form costs a rule object each time, and a list has fifty ages, most of them again and again.
const known = new Map<string, string>();

/** How old, in words of the language. */
export function ageWords(age: number): string {
  const key = `${language.locale} ${age}`;
  let words = known.get(key);
  if (words === undefined) known.set(key, (words = m.age(counted(age))));
  return words;
}
