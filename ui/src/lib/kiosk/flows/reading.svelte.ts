import type { KioskError } from '$lib/api/bindings';
import type { Session } from '../session/session.svelte';

import { asKioskError } from '../session/error';

export type ReadingStatus<T> =
  { kind: 'loading' } | { kind: 'here'; value: T } | { kind: 'failed'; error: KioskError };

/** Something that is read for the person who is signed in. An answer after they left is dropped. */
export class Reading<T> {
  #status = $state.raw<ReadingStatus<T>>({ kind: 'loading' });
  #turn = 0;

  constructor(
    private readonly session: Session,
    private readonly question: (session: string) => Promise<T>,
  ) {
    void this.read();
  }

  get status(): ReadingStatus<T> {
    return this.#status;
  }

  get value(): T | null {
    return this.#status.kind === 'here' ? this.#status.value : null;
  }

  async read(): Promise<void> {
    const turn = ++this.#turn;
    this.#status = { kind: 'loading' };
    const status = await this.#ask();
    if (turn === this.#turn && !this.session.isOver) this.#status = status;
  }

  async #ask(): Promise<ReadingStatus<T>> {
    try {
      return {
        kind: 'here',
        value: await this.session.ask(() => this.question(this.session.id)),
      };
    } catch (thrown) {
      return { kind: 'failed', error: asKioskError(thrown) };
    }
  }
}
