export type WindowWish = 'palette' | 'actions' | 'keys' | 'create' | 'print' | 'undo' | null;

/** What a key press asks of the window, whichever screen it shows. Fields keep what they use themselves. */
export function windowKey(event: KeyboardEvent): WindowWish {
  const { altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (event.isComposing || altKey) return null;
  if (document.querySelector('dialog[open]')) return null;
  const key = event.key.toLowerCase();
  // The program takes this key from the web view, which would print on its own, before a page hears of it.
  const isKeptFromView = key === 'p' && (ctrlKey || metaKey);
  if (event.defaultPrevented && !isKeptFromView) return null;
  const isInField = target instanceof Element && target.closest('input, textarea, select') !== null;
  if (ctrlKey || metaKey) {
    // Some keyboards type the full stop with Shift. Web views use it in fields of forms; the search has the
    // focus whenever nothing else does.
    if (key === '.') return isInField && !isInSearch(target) ? null : 'actions';
    if (shiftKey) return key === 'p' ? 'palette' : key === 'n' ? 'create' : null;
    if (key === 'p') return 'print';
    return key === 'z' && !isInField ? 'undo' : null;
  }
  return key === 'f1' || (key === '?' && !isInField) ? 'keys' : null;
}

function isInSearch(target: Element): boolean {
  return target.matches('[type="search"], [role="searchbox"]');
}
