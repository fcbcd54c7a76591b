import type { CommandError, OutboxItem, ReceiptVerdict, ReceiptWords } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { PageMissing, print } from '$lib/print/print.svelte';

/** The receipt of one change. */
export class ReceiptState {
  #written = $state<string | null>(null);
  #error = $state.raw<CommandError | null>(null);
  #isUndrawn = $state(false);

  /** Whether it was not printed because it could not be drawn. */
  get isUndrawn(): boolean {
    return this.#isUndrawn;
  }

  /** Name of the file that it was saved as. */
  get written(): string | null {
    return this.#written;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  /** Saves it where the person wants it. */
  async save(item: OutboxItem): Promise<void> {
    await this.#give(item, async (words) => {
      this.#written = (await commands.saveReceipt(item.id, words)) ?? this.#written;
    });
  }

  /** Puts it on paper, as it would be saved. */
  async print(item: OutboxItem): Promise<void> {
    await this.#give(item, async (words) =>
      print.document(await commands.openReceipt(item.id, words)),
    );
  }

  async #give(item: OutboxItem, way: (words: ReceiptWords) => Promise<void>): Promise<void> {
    this.#error = null;
    this.#isUndrawn = false;
    try {
      const { receiptWords } = await import('./receiptWords');
      await way(receiptWords(item));
    } catch (thrown) {
      this.#isUndrawn = thrown instanceof PageMissing;
      if (!this.#isUndrawn) this.#error = asCommandError(thrown);
    }
  }
}

/** A receipt that somebody brings back. */
export class ReceiptCheckState {
  #verdict = $state.raw<ReceiptVerdict | null>(null);
  #error = $state.raw<CommandError | null>(null);

  get verdict(): ReceiptVerdict | null {
    return this.#verdict;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  /** Looks at one that the person picks. Who picks none keeps what was said before. */
  async check(): Promise<void> {
    this.#error = null;
    try {
      this.#verdict = (await commands.verifyReceipt()) ?? this.#verdict;
    } catch (thrown) {
      this.#error = asCommandError(thrown);
    }
  }
}
