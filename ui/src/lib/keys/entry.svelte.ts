import type { CommandError, KeyEntry } from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

/**
 * The key that is being entered, as far as the window may know it: its length.
 *
 * **Invariant:** no part of the key is kept here. Typed characters are handed on one by one and
 * forgotten; a pasted key is read from the clipboard by the program itself.
 */
export class KeyEntryState {
  #length = $state(0);
  #error = $state.raw<CommandError | null>(null);
  // Typed characters must arrive in the order in which they were typed.
  #queue: Promise<void> = Promise.resolve();

  get length(): number {
    return this.#length;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  paste(): Promise<void> {
    return this.#next(commands.pasteKey);
  }

  type(text: string): Promise<void> {
    return this.#next(() => commands.typeKey(text));
  }

  clear(): Promise<void> {
    return this.#next(commands.clearKey);
  }

  /** Resolves when everything typed so far has arrived. */
  settled(): Promise<void> {
    return this.#queue;
  }

  /** Takes the length from the program, which may have used the key up even where it then failed. */
  ask(): Promise<void> {
    return this.type('');
  }

  #next(command: () => Promise<KeyEntry>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      try {
        this.#length = (await command()).length;
        this.#error = null;
      } catch (thrown) {
        this.#error = asCommandError(thrown);
      }
    });
    return this.#queue;
  }
}

export const [getKeyEntry, setKeyEntry] = createContext<KeyEntryState>();
