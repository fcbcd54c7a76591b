import type {
  CardFormat,
  Factor,
  Flow,
  KioskSetUp,
  KioskSetUpView,
  Language,
  Place,
  Way,
} from '$lib/api/bindings';

/** The numbers, by their places in the file, in the order in which they are asked for. */
export const TIMES = [
  'times.readingSeconds',
  'times.formSeconds',
  'times.countdownSeconds',
  'times.doneSeconds',
] as const;
export const PLACES = [
  'place.lower_edge_mm',
  'place.distance_mm',
  'place.diagonal_mm',
  'place.width_px',
  'place.height_px',
] as const;

export type NumberField = (typeof TIMES)[number] | (typeof PLACES)[number];
export type Field =
  | NumberField
  | 'studio'
  | 'flows'
  | 'ways'
  | 'factor'
  | 'languages'
  | 'greetings'
  | 'logo'
  | 'staff_pin'
  | 'staff_pin_again';

export const FIELDS: readonly Field[] = [
  'studio',
  'flows',
  'ways',
  'factor',
  ...TIMES,
  'languages',
  'greetings',
  'logo',
  ...PLACES,
  'staff_pin',
  'staff_pin_again',
];

/** What stands in the form. */
export interface Draft {
  studio: string;
  flows: Flow[];
  ways: Way[];
  cardFormat: CardFormat;
  factor: Factor | null;
  numbers: Record<NumberField, string>;
  languages: Language[];
  greetings: Partial<Record<Language, string>>;
  /** The name of its file. */
  logo: string | null;
  pin: string;
  pinAgain: string;
}

/** The form as it is set up, or proposed. The only studio need not be chosen. */
export function drafted({ setUp, studios }: KioskSetUpView): Draft {
  const { times, place } = setUp;
  const only = studios.length === 1 ? studios[0]?.id : undefined;
  const isHere = studios.some(({ id }) => id === setUp.studio);
  return {
    studio: (isHere ? setUp.studio : only) ?? '',
    flows: [...setUp.flows],
    ways: [...setUp.ways],
    cardFormat: setUp.cardFormat,
    factor: setUp.factor,
    numbers: {
      'times.readingSeconds': String(times.readingSeconds),
      'times.formSeconds': String(times.formSeconds),
      'times.countdownSeconds': String(times.countdownSeconds),
      'times.doneSeconds': String(times.doneSeconds),
      'place.lower_edge_mm': String(place.lower_edge_mm),
      'place.distance_mm': String(place.distance_mm),
      'place.diagonal_mm': String(place.diagonal_mm),
      'place.width_px': String(place.width_px),
      'place.height_px': String(place.height_px),
    },
    languages: [...setUp.languages],
    greetings: Object.fromEntries(setUp.greetings.map(({ language, text }) => [language, text])),
    logo: setUp.logo,
    pin: '',
    pinAgain: '',
  };
}

/** A whole number that somebody typed; `null` where it is none. */
export function entered(text: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
}

export function placeOf({ numbers }: Draft): Place | null {
  const place = {
    lower_edge_mm: entered(numbers['place.lower_edge_mm']),
    distance_mm: entered(numbers['place.distance_mm']),
    diagonal_mm: entered(numbers['place.diagonal_mm']),
    width_px: entered(numbers['place.width_px']),
    height_px: entered(numbers['place.height_px']),
  };
  return isWhole(place) ? place : null;
}

/** What is to be saved; `null` while a number is none. */
export function setUpOf(draft: Draft): KioskSetUp | null {
  const { numbers, languages, greetings } = draft;
  const times = {
    readingSeconds: entered(numbers['times.readingSeconds']),
    formSeconds: entered(numbers['times.formSeconds']),
    countdownSeconds: entered(numbers['times.countdownSeconds']),
    doneSeconds: entered(numbers['times.doneSeconds']),
  };
  const place = placeOf(draft);
  if (!isWhole(times) || place === null) return null;
  return {
    studio: draft.studio === '' ? null : draft.studio,
    flows: [...draft.flows],
    ways: [...draft.ways],
    cardFormat: draft.cardFormat,
    factor: draft.factor,
    times,
    languages: [...languages],
    greetings: languages
      .map((language) => ({ language, text: greetings[language]?.trim() ?? '' }))
      .filter(({ text }) => text !== ''),
    logo: draft.logo,
    place,
  };
}

function isWhole<Key extends string>(
  numbers: Record<Key, number | null>,
): numbers is Record<Key, number> {
  return Object.values(numbers).every((it) => it !== null);
}

/** A list with an entry more or less. */
export function toggled<Value>(list: Value[], value: Value, isChosen: boolean): Value[] {
  const others = list.filter((it) => it !== value);
  return isChosen ? [...others, value] : others;
}
