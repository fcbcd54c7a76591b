import { expect, test } from 'vitest';

import { failure, settings } from '../../test/fixtures';
import { program } from '../../test/program';
import { language } from '$lib/i18n/language.svelte';
import { SettingsState } from './settings.svelte';
import { zoomKey } from './zoomKeys';

const echo = (language = 'en') => ({
  save_settings: (args: Record<string, unknown>) => settings({ ...args, language }),
});

test('language and theme hold at once and without a reload', async () => {
  program(echo('de'));
  const state = new SettingsState();

  const saved = state.save({ theme: 'dark', language: 'de' });
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await saved;

  expect(language.current).toBe('de');
  expect(document.documentElement.lang).toBe('de');
});

test('what could not be kept is taken back', async () => {
  program({ save_settings: () => Promise.reject(failure('storage')) });
  const state = new SettingsState();

  await state.save({ theme: 'dark' });

  expect(state.settings.theme).toBe('system');
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(state.error?.code).toBe('storage');
});

test('the size has steps and ends', async () => {
  program(echo());
  const state = new SettingsState();

  await state.zoomIn();
  expect(state.settings.zoomPercent).toBe(110);
  for (let step = 0; step < 20; step += 1) await state.zoomIn();
  expect(state.settings.zoomPercent).toBe(300);
  for (let step = 0; step < 20; step += 1) await state.zoomOut();
  expect(state.settings.zoomPercent).toBe(50);
  await state.zoomReset();
  expect(state.settings.zoomPercent).toBe(100);
});

test('only Ctrl and Cmd make the zoom keys', () => {
  program(echo());
  const state = new SettingsState();
  const key = (init: KeyboardEventInit) => zoomKey(new KeyboardEvent('keydown', init), state);

  expect(key({ key: '+', ctrlKey: true })).toBe(true);
  expect(key({ key: '0', metaKey: true })).toBe(true);
  expect(key({ key: '-' })).toBe(false);
});
