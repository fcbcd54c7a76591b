import type { Locale } from '../paraglide/runtime';

import { baseLocale, isLocale, locales, overwriteGetLocale } from '../paraglide/runtime';

/** What each language calls itself: whoever looks for theirs reads no other. */
const OWN_NAMES: Record<Locale, string> = {
  en: 'English',
  de: 'Deutsch',
  pl: 'Polski',
  fr: 'Français',
  es: 'Español',
  tr: 'Türkçe',
  uk: 'Українська',
  ar: 'العربية',
};

/** Countries whose form of dates and money is meant where the station names only a language. */
const FORMS: Record<Locale, string> = {
  en: 'en-GB',
  de: 'de-DE',
  pl: 'pl-PL',
  fr: 'fr-FR',
  es: 'es-ES',
  tr: 'tr-TR',
  uk: 'uk-UA',
  // The figures on the keys, on the card and on the screen are the same ones.
  ar: 'ar-u-nu-latn',
};

/**
 * The language of the station, as long as one person stands there.
 *
 * There is one, because the message functions are global. Nothing of it is remembered: the next
 * person finds the station in its own language.
 */
class Language {
  #current = $state<Locale>(baseLocale);
  #own: Locale = baseLocale;

  /** The station's own: what its staff reads. */
  get own(): Locale {
    return this.#own;
  }

  get current(): Locale {
    return this.#current;
  }

  /** For dates, numbers and money. */
  get locale(): string {
    return FORMS[this.#current];
  }

  get direction(): 'ltr' | 'rtl' {
    return this.#current === 'ar' ? 'rtl' : 'ltr';
  }

  get name(): string {
    return OWN_NAMES[this.#current];
  }

  /** The station begins, in its own language. */
  begin(own: string): void {
    this.use(own);
    this.#own = this.#current;
  }

  /** Takes a language. One without a catalogue falls back to English. */
  use(wanted: string): void {
    const short = wanted.slice(0, 2).toLowerCase();
    this.#current = isLocale(short) ? short : baseLocale;
    document.documentElement.lang = this.#current;
    document.documentElement.dir = this.direction;
  }
}

/** Languages to choose from, in the order that the station has them; all of them where it has none. */
export function offered(wanted: readonly string[]): { code: Locale; name: string }[] {
  const known = wanted.filter((code): code is Locale => isLocale(code));
  const codes = known.length > 0 ? known : [...locales];
  return codes.map((code) => ({ code, name: OWN_NAMES[code] }));
}

export const language = new Language();
overwriteGetLocale(() => language.current);
