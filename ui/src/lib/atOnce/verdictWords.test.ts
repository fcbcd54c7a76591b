import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { language } from '$lib/i18n/language.svelte';

import {
  APPOINTMENT_WORDS,
  CLASS_WORDS,
  MODULE_WORDS,
  TRIAL_WORDS,
  verdictWords,
} from './verdictWords';

interface Schema {
  properties?: Record<string, { enum?: string[] } | undefined>;
}

const file = '../src-tauri/crates/sandbox/contract.json';
const contract = JSON.parse(readFileSync(file, 'utf8')) as {
  components: { schemas: Record<string, Schema> };
};

function words(schema: string): string[] {
  const found = contract.components.schemas[schema]?.properties?.validationStatus?.enum ?? [];
  return found.map((word) => word.toLowerCase()).sort();
}

test.each([
  ['AdditionalModuleContractValidationStatus', MODULE_WORDS, 6],
  ['ClassSlotBookingValidationResult', CLASS_WORDS, 11],
  ['AppointmentBookingValidationResult', APPOINTMENT_WORDS, 14],
  ['TrialOfferLeadCustomerCreationValidationResult', TRIAL_WORDS, 3],
])('every validation status of %s has a sentence in each language', (schema, table, count) => {
  expect(Object.keys(table).sort()).toEqual(words(schema));
  expect(words(schema)).toHaveLength(count);
  for (const locale of ['en', 'de', 'pl']) {
    language.use({ language: locale, locale });
    const sentences = Object.values(table).map((say: () => string) => say());
    expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(new Set(sentences).size).toBe(count);
  }
});

test('no validation status of the contract is without sentences', () => {
  const schemas = Object.keys(contract.components.schemas);

  // Those of idle periods are counted beside their words.
  expect(schemas.filter((schema) => words(schema).length > 0).sort()).toEqual([
    'AdditionalModuleContractValidationStatus',
    'AppointmentBookingValidationResult',
    'ClassSlotBookingValidationResult',
    'IdlePeriodUpdatePreview',
    'IdlePeriodValidationStatusResult',
    'TrialOfferLeadCustomerCreationValidationResult',
  ]);
});

test('a word of a newer service is shown as it came', () => {
  language.use({ language: 'en', locale: 'en-GB' });

  expect(verdictWords({ kind: 'class', word: { other: 'FULL_MOON' } })).toContain('FULL_MOON');
  expect(verdictWords({ kind: 'module', word: null })).toBe('The service gave no word on it.');
});
