import type { Flow, KioskHome, Language, PageKind } from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';

import { asKioskError } from './error';

/** How often the program is told that somebody is there, at most. Its clock must not run ahead of ours. */
const TOLD_MS = 1000;

/**
 * One person at the station, from the moment that they are known.
 *
 * **Invariant:** the program decides how long it lives. When it says that it is over, everything here
 * is dropped, whatever was about to happen.
 */
export class Session {
  #home = $state.raw<KioskHome | null>(null);
  #told = 0;
  #isOver = false;

  constructor(
    readonly id: string,
    private readonly onover: () => void,
  ) {}

  get firstName(): string {
    return this.#home?.firstName ?? '';
  }

  get flows(): Flow[] {
    return this.#home?.flows ?? [];
  }

  /** Whether its answers still count. */
  get isOver(): boolean {
    return this.#isOver;
  }

  async open(): Promise<void> {
    this.#home = await this.ask(() => commands.kioskHome(this.id));
  }

  /** Asks the program in the name of this session. */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (thrown) {
      if (asKioskError(thrown).code === 'session_over') this.over();
      throw thrown;
    }
  }

  /** Tells the program that somebody is there; of many touches only one in a while. */
  touch(page: PageKind, isNewPage = false): void {
    const now = Date.now();
    if (this.#isOver || (!isNewPage && now - this.#told < TOLD_MS)) return;
    this.#told = now;
    // What fails otherwise is met by whatever is asked next.
    this.ask(() => commands.kioskTouch(this.id, page)).catch(() => undefined);
  }

  /** The service's own words are in this language from now on. */
  speak(language: Language): void {
    // Without it they are in another language, and are shown all the same.
    this.ask(() => commands.kioskSpeak(this.id, language)).catch(() => undefined);
  }

  over(): void {
    if (this.#isOver) return;
    this.drop();
    this.onover();
  }

  /** Forgets the person. Answers that are still on their way meet nobody. */
  drop(): void {
    this.#isOver = true;
    this.#home = null;
  }
}

export const [getSession, setSession] = createContext<Session>();
