import { countryName, isHome } from '$lib/i18n/country';

const CODE = /^[A-Z]{2}$/;

/**
 * A postal address as one writes it here: the country by its name, and only if it is another one.
 * A last line that is no country's code stays as it came.
 */
export function addressLines(lines: string[]): string[] {
  const code = lines.at(-1);
  if (!code || !CODE.test(code)) return lines;
  const rest = lines.slice(0, -1);
  if (isHome(code)) return rest;
  return [...rest, countryName(code) ?? code];
}
