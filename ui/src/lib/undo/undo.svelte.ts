import type { CommandError } from '$lib/api/bindings';

import { asCommandError } from '$lib/api/error';

/** A change that can be taken back. */
export interface Offer {
  /** What was done. */
  words: string;
  undo: () => Promise<unknown>;
  /** What is said then, where more has to follow before it is taken back. */
  done?: string;
  /** By which it can be retracted, if something else ends it. */
  id?: string;
}

export type UndoStatus =
  | { kind: 'none' }
  | { kind: 'offered'; offer: Offer }
  | { kind: 'undoing'; offer: Offer }
  | { kind: 'undone'; offer: Offer }
  | { kind: 'failed'; offer: Offer; error: CommandError };

/** For so long the bar stands there. */
export const SHOWN = 10_000;

/**
 * What can be taken back for ten seconds after it was done. Only the latest: whoever did something
 * else meanwhile meant what they did before.
 */
export class UndoState {
  #status = $state.raw<UndoStatus>({ kind: 'none' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  get status(): UndoStatus {
    return this.#status;
  }

  offer(offer: Offer): void {
    this.#show({ kind: 'offered', offer });
  }

  /** What was offered under this id can no longer be taken back this way. */
  retract(id: string): void {
    const status = this.#status;
    if (status.kind === 'offered' && status.offer.id === id) this.dismiss();
  }

  /** Tells whether there was something to take back. */
  undo(): boolean {
    if (this.#status.kind !== 'offered') return false;
    void this.#undo(this.#status.offer);
    return true;
  }

  /** Somebody is about to use the bar. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    this.hold();
    if (this.#status.kind !== 'undoing') this.#timer = setTimeout(() => this.dismiss(), SHOWN);
  }

  dismiss(): void {
    this.hold();
    this.#status = { kind: 'none' };
  }

  async #undo(offer: Offer): Promise<void> {
    this.hold();
    this.#status = { kind: 'undoing', offer };
    try {
      await offer.undo();
      this.#show({ kind: 'undone', offer });
    } catch (thrown) {
      this.#show({ kind: 'failed', offer, error: asCommandError(thrown) });
    }
  }

  #show(status: UndoStatus): void {
    this.#status = status;
    this.release();
  }
}

/** The one of the window. */
export const undo = new UndoState();
