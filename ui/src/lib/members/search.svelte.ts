import type { CommandError, Found, MemberHit } from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type SearchStatus =
  | { kind: 'waiting' }
  | { kind: 'loading' }
  | { kind: 'nobody' }
  | { kind: 'ready'; people: number }
  | { kind: 'nothing'; text: string; people: number }
  | { kind: 'hits'; found: Found }
  | { kind: 'failed'; error: CommandError };

/** The list has stood still for this long before the rows out of sight and the pictures come. */
const STILL = 150;
/** The stored people are in memory within instants of the start; asking sooner would only delay them. */
const LOADING = 40;

/** No row is lower than this. */
const ROW = 40;
/** No less than this lies above the list: the bar, and how many were found. */
const ABOVE = 60;

/** The search: what is typed, who was found, and which row is marked. */
export class MemberSearchState {
  #text = $state('');
  #status = $state.raw<SearchStatus>({ kind: 'waiting' });
  #active = $state(0);
  #isWhole = $state(true);
  #pictured = $state.raw<readonly string[]>([]);
  // Who the list came to rest on, or is about to.
  #resting = '';
  #isSeen = true;
  #turn = 0;
  // Typed, and not answered yet: the answer marks the first row.
  #isTyped = false;
  #pending: Promise<void> = Promise.resolve();
  #stillTimer: ReturnType<typeof setTimeout> | undefined;
  #loadTimer: ReturnType<typeof setTimeout> | undefined;

  get text(): string {
    return this.#text;
  }

  get status(): SearchStatus {
    return this.#status;
  }

  get hits(): MemberHit[] {
    return this.#status.kind === 'hits' ? this.#status.found.hits : [];
  }

  /** The rows to draw now: those in sight, and all of them once the list stands still. */
  get drawn(): MemberHit[] {
    return this.#isWhole ? this.hits : this.hits.slice(0, Math.max(inSight(), this.#active + 1));
  }

  /** Index of the marked row. */
  get active(): number {
    return this.#active;
  }

  get activeHit(): MemberHit | null {
    return this.hits[this.#active] ?? null;
  }

  /** Who may show a picture: only people on whom the list came to rest. */
  get pictured(): readonly string[] {
    return this.#pictured;
  }

  /** Searches at once. Control characters, as scanners send them, are dropped. */
  type(text: string): Promise<void> {
    // eslint-disable-next-line no-control-regex -- these are the characters to be dropped
    this.#text = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
    this.#isTyped = true;
    return this.#search();
  }

  /** Searches for the same text again, for the people have changed. The marked row stays. */
  again(): Promise<void> {
    return this.#search();
  }

  /** Another studio: nothing of the last one may stay. */
  reset(): Promise<void> {
    this.#status = { kind: 'waiting' };
    this.#pictured = [];
    this.#resting = '';
    return this.type('');
  }

  /** Nobody sees the list any more: nothing is asked for by itself. */
  leave(): void {
    this.#isSeen = false;
    clearTimeout(this.#loadTimer);
  }

  /** The list is seen. What was still loading is asked for again. */
  enter(): void {
    this.#isSeen = true;
    if (this.#status.kind === 'loading') void this.again();
  }

  /** Marks another row, within the list. */
  mark(index: number): void {
    this.#active = Math.max(0, Math.min(index, this.hits.length - 1));
  }

  /** The marked row of the list that belongs to the typed text, even if it is still to come. */
  async chosen(): Promise<MemberHit | null> {
    await this.#pending;
    return this.activeHit;
  }

  reportPainted(milliseconds: number): void {
    // Rounded up: the program takes whole milliseconds.
    void commands.reportPainted('hits', Math.ceil(milliseconds));
  }

  reportScrolled(frames: number, milliseconds: number, nodes: number): void {
    void commands.reportScrolled(frames, Math.ceil(milliseconds), nodes);
  }

  #search(): Promise<void> {
    clearTimeout(this.#loadTimer);
    const turn = ++this.#turn;
    this.#pending = find(this.#text).then((status) => {
      // An answer that was overtaken by a later search is dropped.
      if (turn === this.#turn) this.#accept(status);
    });
    return this.#pending;
  }

  #accept(status: SearchStatus): void {
    const isTyped = this.#isTyped;
    const marked = isTyped ? undefined : this.activeHit?.id;
    this.#isTyped = false;
    this.#status = status;
    const kept = this.hits.findIndex(({ id }) => id === marked);
    this.#active = Math.max(0, kept);
    // Whoever types on is answered sooner with the rows in sight than with all of them.
    if (isTyped) this.#isWhole = this.hits.length <= inSight();
    if (status.kind === 'loading' && this.#isSeen) {
      this.#loadTimer = setTimeout(() => void this.again(), LOADING);
    }
    this.#rest(isTyped);
  }

  /** The same people, painted again, are no movement: their pictures stay, or come no later. */
  #rest(isTyped: boolean): void {
    const people = this.hits.map(({ id }) => id);
    const resting = people.join(' ');
    if (!isTyped && resting === this.#resting) return;
    this.#resting = resting;
    clearTimeout(this.#stillTimer);
    this.#stillTimer = setTimeout(() => {
      this.#pictured = people;
      this.#isWhole = true;
    }, STILL);
  }
}

function inSight(): number {
  return Math.ceil(Math.max(0, window.innerHeight - ABOVE) / ROW);
}

async function find(text: string): Promise<SearchStatus> {
  try {
    return statusOf(await commands.findMembers(text));
  } catch (thrown) {
    const error = asCommandError(thrown);
    // The desk is drawn while its studio is still being opened.
    return error.code === 'no_studio' ? { kind: 'loading' } : { kind: 'failed', error };
  }
}

function statusOf(found: Found): SearchStatus {
  const typed = found.text.trim() !== '';
  if (typed && found.hits.length > 0) return { kind: 'hits', found };
  if (!found.loaded) return { kind: 'loading' };
  if (found.people === 0) return { kind: 'nobody' };
  if (typed) return { kind: 'nothing', text: found.text.trim(), people: found.people };
  return { kind: 'ready', people: found.people };
}

export const [getSearch, setSearch] = createContext<MemberSearchState>();
