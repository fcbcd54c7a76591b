import type { KioskError, KioskReceipt } from '$lib/api/bindings';
import type { Session } from '../session/session.svelte';

import { commands } from '$lib/api/bindings';

import { asKioskError } from '../session/error';

export type ReceiptStatus =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'here'; receipt: KioskReceipt }
  | { kind: 'failed'; error: KioskError };

/** The receipt of what was done, to take along. */
export class Receipt {
  #status = $state.raw<ReceiptStatus>({ kind: 'none' });

  constructor(private readonly session: Session) {}

  get status(): ReceiptStatus {
    return this.#status;
  }

  async ask(done: string, words: string[]): Promise<void> {
    this.#status = { kind: 'asking' };
    const { id } = this.session;
    try {
      const receipt = await this.session.ask(() => commands.kioskReceipt(id, done, words));
      this.#become({ kind: 'here', receipt });
    } catch (thrown) {
      this.#become({ kind: 'failed', error: asKioskError(thrown) });
    }
  }

  close(): void {
    this.#status = { kind: 'none' };
  }

  #become(status: ReceiptStatus): void {
    if (!this.session.isOver) this.#status = status;
  }
}
