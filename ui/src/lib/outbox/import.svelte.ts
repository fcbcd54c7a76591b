import type { CommandError, TakenOver } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type ImportStatus =
  | { kind: 'entering' }
  | { kind: 'empty' }
  | { kind: 'reading' }
  | { kind: 'taken'; taken: TakenOver }
  | { kind: 'failed'; error: CommandError };

/** Takes over an exported outbox. The passphrase is dropped as soon as that is done. */
export class OutboxImportState {
  passphrase = $state('');
  #status = $state.raw<ImportStatus>({ kind: 'entering' });

  get status(): ImportStatus {
    return this.#status;
  }

  /** Whether changes were taken over. */
  async submit(): Promise<boolean> {
    if (this.#status.kind === 'reading') return false;
    if (this.passphrase === '') {
      this.#status = { kind: 'empty' };
      return false;
    }
    this.#status = { kind: 'reading' };
    try {
      const taken = await commands.importOutbox(this.passphrase);
      // Who leaves the dialog without a file has not finished.
      if (taken === null) this.#status = { kind: 'entering' };
      else this.#done(taken);
      return taken !== null && taken.new > 0;
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
      return false;
    }
  }

  #done(taken: TakenOver): void {
    this.passphrase = '';
    this.#status = { kind: 'taken', taken };
  }
}
