/**
 * Writes as a card reader does: a key every five milliseconds by the clock of the events, whatever the
 * computer's own does meanwhile. Gives for each key whether it went where it was written.
 */
export function scanned(code: string, target: Element = document.body, end = 'Enter'): boolean[] {
  let at = performance.now();
  return [...code, ...(end === '' ? [] : [end])].map((key) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: (at += 5) });
    const isLet = target.dispatchEvent(event);
    if (isLet && key.length === 1 && target instanceof HTMLInputElement) target.value += key;
    return isLet;
  });
}
