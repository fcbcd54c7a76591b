/** How many changes were confirmed on open cards: what shows a card reads itself anew when it grows. */
class Confirmations {
  #count = $state(0);

  get count(): number {
    return this.#count;
  }

  add(): void {
    this.#count += 1;
  }
}

export const confirmations = new Confirmations();

/** Calls `read` after each change that is confirmed while the component is there. */
export function onConfirmed(read: () => void): void {
  let seen = confirmations.count;
  $effect(() => {
    if (confirmations.count === seen) return;
    seen = confirmations.count;
    read();
  });
}
