import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { contrast } from './contrast';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');
const more = css.indexOf('prefers-contrast: more');

const TEXT: [string, string[]][] = [
  [
    'text',
    [
      'ground',
      'surface',
      'surface-sunken',
      'surface-raised',
      'hover',
      'selected',
      'danger-ground',
      'warning-ground',
      'success-ground',
      'info-ground',
    ],
  ],
  [
    'text-muted',
    [
      'ground',
      'surface',
      'surface-sunken',
      'surface-raised',
      'hover',
      'selected',
      'danger-ground',
      'warning-ground',
      'info-ground',
    ],
  ],
  ['text-on-accent', ['accent', 'accent-hover', 'danger-fill', 'danger-fill-hover']],
  [
    'accent-text',
    ['ground', 'surface', 'surface-raised', 'info-ground', 'success-ground', 'warning-ground'],
  ],
  ['match-text', ['match']],
  ['danger', ['surface', 'ground', 'danger-ground', 'hover']],
  ['warning', ['surface', 'ground', 'warning-ground']],
  ['success', ['surface', 'success-ground']],
  ['info', ['surface', 'ground', 'hover', 'selected', 'info-ground']],
];
const SHAPES: [string, string[]][] = [
  ['line-control', ['ground', 'surface', 'surface-raised', 'danger-ground']],
  ['focus', ['ground', 'surface', 'surface-raised', 'selected']],
  ['accent', ['ground', 'surface']],
  ['danger', ['danger-ground']],
];

function token(name: string, scheme: 'light' | 'dark', source: string): string {
  const colour = String.raw`(oklch\([^)]+\))`;
  const pattern = new RegExp(String.raw`--${name}: light-dark\(\s*${colour},\s*${colour}\s*\)`);
  const found = pattern.exec(source);
  if (!found) throw new Error(`there is no colour --${name}`);
  return found[scheme === 'light' ? 1 : 2]?.replace(/oklch\((\S+) 0 0\)/, 'oklch($1 0 0)') ?? '';
}

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const usual = css.slice(0, more);

  test.each(TEXT)('words in --%s reach 4.5:1', (words, grounds) => {
    for (const ground of grounds) {
      const reached = contrast(token(words, scheme, usual), token(ground, scheme, usual));
      expect(reached, `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(SHAPES)('shapes in --%s reach 3:1', (shape, grounds) => {
    for (const ground of grounds) {
      const reached = contrast(token(shape, scheme, usual), token(ground, scheme, usual));
      expect(reached, `${shape} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('words reach 7:1 where more contrast is asked for', () => {
    const high = css.slice(more);
    for (const words of ['text', 'text-muted', 'accent-text']) {
      for (const ground of ['ground', 'surface', 'surface-raised']) {
        const reached = contrast(token(words, scheme, high), token(ground, scheme, high));
        expect(reached, `${words} on ${ground}`).toBeGreaterThanOrEqual(7);
      }
    }
  });

  test('initials are legible in every hue', () => {
    const source = css.replaceAll('var(--hue)', '');
    for (let hue = 0; hue < 360; hue += 10) {
      const hued = source.replace(/(oklch\([\d.]+ [\d.]+) \)/g, `$1 ${hue})`);
      const words = token('initials-text', scheme, hued);
      const ground = token('initials-ground', scheme, hued);
      expect(contrast(words, ground), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('black on white is 21:1', () => {
  expect(contrast('oklch(0 0 0)', 'oklch(1 0 0)')).toBeCloseTo(21, 1);
});
