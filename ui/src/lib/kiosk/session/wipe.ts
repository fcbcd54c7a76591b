/** How long the program may take to forget before the page goes anyway. */
const PATIENCE_MS = 2000;

/** What a page needs to forget. */
export interface Wipe {
  /** Takes everything off the screen, at once. */
  blank: () => void;
  /** Has the program forget who it was. */
  end: () => Promise<unknown>;
  /** Loads the page from scratch. */
  reload?: () => void;
}

/**
 * Ends a session: nothing of the person stays in this page, and the page itself goes.
 *
 * **Invariant:** the page is loaded anew whatever fails before.
 */
export async function wipe({ blank, end, reload = again }: Wipe): Promise<void> {
  try {
    blank();
    document.getSelection()?.removeAllRanges();
    for (const field of document.querySelectorAll('input, textarea')) clear(field);
    // A page may empty only its own clipboard; the program empties the system's.
    await Promise.race([Promise.allSettled([end(), emptyClipboard()]), patience()]);
  } finally {
    reload();
  }
}

function clear(field: Element): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = '';
}

async function emptyClipboard(): Promise<void> {
  await navigator.clipboard?.writeText('');
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}

/** Without an entry in the history: there is no way back to somebody else. */
function again(): void {
  location.replace(location.pathname);
}
