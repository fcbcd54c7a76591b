import type { Person } from '$lib/changes/draft.svelte';

import { createContext } from 'svelte';

import { OVERVIEW } from './sections';

/** Somebody's card, and the section that was open on it. */
interface Place {
  person: Person;
  section: string;
}

/** One tab: whose card it shows, and whose it showed before and after. */
export interface MemberTab {
  readonly key: number;
  readonly place: Place;
  readonly past: readonly Place[];
  readonly future: readonly Place[];
}

/** Further back than anybody remembers having been. */
const MOST_PAST = 50;

/**
 * Which cards are open, in tabs, and which section of each. It only remembers: whoever asks it for
 * another person opens the card.
 */
export class WorkspaceState {
  #tabs = $state.raw<readonly MemberTab[]>([]);
  #at = $state(0);
  #lastKey = 0;

  get tabs(): readonly MemberTab[] {
    return this.#tabs;
  }

  get current(): MemberTab | null {
    return this.#tabs[this.#at] ?? null;
  }

  get section(): string {
    return this.current?.place.section ?? OVERVIEW.id;
  }

  get canGoBack(): boolean {
    return (this.current?.past.length ?? 0) > 0;
  }

  get canGoForward(): boolean {
    return (this.current?.future.length ?? 0) > 0;
  }

  /** Whether a person has a tab. */
  has(member: string): boolean {
    return this.#tabs.some(({ place }) => place.person.id === member);
  }

  /** Another section of the open card. */
  choose(section: string): void {
    this.#replace((tab) => ({ ...tab, place: { ...tab.place, section } }));
  }

  /**
   * A person is opened: in their tab if they have one, else in the place of the person who is shown.
   * The section stays the one that was open.
   */
  visit(person: Person): void {
    const { current } = this;
    if (!current) return this.add(person);
    if (this.#goTo(person)) return;
    const { place, past } = current;
    this.#replace((tab) => ({
      ...tab,
      place: { ...place, person },
      past: [...past, place].slice(-MOST_PAST),
      future: [],
    }));
  }

  /** A person is opened in a tab of their own, after the open one. */
  add(person: Person): void {
    if (this.#goTo(person)) return;
    const place = { person, section: this.section };
    const tab = { key: ++this.#lastKey, place, past: [], future: [] };
    const at = this.current ? this.#at + 1 : 0;
    this.#tabs = this.#tabs.toSpliced(at, 0, tab);
    this.#at = at;
  }

  /** The tab with this key, and whom it shows. */
  activate(key: number): Person | null {
    const at = this.#tabs.findIndex((tab) => tab.key === key);
    if (at < 0) return null;
    this.#at = at;
    return this.current?.place.person ?? null;
  }

  /** The next tab or the one before, round and round. */
  step(by: 1 | -1): Person | null {
    if (this.#tabs.length < 2) return null;
    this.#at = (this.#at + by + this.#tabs.length) % this.#tabs.length;
    return this.current?.place.person ?? null;
  }

  /** Closes a tab. Tells who is shown then; nobody after the last one. */
  close(key = this.current?.key): Person | null {
    const at = this.#tabs.findIndex((tab) => tab.key === key);
    if (at >= 0) {
      this.#tabs = this.#tabs.toSpliced(at, 1);
      if (this.#at > at || this.#at === this.#tabs.length) this.#at = Math.max(0, this.#at - 1);
    }
    return this.current?.place.person ?? null;
  }

  /** Whom this tab showed before. */
  back(): Person | null {
    const before = this.current?.past.at(-1);
    if (!before) return null;
    this.#replace(({ key, place, past, future }) => ({
      key,
      place: before,
      past: past.slice(0, -1),
      future: [place, ...future],
    }));
    return before.person;
  }

  /** Whom it showed before going back. */
  forward(): Person | null {
    const [next] = this.current?.future ?? [];
    if (!next) return null;
    this.#replace(({ key, place, past, future }) => ({
      key,
      place: next,
      past: [...past, place],
      future: future.slice(1),
    }));
    return next.person;
  }

  /** Somebody is erased: no tab and no way back may name them. */
  forget(member: string): void {
    const isOther = ({ person }: Place) => person.id !== member;
    const key = this.current?.key;
    this.#tabs = this.#tabs
      .filter(({ place }) => isOther(place))
      .map((tab) => ({
        ...tab,
        past: tab.past.filter(isOther),
        future: tab.future.filter(isOther),
      }));
    const at = this.#tabs.findIndex((tab) => tab.key === key);
    this.#at = at < 0 ? 0 : at;
  }

  /** Another studio: nothing of the last one may stay. */
  clear(): void {
    this.#tabs = [];
    this.#at = 0;
  }

  #goTo({ id }: Person): boolean {
    const at = this.#tabs.findIndex(({ place }) => place.person.id === id);
    if (at >= 0) this.#at = at;
    return at >= 0;
  }

  #replace(change: (tab: MemberTab) => MemberTab): void {
    const { current } = this;
    if (current) this.#tabs = this.#tabs.with(this.#at, change(current));
  }
}

export const [getWorkspace, setWorkspace] = createContext<WorkspaceState>();
