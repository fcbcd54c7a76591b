import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) },
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  server: { port: 5173, strictPort: true },
  // The content security policy knows no `data:`, so nothing may be inlined.
  build: {
    target: 'safari16.4',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A message belongs to the file that says it: else all of them would come with the first one.
    rolldownOptions: {
      // Two windows, two pages: the kiosk's loads nothing of the desk, and the desk's nothing of the kiosk.
      input: ['index.html', 'kiosk.html'],
      treeshake: { moduleSideEffects: [{ test: /paraglide\/messages/, sideEffects: false }] },
    },
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { pretendToBeVisual: true } },
    setupFiles: ['./src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    // Only where a test asks how something is laid out.
    css: { include: [/MemberRow\.svelte/] },
  },
}));
