import type { CommandError, TrailFormat, TrailVerdict } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type TrailStatus =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'checked'; verdict: TrailVerdict }
  | { kind: 'writing' }
  | { kind: 'written'; name: string }
  | { kind: 'failed'; error: CommandError };

/** The audit trail: checked and written out on request. */
export class TrailState {
  #status = $state.raw<TrailStatus>({ kind: 'idle' });

  get status(): TrailStatus {
    return this.#status;
  }

  get isBusy(): boolean {
    return this.#status.kind === 'checking' || this.#status.kind === 'writing';
  }

  check(): Promise<void> {
    return this.#run({ kind: 'checking' }, async () => {
      return { kind: 'checked', verdict: await commands.verifyTrail() };
    });
  }

  /** Without a place to write to, nothing was asked for. */
  write(format: TrailFormat): Promise<void> {
    return this.#run({ kind: 'writing' }, async () => {
      const name = await commands.exportTrail(format);
      return name === null ? { kind: 'idle' } : { kind: 'written', name };
    });
  }

  async #run(busy: TrailStatus, act: () => Promise<TrailStatus>): Promise<void> {
    if (this.isBusy) return;
    this.#status = busy;
    try {
      this.#status = await act();
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }
}
