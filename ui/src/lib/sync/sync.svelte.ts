import type { SyncView } from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands, events } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

/** How the reading of the members goes. */
export class SyncState {
  #view = $state.raw<SyncView | null>(null);
  #changed: ((view: SyncView) => void) | undefined;

  get view(): SyncView | null {
    return this.#view;
  }

  get isReading(): boolean {
    const stage = this.#view?.stage;
    return stage === 'members' || stage === 'prospects' || stage === 'checking';
  }

  /** The program cannot reach the service; what is stored stays usable. */
  get isOffline(): boolean {
    return this.#view?.stage === 'failed' && this.#view.error?.code === 'offline';
  }

  /** The last reading broke off, for whatever reason. */
  get hasFailed(): boolean {
    return this.#view?.stage === 'failed';
  }

  /** Follows the program's reports until the returned function is called. */
  follow(changed: (view: SyncView) => void): () => void {
    this.#changed = changed;
    const unlisten = events.syncChanged.listen(({ payload }) => this.#accept(payload));
    return () => void unlisten.then((stop) => stop());
  }

  /** A studio was opened: takes the state of its copy, and has it read if nobody does. */
  async begin(): Promise<void> {
    this.#view = null;
    await this.#run(async () => {
      const view = await commands.syncView();
      return view.stage === 'idle' ? commands.startSync() : view;
    });
  }

  start(): Promise<void> {
    return this.#run(commands.startSync);
  }

  cancel(): Promise<void> {
    return this.#run(commands.cancelSync);
  }

  async #run(command: () => Promise<SyncView>): Promise<void> {
    try {
      this.#accept(await command());
    } catch (thrown) {
      const none = {
        read: 0,
        expected: null,
        stored: 0,
        completedAt: null,
        keyRefusedTwice: false,
        revision: 0,
      };
      const known = this.#view ?? none;
      const error = asCommandError(thrown);
      this.#accept({ ...known, stage: 'failed', waitSeconds: null, error });
    }
  }

  /** An answer that was overtaken by a later report is dropped. */
  #accept(view: SyncView): void {
    if (this.#view && view.revision < this.#view.revision) return;
    this.#view = view;
    this.#changed?.(view);
  }
}

export const [getSync, setSync] = createContext<SyncState>();
