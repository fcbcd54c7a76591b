export type DeskWish = 'search' | 'type' | 'back' | null;

/** What a key press anywhere on the desk asks for. Fields, dialogs and menus keep theirs. */
export function deskKey(event: KeyboardEvent): DeskWish {
  if (event.defaultPrevented || event.isComposing) return null;
  if (document.querySelector('dialog[open]')) return null;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && !event.altKey && event.key.toLowerCase() === 'k') return 'search';
  if (isInField(event.target) || isPopoverOpen()) return null;
  if (event.key === 'Escape') return 'back';
  // Space presses the button that has the focus.
  // The question mark asks for the shortcuts.
  const isText = [...event.key].length === 1 && event.key !== ' ' && event.key !== '?';
  return isText && !isCommand && !event.altKey ? 'type' : null;
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

function isPopoverOpen(): boolean {
  try {
    return document.querySelector(':popover-open') !== null;
  } catch {
    return false;
  }
}
