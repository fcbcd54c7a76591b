import type {
  ChangeForm,
  CommandError,
  CustomerId,
  DateOrder,
  ItemId,
  MemberCard,
  OutboxItem,
  SavedChange,
} from '$lib/api/bindings';
import type { Person } from './draft.svelte';
import type { AnyDraft, DraftKind, DraftOf } from './drafts';

import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { coalesced } from '$lib/time/coalesced';

import { justSaved } from './justSaved';

/** What is asked for on a member's card: the forms that are open, and what became of those saved. */
export class ChangesState {
  // By studio and person: two studios may give the same number to two people.
  #drafts = new SvelteMap<string, AnyDraft[]>();
  #studio = $state('');
  #member = $state<CustomerId | null>(null);
  #items = $state.raw<OutboxItem[]>([]);
  #saved = $state.raw<OutboxItem[]>([]);
  #error = $state.raw<CommandError | null>(null);
  #confirmed: (member: CustomerId) => void;
  #listed: (items: OutboxItem[], saved: ReadonlySet<ItemId>) => void;
  // Saved since the window is open.
  #own = new SvelteSet<ItemId>();
  // Whose lines were asked for since their card was opened.
  #known: CustomerId | null = null;
  #read = coalesced(() => this.#ask());

  /**
   * `confirmed` is told of each person of whom a change was confirmed while their card is open, `listed`
   * of what became of the changes of the open card, with those that were saved in this window.
   */
  constructor(
    confirmed: (member: CustomerId) => void = () => undefined,
    listed: (items: OutboxItem[], saved: ReadonlySet<ItemId>) => void = () => undefined,
  ) {
    this.#confirmed = confirmed;
    this.#listed = listed;
  }

  /** Why an item's form could not be opened again. */
  get error(): CommandError | null {
    return this.#error;
  }

  /** Everybody with a form that would lose something. */
  get unsaved(): Person[] {
    const prefix = `${this.#studio} `;
    return [...this.#drafts]
      .filter(([key, drafts]) => key.startsWith(prefix) && drafts.some(isChanged))
      .map(([, drafts]) => drafts[0]?.person)
      .filter((person) => person !== undefined);
  }

  /** How many forms would be lost, in all studios, if the program ended now. */
  get unsavedForms(): number {
    return [...this.#drafts.values()].flat().filter(isChanged).length;
  }

  /** Whether a person has a form that would lose something. */
  isUnsaved(member: CustomerId): boolean {
    return this.#of(member).some(isChanged);
  }

  draft<Kind extends DraftKind>(member: CustomerId, kind: Kind): DraftOf<Kind> | undefined {
    return this.#of(member).find((draft): draft is DraftOf<Kind> => draft.kind === kind);
  }

  /** The open forms of a person. */
  drafts(member: CustomerId): AnyDraft[] {
    return this.#of(member);
  }

  /** What became of a person's changes, newest first. */
  items(member: CustomerId): OutboxItem[] {
    if (member !== this.#member) return [];
    const saved = this.#saved.filter(({ id }) => this.#items.every((item) => item.id !== id));
    const items = [...this.#items, ...saved];
    return items.sort((one, other) => other.askedAt.localeCompare(one.askedAt));
  }

  /** Another studio is open. Forms of the last one wait until it is open again. */
  begin(studio: string): void {
    this.leave();
    // Numbers of items count from one in every studio.
    this.#own.clear();
    this.#studio = studio;
  }

  /** A studio's local data is gone, and what was begun in it. */
  drop(studio: string): void {
    for (const key of this.#drafts.keys()) {
      if (key.startsWith(`${studio} `)) this.#drafts.delete(key);
    }
  }

  /** A person's card is opened. */
  enter(member: CustomerId): void {
    if (member === this.#member) return;
    this.leave();
    this.#member = member;
    void this.#read();
  }

  /** The card is left. Forms that lose nothing are closed with it. */
  leave(): void {
    if (this.#member !== null) this.#put(this.#member, this.#of(this.#member).filter(isChanged));
    this.#member = null;
    this.#known = null;
    this.#items = [];
    this.#saved = [];
    this.#error = null;
  }

  /** Something changed in the outbox. */
  changed(): void {
    if (this.#member !== null) void this.#read();
  }

  /** Opens a form. One that was begun goes on where it was left. */
  async open(kind: DraftKind, card: MemberCard, order: DateOrder): Promise<void> {
    const studio = this.#studio;
    this.#error = null;
    const draft = await this.#begun(kind, card, order);
    // Another card may be open by now: a form that nobody sees is of no use.
    if (this.#member !== card.id || this.#studio !== studio || this.draft(card.id, kind)) return;
    if (draft) this.#put(card.id, [...this.#of(card.id), draft]);
  }

  /** Puts a form beside the others that a section has begun. One of its kind that was begun goes on. */
  add(draft: AnyDraft): void {
    const { id } = draft.person;
    const others = this.#of(id).filter((other) => other.kind !== draft.kind || isChanged(other));
    if (others.some(({ kind }) => kind === draft.kind)) return;
    this.#put(id, [...others, draft]);
  }

  /** Opens the form of an item again. What was typed in others of its kind stays beside it. */
  async edit(item: OutboxItem, shown: MemberCard | null, order: DateOrder): Promise<boolean> {
    this.#error = null;
    if (this.#of(item.customer).some(({ replaces }) => replaces === item.id)) return true;
    try {
      const { reopened } = await import('./drafts');
      const form = await commands.itemForm(item.id);
      const card = shown ?? (await stored(item.customer));
      const person = { id: item.customer, name: item.customerName ?? card?.name ?? item.customer };
      const others = this.#of(item.customer).filter(
        (draft) => draft.kind !== form.kind || isChanged(draft),
      );
      const draft = await reopened(item, form, person, card, order);
      this.#put(item.customer, [draft, ...others]);
      return true;
    } catch (thrown) {
      this.#error = asCommandError(thrown);
      return false;
    }
  }

  discard(draft: AnyDraft): void {
    const member = draft.person.id;
    this.#put(
      member,
      this.#of(member).filter((other) => other !== draft),
    );
  }

  /** Saves a form. It is closed as soon as it is safe on this computer. */
  async save(draft: AnyDraft): Promise<boolean> {
    await draft.judged();
    if (!draft.ready()) return false;
    draft.saving();
    const studio = this.#studio;
    const saved: SavedChange[] = [];
    try {
      // One after the other: what was saved before one that fails stays saved.
      for (const form of draft.forms()) {
        const one = await this.#queue(draft, form);
        saved.push(one);
        this.#own.add(one.id);
        draft.taken();
      }
      this.#put(
        draft.person.id,
        this.#of(draft.person.id, studio).filter((other) => other !== draft),
        studio,
      );
      return true;
    } catch (thrown) {
      draft.failed(asCommandError(thrown));
      return false;
    } finally {
      if (saved.length > 0 && draft.person.id === this.#member) this.#show(draft, saved);
    }
  }

  /** Some forms need to know what is on record, which the card does not say. */
  async #begun(kind: DraftKind, card: MemberCard, order: DateOrder): Promise<AnyDraft | null> {
    try {
      const { begun } = await import('./drafts');
      return await begun(kind, card, order);
    } catch (thrown) {
      this.#error = asCommandError(thrown);
      return null;
    }
  }

  #show(draft: AnyDraft, saved: SavedChange[]): void {
    this.#items = this.#items.filter(({ id }) => id !== draft.replaces);
    this.#saved = [...this.#saved, ...saved.map((one) => justSaved(draft, one))];
    void this.#read();
  }

  #queue(draft: AnyDraft, form: ChangeForm): Promise<SavedChange> {
    if (draft.replaces === null) return commands.queueChange(draft.person.id, form);
    return commands.editItem(draft.replaces, form);
  }

  async #ask(): Promise<void> {
    const member = this.#member;
    if (member === null) return;
    try {
      const items = await commands.memberChanges(member);
      if (member !== this.#member) return;
      const before = this.#known === member ? this.#items : null;
      this.#items = items;
      this.#known = member;
      this.#listed(items, this.#own);
      if (before && items.some((item) => isNewlyConfirmed(item, before))) this.#confirmed(member);
    } catch {
      // The lines stay as they were: the outbox tells what is wrong with it.
    }
  }

  #of(member: CustomerId, studio = this.#studio): AnyDraft[] {
    return this.#drafts.get(`${studio} ${member}`) ?? [];
  }

  #put(member: CustomerId, drafts: AnyDraft[], studio = this.#studio): void {
    const key = `${studio} ${member}`;
    if (drafts.length > 0) this.#drafts.set(key, drafts);
    else this.#drafts.delete(key);
  }
}

/** What is on record here. Without it the form has no old values to show, and works all the same. */
async function stored(member: CustomerId): Promise<MemberCard | null> {
  try {
    return await commands.openMember(member);
  } catch {
    return null;
  }
}

function isChanged(draft: AnyDraft): boolean {
  return draft.isChanged || draft.isSaving;
}

function isNewlyConfirmed({ id, state }: OutboxItem, before: OutboxItem[]): boolean {
  // A quick service has confirmed what was saved before anybody asked for the list again.
  const known: OutboxItem | undefined = before.find((item: { id: ItemId }) => item.id === id);
  return state === 'confirmed' && known?.state !== 'confirmed';
}

export const [getChanges, setChanges] = createContext<ChangesState>();
