import type { Readings } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

export type Reading = keyof Readings;
export type Entries = Record<Reading, string>;

/** What every scale shows, and what only some do. */
export const USUAL: readonly Reading[] = ['weight', 'height', 'percentBodyFat', 'bodyMassIndex'];
export const FURTHER: readonly Reading[] = [
  'bodyFatMass',
  'fatFreeMass',
  'skeletalMuscleMass',
  'percentSkeletalMuscleMass',
  'totalBodyWater',
  'visceralFatLevel',
  'basalMetabolicRate',
];
export const READINGS: readonly Reading[] = [...USUAL, ...FURTHER];

const LABELS: Record<Reading, () => string> = {
  weight: () => m.reading_weight(),
  height: () => m.reading_height(),
  percentBodyFat: () => m.reading_body_fat_percent(),
  bodyMassIndex: () => m.reading_bmi(),
  bodyFatMass: () => m.reading_body_fat(),
  fatFreeMass: () => m.reading_fat_free(),
  skeletalMuscleMass: () => m.reading_muscle(),
  percentSkeletalMuscleMass: () => m.reading_muscle_percent(),
  totalBodyWater: () => m.reading_water(),
  visceralFatLevel: () => m.reading_visceral(),
  basalMetabolicRate: () => m.reading_basal(),
};

/** A level of the fat around the organs has no decimals. */
const WHOLE: readonly Reading[] = ['visceralFatLevel'];

/** The name of a reading with its unit. */
export function readingWords(reading: Reading): string {
  return LABELS[reading]();
}

export function noEntries(): Entries {
  return Object.fromEntries(READINGS.map((it) => [it, ''])) as Entries;
}

/** A number as somebody types it, with a comma or a point, as the service takes it. `null`: it is none. */
export function enteredNumber(text: string, isWhole = false): string | null {
  const number = text.trim().replace(',', '.');
  return (isWhole ? /^\d{1,5}$/ : /^\d{1,5}(\.\d{1,3})?$/).test(number) ? number : null;
}

/** What is wrong with an entry, in words. */
export function problemOf(reading: Reading, entries: Entries): string | null {
  const text = entries[reading].trim();
  if (text === '') return null;
  const isWhole = WHOLE.includes(reading);
  if (enteredNumber(text, isWhole) !== null) return null;
  return isWhole ? m.reading_not_whole() : m.reading_not_number();
}

/** What is sent: what was left empty is not measured. */
export function readingsOf(entries: Entries): Readings {
  const of = (it: Reading) => enteredNumber(entries[it]);
  return Object.fromEntries(READINGS.map((it) => [it, of(it)])) as unknown as Readings;
}

/** Body mass index by weight and height, with one decimal. `null`: not both are known. */
export function bodyMassIndex(weight: string, height: string): number | null {
  const [kilograms, centimetres] = [enteredNumber(weight), enteredNumber(height)].map(Number);
  if (!kilograms || !centimetres) return null;
  return Math.round((kilograms / (centimetres / 100) ** 2) * 10) / 10;
}
