import type { Fault } from '$lib/api/bindings';

import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { ACT_KINDS } from '$lib/atOnce/didWords';
import { OUTCOMES, STEP_NAMES } from '$lib/history/stepWords';

import de from '../../../messages/de.json';
import en from '../../../messages/en.json';
import pl from '../../../messages/pl.json';
import { FAULTS, faultWords } from './faultWords';
import { modeWords } from './modeWords';

const catalogues: Record<string, Record<string, unknown>> = { en, de, pl };

test.each(['en', 'de', 'pl'])(
  '%s has a sentence for each fault, mode, step, outcome and act',
  (name) => {
    const catalogue = catalogues[name] ?? {};
    const keys = [
      ...FAULTS.map((fault) => `fault_${fault}`),
      ...['read_only', 'needs_approval', 'at_once', 'unknown'].map((mode) => `mode_${mode}`),
      ...['text', 'no_number', 'withdrawing'].map((state) => `pending_${state}`),
      ...STEP_NAMES.map((step) => `step_${step}`),
      ...OUTCOMES.map((outcome) => `outcome_${outcome}`),
      ...ACT_KINDS.map((kind) => `did_${kind}`),
    ];

    const silent = keys.filter((key) => typeof catalogue[key] !== 'string');

    expect(keys).toHaveLength(18 + 4 + 3 + 25 + 10 + 16);
    expect(silent).toEqual([]);
  },
);

test('a fault is told by the name of the country and with what would fit', () => {
  const fault = (name: Fault, country: string | null, expected: string | null) =>
    faultWords({ field: 'any', fault: name, certain: true, country, expected });

  expect(fault('post_code', 'PL', '00-950')).toMatch(/Poland.*00-950/);
  expect(fault('iban_length', 'DE', '22')).toMatch(/Germany.*22/);
  expect(fault('phone_length', null, null)).not.toMatch(/ in /);
});

test('a mode is a sentence of its own, and the contract has as many and one is unknown', () => {
  const modes = ['read_only', 'needs_approval', 'at_once', 'unknown'] as const;
  const contract = readFileSync('../src-tauri/crates/sandbox/contract.json', 'utf8');
  const lists = [
    ...contract.matchAll(/"amendmentConfigurationStatus":\s*\{[^{}]*?"enum":\s*(\[[^\]]*\])/g),
  ];

  expect(new Set(modes.map(modeWords)).size).toBe(4);
  expect(lists).toHaveLength(4);
  for (const [, list] of lists) {
    expect(JSON.parse(list ?? '[]')).toEqual([
      'READ',
      'CHANGES_REQUIRE_VERIFICATION',
      'CHANGES_WITHOUT_VERIFICATION',
    ]);
  }
});
