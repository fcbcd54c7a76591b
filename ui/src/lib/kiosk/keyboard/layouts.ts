import type { Locale } from '../paraglide/runtime';

/** Rows of characters, as they lie on the keys. */
export type Rows = readonly string[];

/** What is written: words, an address of mail, a number with its dashes, figures alone, a secret. */
export type FieldKind = 'text' | 'email' | 'number' | 'digits' | 'pin';

const FIGURES = '1234567890';

const LETTERS: Record<Locale, Rows> = {
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  de: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß'],
  pl: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'ąćęłńóśźż'],
  fr: ['azertyuiop', 'qsdfghjklm', "wxcvbn'", 'éèàçùêîôâ'],
  es: ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm', 'áéíóúü'],
  tr: ['qwertyuıopğü', 'asdfghjklşi', 'zxcvbnmöç'],
  uk: ['йцукенгшщзхї', 'фівапролджєґ', 'ячсмитьбю’'],
  ar: ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظذ', 'أإآ'],
};

const SIGNS: Rows = ['@.-_/+&#', '\'’()":;', ',!?*=%~'];

/** What can be written together: a name has its own script, an address of mail has the Latin one. */
export type Layer = 'own' | 'latin' | 'signs';

/** Whether people of this language need a second script for addresses and the like. */
export function hasOwnScript(locale: Locale): boolean {
  return locale === 'uk' || locale === 'ar';
}

/** Which layer a field begins with. */
export function firstLayer(kind: FieldKind, locale: Locale): Layer {
  return kind === 'email' && hasOwnScript(locale) ? 'latin' : 'own';
}

/** The keys of a layer. Figures are always there: street numbers are in every form. */
export function rowsOf(layer: Layer, locale: Locale): Rows {
  if (layer === 'signs') return [FIGURES, ...SIGNS];
  return [FIGURES, ...LETTERS[layer === 'latin' ? 'en' : locale]];
}

/** The number pad as a telephone has it. */
export const PAD: Rows = ['123', '456', '789'];

/** A capital letter by the rules of the language. One that would become two stays as it is. */
export function capital(letter: string, locale: Locale): string {
  const large = letter.toLocaleUpperCase(locale);
  return [...large].length === 1 ? large : letter;
}

export function isPad(kind: FieldKind): boolean {
  return kind === 'number' || kind === 'digits' || kind === 'pin';
}
