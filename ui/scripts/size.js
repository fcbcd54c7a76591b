import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// What each window loads before it can show anything, so that it grows only on purpose.
const LIMITS = { 'index.html': 150, 'kiosk.html': 150 };

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

/** Files that a page loads before it can show anything, and their bytes when compressed. */
function firstLoad(name) {
  const page = read(name).toString();
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
  const first = new Set(named.flatMap((file) => [...withImports(file)]));
  return [...first].map((file) => ({ file, bytes: gzipSync(read(file)).length }));
}

// With `--each`, every file by itself, for whoever wants to know what grew.
const isEach = process.argv.includes('--each');

for (const [name, limit] of Object.entries(LIMITS)) {
  const files = firstLoad(name);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  process.stdout.write(
    isEach
      ? files.map(({ file, bytes }) => `${name} ${file} ${bytes}\n`).join('')
      : `first load of ${name}: ${total.toFixed(1)} KiB gzip of at most ${limit}\n`,
  );
  if (!isEach && (total === 0 || total > limit)) {
    process.stderr.write('The first load is too large, or was not found.\n');
    process.exitCode = 1;
  }
}
