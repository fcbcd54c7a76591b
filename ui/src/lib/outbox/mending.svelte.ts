import type { CommandError, OutboxSummary } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type MendingStatus =
  | { kind: 'ready' }
  | { kind: 'opening' }
  /** Tried again, in vain. */
  | { kind: 'still' }
  /** It is open again, with all that was in it. */
  | { kind: 'back' }
  /** A new one has begun; `null`: the old one could be opened after all. */
  | { kind: 'begun'; name: string | null }
  | { kind: 'failed'; error: CommandError };

/** What a person does about a journal that cannot be used. */
export class MendingState {
  readonly #changed: (summary: OutboxSummary) => void;
  #status = $state.raw<MendingStatus>({ kind: 'ready' });

  /** `changed` hears how the outbox is afterwards. */
  constructor(changed: (summary: OutboxSummary) => void) {
    this.#changed = changed;
  }

  get status(): MendingStatus {
    return this.#status;
  }

  async tryAgain(): Promise<void> {
    await this.#do(async () => {
      const summary = await commands.reopenJournal();
      this.#changed(summary);
      return { kind: summary.problem ? 'still' : 'back' };
    });
  }

  /** Only after the person has read what that means. */
  async setAside(): Promise<void> {
    await this.#do(async () => {
      const { name, summary } = await commands.setJournalAside();
      this.#changed(summary);
      return summary.problem ? { kind: 'still' } : { kind: 'begun', name };
    });
  }

  async #do(act: () => Promise<MendingStatus>): Promise<void> {
    if (this.#status.kind === 'opening') return;
    this.#status = { kind: 'opening' };
    try {
      this.#status = await act();
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }
}
