import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { contrast } from '$lib/styles/contrast';

const css = readFileSync('src/lib/kiosk/styles/tokens.css', 'utf8');
const base = readFileSync('src/lib/kiosk/styles/base.css', 'utf8');
const GROUNDS = ['ground', 'surface', 'surface-sunken', 'hover', 'selected'];

function colour(name: string): string {
  const found = new RegExp(String.raw`--${name}: (oklch\([^)]+\));`).exec(css)?.[1];
  if (!found) throw new Error(`there is no colour --${name}`);
  return found;
}

function size(name: string): string {
  return new RegExp(String.raw`--${name}: ([^;]+);`).exec(css)?.[1] ?? '';
}

test('what a finger must hit is 64 px at least, 12 px apart', () => {
  expect(size('target')).toBe('max(64px, 1.9rem, 1.5 * var(--kiosk-cm))');
  expect(size('target-gap')).toBe('12px');
  for (const selector of ['button {', "input:not([type='radio'], [type='checkbox']) {"]) {
    const rule = base.slice(base.indexOf(`\n${selector}`));
    expect(rule.slice(0, rule.indexOf('}')), selector).toContain('min-block-size: var(--target)');
  }
});

test('no words are smaller than the body, and that is 24 px at least', () => {
  expect(size('kiosk-base')).toBe('24px');
  for (const [, rem] of css.matchAll(/--type-[a-z]+: \d+ ([\d.]+)rem/g)) {
    expect(Number(rem)).toBeGreaterThanOrEqual(1);
  }
});

test('in high contrast words reach 7:1 on every ground', () => {
  for (const words of ['text', 'text-muted', 'accent-text']) {
    for (const ground of GROUNDS) {
      expect(contrast(colour(words), colour(ground)), `${words} on ${ground}`).toBeGreaterThan(7);
    }
  }
  for (const fill of ['accent', 'accent-hover', 'danger-fill', 'danger-fill-hover']) {
    expect(contrast(colour('text-on-accent'), colour(fill)), fill).toBeGreaterThan(7);
  }
  for (const status of ['danger', 'warning', 'success', 'info']) {
    expect(contrast(colour(status), colour(`${status}-ground`)), status).toBeGreaterThan(7);
  }
});

test('in high contrast lines and the focus reach 4.5:1', () => {
  for (const shape of ['line-control', 'focus', 'accent']) {
    for (const ground of GROUNDS) {
      expect(contrast(colour(shape), colour(ground)), `${shape} on ${ground}`).toBeGreaterThan(4.5);
    }
  }
});
