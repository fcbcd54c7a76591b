import type {
  CommandError,
  ItemAction,
  ItemId,
  OutboxItem,
  OutboxSummary,
  OutboxView,
} from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands, events } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { coalesced } from '$lib/time/coalesced';

import { MendingState } from './mending.svelte';

export type OutboxStatus =
  { kind: 'loading' } | { kind: 'shown' } | { kind: 'failed'; error: CommandError };

/** What could not be done, and with which item. `null` is the outbox as a whole. */
export interface OutboxFailure {
  item: ItemId | null;
  error: CommandError;
}

/** What a button of an item does at once. `edit` and `decide` need more than a press. */
export type Press = Exclude<ItemAction, 'edit' | 'decide'>;

const PRESSES: Record<Press, (item: ItemId) => Promise<OutboxView>> = {
  pause: commands.pauseItem,
  resume: commands.resumeItem,
  try_now: commands.tryItem,
  withdraw: commands.withdrawItem,
  cancel: commands.cancelItem,
  queue_again: commands.queueItemAgain,
};

/** What waits to be sent. How much is known always; each item only while somebody looks. */
export class OutboxState {
  #summary = $state.raw<OutboxSummary | null>(null);
  #view = $state.raw<OutboxView | null>(null);
  #status = $state.raw<OutboxStatus>({ kind: 'loading' });
  #failure = $state.raw<OutboxFailure | null>(null);
  #isSeen = false;
  #isBusy = false;
  #turn = 0;
  #read = coalesced(() => this.#ask());
  /** What helps when nothing can be kept. */
  readonly mending = new MendingState((summary) => this.#mended(summary));

  get summary(): OutboxSummary | null {
    return this.#summary;
  }

  get status(): OutboxStatus {
    return this.#status;
  }

  get failure(): OutboxFailure | null {
    return this.#failure;
  }

  /** Not confirmed yet, in the order of being asked for. */
  get items(): OutboxItem[] {
    return this.#view?.items ?? [];
  }

  get settled(): OutboxItem[] {
    return this.#view?.settled ?? [];
  }

  /** Whether the items are known, though they may be of before a failure. */
  get isKnown(): boolean {
    return this.#view !== null;
  }

  /** How many go on without anybody. */
  get waiting(): number {
    return this.#summary ? this.#summary.waiting + this.#summary.sending : 0;
  }

  /** How many go on only when a person has done something. */
  get needing(): number {
    return this.#summary ? this.#summary.doubtful + this.#summary.refused : 0;
  }

  /** Follows the program's reports until the returned function is called. */
  follow(changed: () => void): () => void {
    const unlisten = events.outboxChanged.listen(({ payload }) => {
      this.#accept(payload);
      if (this.#isSeen) void this.#read();
      changed();
    });
    return () => void unlisten.then((stop) => stop());
  }

  /** A studio was opened: nothing of the last one may stay. */
  async begin(): Promise<void> {
    const turn = ++this.#turn;
    this.#summary = null;
    this.#view = null;
    this.#failure = null;
    this.#status = { kind: 'loading' };
    this.mending.begin();
    try {
      const summary = await commands.outboxSummary();
      if (turn === this.#turn) this.#accept(summary);
    } catch {
      // The mark stays away until the first report: the outbox itself tells what is wrong.
    }
  }

  /** Somebody looks at the items. */
  enter(): void {
    this.#isSeen = true;
    this.mending.begin();
    this.#failure = null;
    void this.#read();
  }

  leave(): void {
    this.#isSeen = false;
  }

  /** Reads the items again. */
  load(): Promise<void> {
    return this.#read();
  }

  dismiss(): void {
    this.#failure = null;
  }

  /** Holds everything back, or lets it go on. */
  async pause(paused: boolean): Promise<void> {
    await this.#do(null, async () => this.#accept(await commands.pauseOutbox(paused)));
  }

  async press(item: ItemId, press: Press): Promise<void> {
    await this.#do(item, async () => this.#show(await PRESSES[press](item)));
  }

  /** A person's word on a doubtful item. */
  async decide(item: ItemId, isThere: boolean): Promise<void> {
    await this.#do(item, async () => this.#show(await commands.decideItem(item, isThere)));
  }

  /** One at a time: a second press on the same button is not meant. */
  async #do(item: ItemId | null, act: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#failure = null;
    try {
      await act();
    } catch (thrown) {
      this.#failure = { item, error: asCommandError(thrown) };
    } finally {
      this.#isBusy = false;
    }
  }

  async #ask(): Promise<void> {
    const turn = this.#turn;
    try {
      const view = await commands.outbox();
      if (turn === this.#turn) this.#show(view);
    } catch (thrown) {
      if (turn === this.#turn) this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }

  /** An answer that was overtaken by a later one is dropped. */
  #show(view: OutboxView): void {
    this.#accept(view.summary);
    if (this.#view && view.summary.revision < this.#view.summary.revision) return;
    this.#view = view;
    this.#status = { kind: 'shown' };
  }

  #mended(summary: OutboxSummary): void {
    this.#accept(summary);
    void this.#read();
  }

  #accept(summary: OutboxSummary): void {
    if (this.#summary && summary.revision < this.#summary.revision) return;
    this.#summary = summary;
  }
}

export const [getOutbox, setOutbox] = createContext<OutboxState>();
