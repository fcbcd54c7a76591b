import type { CommandError, MemberCard, MemberHit } from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

import { rendered } from './painted';

/** How the fresh copy stands that is fetched while the stored one is shown. */
export type Refresh =
  { kind: 'running' } | { kind: 'fresh' } | { kind: 'failed'; error: CommandError };

export type CardStatus =
  | { kind: 'none' }
  | { kind: 'opening'; id: string; name: string }
  | { kind: 'shown'; card: MemberCard; refresh: Refresh }
  | { kind: 'gone'; name: string; card: MemberCard | null }
  | { kind: 'failed'; id: string; name: string; error: CommandError };

/** A card that follows another one sooner than this is one of many that are leafed through. */
const LEAFING_MS = 500;
/** How long such a card has to stay before the service is asked about it. */
const DWELL_MS = 200;
/** A copy that was read ahead is as good as read now for so long; the service is asked in any case. */
const AHEAD_MS = 10_000;

/** The stored copy of somebody who is likely to be opened next. */
interface Ahead {
  id: string;
  at: number;
  answer: Promise<Answer>;
}

/** The open member card: the stored copy at once, the fresh one when it comes. */
export class MemberCardState {
  #status = $state.raw<CardStatus>({ kind: 'none' });
  #turn = 0;
  #openedAt = -Infinity;
  #dwelt: Promise<void> | undefined;
  #ahead: Ahead | null = null;

  get status(): CardStatus {
    return this.#status;
  }

  get isOpen(): boolean {
    return this.#status.kind !== 'none';
  }

  /** The card that is shown, of whatever age. */
  get card(): MemberCard | null {
    const status = this.#status;
    return status.kind === 'shown' || status.kind === 'gone' ? status.card : null;
  }

  /** Whose card is open. */
  get id(): string | null {
    const status = this.#status;
    if (status.kind === 'shown') return status.card.id;
    return status.kind === 'opening' || status.kind === 'failed' ? status.id : null;
  }

  /**
   * Resolves once the service may be asked about the card: it is painted, and where it is one of many that are
   * leafed through, it has stayed. Nobody is slowed by answers about people already passed, nor is the service
   * asked about them. Undefined where there is no copy to paint.
   */
  get dwelt(): Promise<void> | undefined {
    return this.#dwelt;
  }

  /** Opens the card of a person. What arrives for an earlier one is dropped. */
  async open({ id, name }: Pick<MemberHit, 'id' | 'name'>): Promise<void> {
    const turn = ++this.#turn;
    this.#dwelt = this.#isLeafing() ? pause(DWELL_MS) : undefined;
    // The card that is shown stays for the instant until the next one is here: nothing flickers.
    if (this.#status.kind !== 'shown') this.#status = { kind: 'opening', id, name };
    const stored = await this.#stored(id);
    if (turn !== this.#turn) return;
    if ('card' in stored) {
      this.#status = { kind: 'shown', card: stored.card, refresh: { kind: 'running' } };
      this.#dwelt ??= rendered();
    } else if (this.id !== id) {
      // The service may be long in coming, and the tab names this person already.
      this.#status = { kind: 'opening', id, name };
    }
    // Whoever has no copy sees nothing until the service has answered.
    if ('card' in stored) await this.#dwelt;
    if (turn !== this.#turn) return;
    const fresh = await ask(() => commands.refreshMember(id));
    if (turn !== this.#turn) return;
    this.#status = joined(id, name, stored, fresh);
  }

  /** Reads the copy of somebody who is likely to be opened next, so that their card is there with the key. */
  prepare(id: string): void {
    if (this.id === id || this.#ahead?.id === id) return;
    this.#ahead = { id, at: performance.now(), answer: ask(() => commands.openMember(id)) };
  }

  /** Fetches the shown card again. */
  async refresh(): Promise<void> {
    const status = this.#status;
    if (status.kind === 'failed') return this.open(status);
    if (status.kind !== 'shown') return;
    const { card } = status;
    const turn = ++this.#turn;
    this.#status = { kind: 'shown', card, refresh: { kind: 'running' } };
    const fresh = await ask(() => commands.refreshMember(card.id));
    if (turn === this.#turn) this.#status = joined(card.id, card.name, { card }, fresh);
  }

  reportPainted(milliseconds: number): void {
    // Rounded up: the program takes whole milliseconds.
    void commands.reportPainted('card', Math.ceil(milliseconds));
  }

  close(): void {
    this.#turn += 1;
    this.#ahead = null;
    this.#status = { kind: 'none' };
  }

  /** What was read ahead is used once: what is opened again may have changed since. */
  async #stored(id: string): Promise<Answer> {
    const ahead = this.#ahead;
    this.#ahead = null;
    if (ahead?.id === id && performance.now() - ahead.at < AHEAD_MS) {
      const answer = await ahead.answer;
      if ('card' in answer) return answer;
    }
    return ask(() => commands.openMember(id));
  }

  #isLeafing(): boolean {
    const now = performance.now();
    const since = now - this.#openedAt;
    this.#openedAt = now;
    return since < LEAFING_MS;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

type Answer = { card: MemberCard } | { error: CommandError };

async function ask(command: () => Promise<MemberCard>): Promise<Answer> {
  try {
    return { card: await command() };
  } catch (thrown) {
    return { error: asCommandError(thrown) };
  }
}

function joined(id: string, name: string, stored: Answer, fresh: Answer): CardStatus {
  if ('card' in fresh) return { kind: 'shown', card: fresh.card, refresh: { kind: 'fresh' } };
  const card = 'card' in stored ? stored.card : null;
  if (fresh.error.code === 'not_found') return { kind: 'gone', name, card };
  if (!card) return { kind: 'failed', id, name, error: fresh.error };
  return { kind: 'shown', card, refresh: { kind: 'failed', error: fresh.error } };
}

export const [getCard, setCard] = createContext<MemberCardState>();
