import { clearMocks } from '@tauri-apps/api/mocks';
import { cleanup, configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

import { language } from '$lib/i18n/language.svelte';

// What jsdom lacks of dialogs, popovers and scrolling.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLElement.prototype.hidePopover = () => undefined;
HTMLElement.prototype.showPopover = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// What is loaded when it is opened first takes long on a busy computer. Nothing waits for longer than it must.
configure({ asyncUtilTimeout: 15_000 });

afterEach(async () => {
  cleanup();
  // What ends with the window asks the program once more.
  await new Promise((resolve) => setTimeout(resolve));
  clearMocks();
  delete document.documentElement.dataset['theme'];
  language.use({ language: 'en', locale: 'en-GB' });
});
language.use({ language: 'en', locale: 'en-GB' });
