import type { CommandError } from '$lib/api/bindings';
import type { SyncState } from './sync.svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type RefusedKeyStatus =
  | { kind: 'told' }
  | { kind: 'asking' }
  | { kind: 'erasing' }
  | { kind: 'erased'; people: number }
  | { kind: 'failed'; error: CommandError };

/** The service has refused the key on two occasions: a person decides about the copy of the members. */
export class RefusedKeyState {
  readonly #sync: SyncState;
  #status = $state.raw<RefusedKeyStatus>({ kind: 'told' });
  /** Kept, until the program or the studio is opened again. */
  #isKept = $state(false);

  constructor(sync: SyncState) {
    this.#sync = sync;
  }

  get status(): RefusedKeyStatus {
    return this.#status;
  }

  /** Whether there is something to decide, or to say about it. */
  get isShown(): boolean {
    if (this.#status.kind === 'erased') return true;
    return !this.#isKept && (this.#sync.view?.keyRefusedTwice ?? false);
  }

  /** Another studio is open. */
  begin(): void {
    this.#isKept = false;
    this.#status = { kind: 'told' };
  }

  ask(): void {
    this.#status = { kind: 'asking' };
  }

  /** The question was closed without an answer. */
  dismiss(): void {
    if (this.#status.kind === 'asking') this.#status = { kind: 'told' };
  }

  keep(): void {
    this.#isKept = true;
    this.#status = { kind: 'told' };
  }

  /** Erases the copy. Answers whether it is gone. */
  async erase(): Promise<boolean> {
    if (this.#status.kind === 'erasing') return false;
    this.#status = { kind: 'erasing' };
    try {
      this.#status = { kind: 'erased', people: await commands.dropMirror() };
      return true;
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
      return false;
    }
  }
}
