import { commands } from '$lib/api/bindings';
import { countryName } from '$lib/i18n/country';
import { language } from '$lib/i18n/language.svelte';

let codes: Promise<string[]> | null = null;

/** All countries by their names in the language in use, in its order. Their codes never change. */
export async function countries(): Promise<{ code: string; name: string }[]> {
  codes ??= commands.listCountries();
  const order = new Intl.Collator(language.current);
  return (await codes)
    .map((code) => ({ code, name: countryName(code) ?? code }))
    .sort((one, other) => order.compare(one.name, other.name));
}
