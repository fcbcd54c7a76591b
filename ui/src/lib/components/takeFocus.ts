/** Frames within which the page behind a closed dialog takes the focus again. */
const FRAMES = 3;

/**
 * Gives an element the focus. WebKit may refuse it to the page behind a dialog that has just closed until the
 * next frame, so it is asked again as long as the focus is nowhere.
 */
export function takeFocus(target: HTMLElement, frames = FRAMES): void {
  target.focus();
  if (frames === 0 || isFocused(target)) return;
  requestAnimationFrame(() => {
    if (isNowhere()) takeFocus(target, frames - 1);
  });
}

function isFocused(target: HTMLElement): boolean {
  return document.activeElement === target;
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
