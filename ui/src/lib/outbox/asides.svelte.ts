import type { CommandError, OutboxAside } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type AsidesStatus =
  | { kind: 'ready' }
  | { kind: 'erasing' }
  | { kind: 'erased' }
  | { kind: 'failed'; error: CommandError };

/** The outboxes that were set aside and still lie on this computer. */
export class AsidesState {
  #all = $state.raw<OutboxAside[]>([]);
  #status = $state.raw<AsidesStatus>({ kind: 'ready' });

  get all(): OutboxAside[] {
    return this.#all;
  }

  get status(): AsidesStatus {
    return this.#status;
  }

  async read(): Promise<void> {
    await this.#do({ kind: 'ready' }, () => commands.outboxesAside());
  }

  /** Erases one for good. Only after the person has read what that means. */
  async erase(name: string): Promise<void> {
    if (this.#status.kind === 'erasing') return;
    this.#status = { kind: 'erasing' };
    await this.#do({ kind: 'erased' }, () => commands.eraseOutboxAside(name));
  }

  async #do(done: AsidesStatus, ask: () => Promise<OutboxAside[]>): Promise<void> {
    try {
      this.#all = await ask();
      this.#status = done;
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }
}
