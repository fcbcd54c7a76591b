import type { OutboxSummary } from '$lib/api/bindings';

import { commands, events } from '$lib/api/bindings';

/** The window was asked to close while something waits. It stays until the person has read what that means. */
export class ClosingState {
  #asked = $state.raw<OutboxSummary | null>(null);

  /** What waits. `null`: nobody wants to close. */
  get asked(): OutboxSummary | null {
    return this.#asked;
  }

  /** Follows the program's question until the returned function is called. */
  follow(): () => void {
    const unlisten = events.closeAsked.listen(({ payload }) => (this.#asked = payload));
    return () => void unlisten.then((stop) => stop());
  }

  keep(): void {
    this.#asked = null;
  }

  leave(): void {
    void commands.closeWindow();
  }
}
