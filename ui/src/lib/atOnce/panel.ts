import type { Attachment } from 'svelte/attachments';

import { on } from 'svelte/events';

/**
 * A panel whose act is answered at once: whoever opened it goes on in it. Esc closes it while nothing was
 * entered; otherwise it leads to the button that does, and never on to the desk, which would close the card.
 */
export function panel(isEmpty: () => boolean, close: () => void): Attachment<HTMLElement> {
  return (form) => {
    const first =
      form.querySelector<HTMLElement>('input, select') ??
      form.querySelector<HTMLElement>('[tabindex="-1"]');
    first?.focus();
    return on(form, 'keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      if (isEmpty()) close();
      else form.querySelector<HTMLElement>('[data-discard]')?.focus();
    });
  };
}
