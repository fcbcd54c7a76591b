/** How often something happened that an open card has to be read anew for. */
class Count {
  #count = $state(0);

  get count(): number {
    return this.#count;
  }

  add(): void {
    this.#count += 1;
  }
}

/** Changes that were confirmed on open cards: what shows a card reads itself anew. */
export const confirmations = new Count();

/** What was done at once. Its own section knows; what matters now may be another thing after it. */
export const acts = new Count();

/** Calls `read` after each change that is confirmed while the component is there. */
export function onConfirmed(read: () => void): void {
  onMore(confirmations, read);
}

/** Calls `read` after each thing that is done at once while the component is there. */
export function onActed(read: () => void): void {
  onMore(acts, read);
}

function onMore(of: Count, read: () => void): void {
  let seen = of.count;
  $effect(() => {
    if (of.count === seen) return;
    seen = of.count;
    read();
  });
}
