/** A finger that lifts presses what has come to lie under it. */
const LIFTED_MS = 600;

/** The click that follows the touch just heard presses nothing. */
export function swallowClick(): void {
  const since = performance.now();
  const swallow = (event: Event) => {
    if (performance.now() - since < LIFTED_MS) {
      event.preventDefault();
      event.stopPropagation();
    }
    stop();
  };
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener('click', swallow, { capture: true });
  };
  const timer = setTimeout(stop, LIFTED_MS);
  window.addEventListener('click', swallow, { capture: true });
}
