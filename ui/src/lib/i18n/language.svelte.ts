import type { SettingsView } from '$lib/api/bindings';
import type { Locale } from '$lib/paraglide/runtime';

import { baseLocale, isLocale, overwriteGetLocale } from '$lib/paraglide/runtime';

/**
 * The language in use and the locale for dates and numbers.
 *
 * There is one, because the message functions are global. They ask `current` for each text they
 * make, so every text on the screen follows a change of language by itself, without a reload.
 */
class Language {
  #current = $state<Locale>(guess());
  #locale = $state(navigator.language);

  get current(): Locale {
    return this.#current;
  }

  get locale(): string {
    return this.#locale;
  }

  /** Takes what the program decided. A language without a catalogue falls back to English. */
  use({ language, locale }: Pick<SettingsView, 'language' | 'locale'>): void {
    this.#current = isLocale(language) ? language : baseLocale;
    this.#locale = supported(locale) ? locale : this.#current;
    document.documentElement.lang = this.#current;
  }
}

/** Good for the instant until the program answers. */
function guess(): Locale {
  const language = navigator.language.slice(0, 2);
  return isLocale(language) ? language : baseLocale;
}

function supported(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

export const language = new Language();
overwriteGetLocale(() => language.current);
