/**
 * Takes from the web view what a program's window does not have: a context menu outside of text
 * fields, and files dropped on it, which it would open in the window's place.
 */
export function closeWaysOut(target: Window): void {
  target.addEventListener('contextmenu', (event) => {
    if (!isTextField(event.target)) event.preventDefault();
  });
  for (const kind of ['dragover', 'drop'] as const) {
    target.addEventListener(kind, (event) => event.preventDefault());
  }
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:is([type="text"], [type="search"]), textarea') !== null
  );
}
