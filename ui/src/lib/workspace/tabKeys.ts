/** What a key press on the desk asks of the open cards. */
export type TabWish =
  | { kind: 'section'; index: number }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'close' }
  | { kind: 'back' }
  | { kind: 'forward' };

/**
 * The keys of the workspace, from wherever the focus is. By the key's place for digits: Alt makes
 * other characters of them on a Mac.
 *
 * **Invariant:** no key alone, and none that types a character. Alt with an arrow is taken from the web
 * view, which would go back itself, before the page hears of it: that is no sign that somebody has used it.
 */
export function tabKey(event: KeyboardEvent): TabWish | null {
  const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event;
  const isArrow = altKey && ['ArrowLeft', 'ArrowRight'].includes(key);
  if ((event.defaultPrevented && !isArrow) || event.isComposing) return null;
  if (ctrlKey && !metaKey && !altKey && key === 'Tab') {
    return { kind: 'step', by: shiftKey ? -1 : 1 };
  }
  if (ctrlKey && !shiftKey && key === 'PageDown') return { kind: 'step', by: 1 };
  if (ctrlKey && !shiftKey && key === 'PageUp') return { kind: 'step', by: -1 };
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'w') {
    return { kind: 'close' };
  }
  if (!altKey || ctrlKey || metaKey || shiftKey) return null;
  if (key === 'ArrowLeft') return isInText(event) ? null : { kind: 'back' };
  if (key === 'ArrowRight') return isInText(event) ? null : { kind: 'forward' };
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : { kind: 'section', index: Number(digit) - 1 };
}

/** The buttons at the side of a mouse. */
export function tabButton({ button }: MouseEvent): TabWish | null {
  if (button === 3) return { kind: 'back' };
  return button === 4 ? { kind: 'forward' } : null;
}

/** On a Mac Alt with an arrow moves the caret by a word. */
function isInText({ target }: KeyboardEvent): boolean {
  const isMac = navigator.userAgent.includes('Mac');
  return isMac && target instanceof Element && target.closest('input, textarea') !== null;
}
