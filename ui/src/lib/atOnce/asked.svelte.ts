import type { CommandError } from '$lib/api/bindings';

import { asCommandError } from '$lib/api/error';

/** Something that is asked for while somebody waits. An answer that was overtaken is dropped. */
export class Asked<Value> {
  #value = $state.raw<Value | null>(null);
  #error = $state.raw<CommandError | null>(null);
  #running = $state(false);
  #turn = 0;

  get value(): Value | null {
    return this.#value;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  get isRunning(): boolean {
    return this.#running;
  }

  /** Forgets what was answered. */
  clear(): void {
    this.#turn += 1;
    this.#value = null;
    this.#error = null;
    this.#running = false;
  }

  async ask(question: () => Promise<Value>): Promise<void> {
    const turn = ++this.#turn;
    this.#error = null;
    this.#running = true;
    try {
      const value = await question();
      if (turn === this.#turn) this.#value = value;
    } catch (thrown) {
      if (turn === this.#turn) this.#error = asCommandError(thrown);
    } finally {
      if (turn === this.#turn) this.#running = false;
    }
  }
}
