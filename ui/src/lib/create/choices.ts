import { language } from '$lib/i18n/language.svelte';

/** Languages in which the service can speak to a member. */
const LANGUAGES = 'cs da de en es fi fr hu it nb nl pl pt ro ru sk sl sv tr uk'.split(' ');

/** Countries with studios on the platform, and their neighbours. */
const COUNTRIES =
  'AT AU BE BG CA CH CZ DE DK EE ES FI FR GB GR HR HU IE IT LI LT LU LV NL NO PL PT RO SE SI SK TR UA US'.split(
    ' ',
  );

export interface Choice {
  value: string;
  words: string;
}

export function languages(): Choice[] {
  return named(LANGUAGES, 'language');
}

export function countries(): Choice[] {
  return named(COUNTRIES, 'region');
}

/** In the language of the window, and in its order. */
function named(codes: readonly string[], type: 'language' | 'region'): Choice[] {
  const names = new Intl.DisplayNames(language.current, { type });
  return codes
    .map((value) => ({ value, words: names.of(value) ?? value }))
    .sort((one, other) => one.words.localeCompare(other.words, language.current));
}
