import type { CommandError } from '$lib/api/bindings';
import type { ExportTask } from './exportTasks';

import { asCommandError } from '$lib/api/error';

export const PASSPHRASE_MIN = 12;

export type ExportStatus =
  | { kind: 'entering' }
  | { kind: 'short' }
  | { kind: 'differs' }
  | { kind: 'writing' }
  | { kind: 'written'; words: string[] }
  | { kind: 'failed'; error: CommandError };

/** Writes into an encrypted file. The passphrase is dropped as soon as that is done. */
export class OutboxExportState {
  readonly #task: ExportTask;
  passphrase = $state('');
  again = $state('');
  #status = $state.raw<ExportStatus>({ kind: 'entering' });

  constructor(task: ExportTask) {
    this.#task = task;
  }

  get status(): ExportStatus {
    return this.#status;
  }

  async submit(): Promise<void> {
    if (this.#status.kind === 'writing') return;
    this.#status = this.#check();
    if (this.#status.kind !== 'writing') return;
    try {
      const words = await this.#task.write(this.passphrase);
      // Who leaves the dialog without a place to save has not finished.
      if (words === null) this.#status = { kind: 'entering' };
      else this.#done(words);
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }

  #check(): ExportStatus {
    if ([...this.passphrase].length < PASSPHRASE_MIN) return { kind: 'short' };
    return { kind: this.passphrase === this.again ? 'writing' : 'differs' };
  }

  #done(words: string[]): void {
    this.passphrase = '';
    this.again = '';
    this.#status = { kind: 'written', words };
  }
}
