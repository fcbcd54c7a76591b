import type { CommandError, Removed, StudioView, UtilizationView } from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

/** What is being done, or went wrong, and with which studio. `null` is the demo to be made. */
export type StudiosStatus =
  | { kind: 'ready' }
  | { kind: 'opening' | 'saving' | 'removing'; studio: string | null }
  | { kind: 'failed'; studio: string | null; error: CommandError };

/** What was done with a studio, to be said once. */
export type StudiosNotice =
  { kind: 'removed'; removed: Removed } | { kind: 'key_replaced'; name: string };

/** The connected studios and the one that is open. */
export class StudiosState {
  #list = $state.raw<StudioView[]>([]);
  #current = $state.raw<StudioView | null>(null);
  #status = $state.raw<StudiosStatus>({ kind: 'ready' });
  #notice = $state.raw<StudiosNotice | null>(null);
  #utilization = $state.raw<UtilizationView | null>(null);

  get list(): StudioView[] {
    return this.#list;
  }

  get current(): StudioView | null {
    return this.#current;
  }

  get status(): StudiosStatus {
    return this.#status;
  }

  get notice(): StudiosNotice | null {
    return this.#notice;
  }

  /** How many people are inside. `null` until the service has said so. */
  get utilization(): UtilizationView | null {
    return this.#utilization;
  }

  accept(list: StudioView[], current: StudioView | null): void {
    this.#list = list;
    this.#current = current;
  }

  /** A studio was opened: it is the current one and on the list. */
  opened(studio: StudioView): void {
    this.#utilization = null;
    this.#current = studio;
    this.#put(studio);
    this.#status = { kind: 'ready' };
  }

  /** Another studio was opened instead, and so many changes of this one wait until it is open again. */
  left(studio: string, waiting: number): void {
    this.#list = this.#list.map((other) => (other.id === studio ? { ...other, waiting } : other));
  }

  /** What cannot be opened is open no longer, for the program had to close it first. */
  closed(studio: string): void {
    if (this.#current?.id === studio) this.#current = null;
  }

  /**
   * Takes the program's list, and answers the studio that is new on it. The demo studio is on no
   * list of the program's: it stays.
   */
  async relist(): Promise<StudioView | null> {
    const known = this.#list;
    try {
      const list = await commands.listStudios();
      this.#list = [...list, ...known.filter(({ kind }) => kind === 'demo')];
      return list.find(({ id }) => known.every((other) => other.id !== id)) ?? null;
    } catch {
      return null;
    }
  }

  /** A studio is on the list, but could not be opened. */
  failed(studio: string, error: CommandError): void {
    this.#status = { kind: 'failed', studio, error };
  }

  dismiss(): void {
    this.#notice = null;
    if (this.#status.kind === 'failed') this.#status = { kind: 'ready' };
  }

  tryDemo(): Promise<StudioView | null> {
    return this.#open(null, commands.tryDemo);
  }

  open(studio: string): Promise<StudioView | null> {
    return this.#open(studio, () => commands.openStudio(studio));
  }

  /** Gives a studio another name. An empty one brings back the service's. */
  async rename(studio: string, name: string): Promise<boolean> {
    const known = this.#list.find(({ id }) => id === studio);
    if (name.trim() === known?.name) return true;
    const renamed = await this.#try('saving', studio, () =>
      commands.renameStudio(studio, name.trim()),
    );
    if (renamed) this.#put(renamed);
    return renamed !== null;
  }

  /** Gives a studio another key, with which the program opens it. */
  async replaceKey(studio: string): Promise<boolean> {
    const kept = await this.#try('saving', studio, () => commands.replaceKey(studio));
    if (kept) {
      this.opened(kept);
      this.#notice = { kind: 'key_replaced', name: kept.name };
    }
    return kept !== null;
  }

  async remove(studio: string): Promise<boolean> {
    const removed = await this.#try('removing', studio, () => commands.removeStudio(studio));
    if (!removed) return false;
    this.#list = this.#list.filter(({ id }) => id !== studio);
    if (this.#current?.id === studio) this.#current = null;
    this.#notice = { kind: 'removed', removed };
    return true;
  }

  /** Asks how many people are inside. Silence is no failure: the desk works without. */
  async count(): Promise<void> {
    const studio = this.#current?.id;
    try {
      const utilization = await commands.studioUtilization();
      if (studio === this.#current?.id) this.#utilization = utilization;
    } catch {
      this.#utilization = null;
    }
  }

  async #open(
    studio: string | null,
    command: () => Promise<StudioView>,
  ): Promise<StudioView | null> {
    const opened = await this.#try('opening', studio, command);
    if (opened) this.opened(opened);
    return opened;
  }

  async #try<T>(
    kind: 'opening' | 'saving' | 'removing',
    studio: string | null,
    command: () => Promise<T>,
  ): Promise<T | null> {
    this.#notice = null;
    this.#status = { kind, studio };
    try {
      const answer = await command();
      this.#status = { kind: 'ready' };
      return answer;
    } catch (thrown) {
      this.#status = { kind: 'failed', studio, error: asCommandError(thrown) };
      return null;
    }
  }

  #put(studio: StudioView): void {
    const known = this.#list.some(({ id }) => id === studio.id);
    this.#list = known
      ? this.#list.map((other) => (other.id === studio.id ? studio : other))
      : [...this.#list, studio];
    if (this.#current?.id === studio.id) this.#current = studio;
  }
}

export const [getStudios, setStudios] = createContext<StudiosState>();
