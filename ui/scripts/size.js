import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// What the window loads before it can show anything, so that it grows only on purpose.
const LIMIT = 150 * 1024;

const assets = new URL('../dist/assets/', import.meta.url);
const sizes = readdirSync(assets).map(
  (name) => gzipSync(readFileSync(new URL(name, assets))).length,
);
const total = sizes.reduce((sum, size) => sum + size, 0);

process.stdout.write(
  `first load: ${(total / 1024).toFixed(1)} KiB gzip of at most ${LIMIT / 1024}\n`,
);
if (total > LIMIT) {
  process.stderr.write('The first load is too large.\n');
  process.exitCode = 1;
}
