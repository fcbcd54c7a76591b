import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// What the window loads before it can show anything, so that it grows only on purpose.
const LIMIT = 150 * 1024;

const dist = new URL('../dist/', import.meta.url);
const read = (name) => readFileSync(new URL(name, dist));

/** A file with everything that it imports at once. What it imports later is nobody's start. */
function withImports(name, known = new Set()) {
  if (known.has(name)) return known;
  known.add(name);
  const source = name.endsWith('.js') ? read(name).toString() : '';
  for (const [, file] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
    withImports(`assets/${file}`, known);
  }
  return known;
}

const page = read('index.html').toString();
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name);
const first = new Set(named.flatMap((name) => [...withImports(name)]));
const total = [...first].reduce((sum, name) => sum + gzipSync(read(name)).length, 0);

process.stdout.write(
  `first load: ${(total / 1024).toFixed(1)} KiB gzip of at most ${LIMIT / 1024}\n`,
);
if (first.size === 0 || total > LIMIT) {
  process.stderr.write('The first load is too large, or was not found.\n');
  process.exitCode = 1;
}
