import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

/** A file and all that it imports at once or later, by its own path. */
function reached(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const source = readFileSync(path, 'utf8');
  for (const [, kind, from = ''] of source.matchAll(
    /(?:import|export) (type )?[^;'"]*?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g,
  )) {
    const file = kind ? null : resolved(path, from);
    if (file) reached(file, known);
  }
  return known;
}

function resolved(path: string, from: string): string | null {
  if (!from.startsWith('.') && !from.startsWith('$lib')) return null;
  const base = from.startsWith('$lib')
    ? from.replace('$lib', 'src/lib')
    : join(dirname(path), from);
  return (
    [base, `${base}.ts`, `${base}.js`].find((file) => existsSync(file) && /\.\w+$/.test(file)) ??
    null
  );
}

test('the page of the kiosk holds nothing of the desk but a few parts without any state', () => {
  const foreign = [...reached('src/kiosk.ts')].filter((file) => !/kiosk/i.test(file));

  expect(foreign.sort()).toEqual([
    'src/lib/access/QrImage.svelte',
    'src/lib/api/bindings.ts',
    'src/lib/components/Alert.svelte',
    'src/lib/pictures/square.ts',
    'src/lib/styles/tokens.css',
  ]);
});

test('the page of the desk holds nothing of the kiosk', () => {
  const kiosks = [...reached('src/main.ts')].filter((file) => /kiosk/i.test(file));

  expect(kiosks).toEqual([]);
});
