import { ScanRecogniser } from './scan';

/** How long it has to be quiet until what came fast counts as a whole. */
const QUIET_MS = 120;

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Listens to the whole window for a card reader, wherever the focus is. What the reader wrote into a
 * field is taken out again, and its Enter presses nothing. Returns the way to stop listening.
 */
export function listenForCards(onscan: (code: string) => void): () => void {
  const recogniser = new ScanRecogniser();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before: { field: Field; value: string } | null = null;

  function settle(code: string): void {
    if (before?.field.isConnected) {
      before.field.value = before.value;
      before.field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    before = null;
    onscan(code);
  }

  function quiet(): void {
    const heard = recogniser.quiet();
    if (heard.kind === 'scan') settle(heard.code);
    before = null;
  }

  function onkeydown(event: KeyboardEvent): void {
    if (before === null && event.key.length === 1) before = fieldOf(event.target);
    const heard = recogniser.hear({
      key: event.key,
      code: event.code,
      at: event.timeStamp,
      ctrl: event.ctrlKey,
      alt: event.altKey,
      shift: event.shiftKey,
      repeat: event.repeat,
    });
    clearTimeout(timer);
    if (heard.kind === 'scan') {
      swallow(event);
      settle(heard.code);
    } else {
      // A space of a card must not press the button that has the focus.
      if (heard.kind === 'burst' && !isField(event.target)) swallow(event);
      timer = setTimeout(quiet, QUIET_MS);
    }
  }

  window.addEventListener('keydown', onkeydown, { capture: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onkeydown, { capture: true });
  };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function fieldOf(target: EventTarget | null): { field: Field; value: string } | null {
  return isField(target) ? { field: target, value: target.value } : null;
}
