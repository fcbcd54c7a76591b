import type { CommandError, CustomerId, ReadFrom } from '$lib/api/bindings';

import { asCommandError } from '$lib/api/error';

/** A part of a card as the program gives it; generic, because bindings name each part's own. */
export interface Read<Value> {
  value: Value;
  readAt: string;
}

/** How the fresh copy stands. */
export type Reading = 'running' | 'fresh' | 'failed';

/**
 * One part of a member's card: the stored copy at once, the fresh one when it comes. A part that fails
 * keeps what it showed.
 */
export class SectionState<Value> {
  #read = $state.raw<Read<Value> | null>(null);
  #error = $state.raw<CommandError | null>(null);
  #reading = $state<Reading>('running');
  #turn = 0;

  constructor(
    readonly member: CustomerId,
    private readonly ask: (member: CustomerId, from: ReadFrom) => Promise<Read<Value> | null>,
  ) {}

  get value(): Value | null {
    return this.#read?.value ?? null;
  }

  get readAt(): string | null {
    return this.#read?.readAt ?? null;
  }

  get reading(): Reading {
    return this.#reading;
  }

  /** Why there is no fresh copy. */
  get error(): CommandError | null {
    return this.#error;
  }

  /** Whether nothing is known and nothing will come: the key lacks the scope. */
  get missingScope(): string | null {
    return this.#error?.code === 'scope_missing' ? (this.#error.scope ?? '') : null;
  }

  /** Shows the stored copy, and asks the service, at once or `after` something. */
  async open(after?: Promise<void>): Promise<void> {
    const fresh = after ? this.#refreshAfter(after) : this.refresh();
    const turn = this.#turn;
    try {
      const stored = await this.ask(this.member, 'copy');
      // It may come after the service has failed, which fails sooner than a disk reads.
      if (turn === this.#turn) this.#read ??= stored;
    } catch {
      // A copy that cannot be read is as good as none, and the service is being asked.
    }
    await fresh;
  }

  /** Nobody looks at it any more: what arrives is dropped, and what is not asked yet stays unasked. */
  leave(): void {
    this.#turn += 1;
  }

  /** Asks the service again. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    this.#reading = 'running';
    try {
      const read = await this.ask(this.member, 'service');
      if (turn !== this.#turn) return;
      this.#read = read;
      this.#error = null;
      this.#reading = 'fresh';
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.#error = asCommandError(thrown);
      this.#reading = 'failed';
    }
  }

  async #refreshAfter(after: Promise<void>): Promise<void> {
    const turn = this.#turn;
    await after;
    if (turn === this.#turn) await this.refresh();
  }
}
