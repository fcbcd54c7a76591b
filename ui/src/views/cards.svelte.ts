import type { OutboxItem } from '$lib/api/bindings';
import type { ChangesState } from '$lib/changes/changes.svelte';
import type { Person } from '$lib/changes/draft.svelte';
import type { DraftKind } from '$lib/changes/drafts';
import type { MemberCardState } from '$lib/members/card.svelte';
import type { ForgetState } from '$lib/members/forget.svelte';
import type { SettingsState } from '$lib/settings/settings.svelte';
import type { TabWish } from '$lib/workspace/tabKeys';
import type { WorkspaceState } from '$lib/workspace/workspace.svelte';

import { focusForm } from '$lib/workspace/focusForm';
import { sectionFor, TABS } from '$lib/workspace/sections';

/** The cards of the desk: the one that is shown, and what waits in the other tabs. */
export class CardsState {
  constructor(
    private readonly workspace: WorkspaceState,
    private readonly card: MemberCardState,
    private readonly changes: ChangesState,
    private readonly forget: ForgetState,
    private readonly settings: SettingsState,
  ) {}

  /** Opens a person's card. The last one's forms wait, if something was typed in them. */
  open(person: Person): Promise<void> {
    this.workspace.visit(person);
    return this.#show(person);
  }

  openInTab(person: Person): Promise<void> {
    this.workspace.add(person);
    return this.#show(person);
  }

  /** The card is left, and nothing of it is lost: going back shows it again. */
  close(): void {
    this.changes.leave();
    this.card.close();
  }

  choose(tab: number): void {
    const person = this.workspace.activate(tab);
    if (person) void this.#show(person);
  }

  closeTab(tab?: number): void {
    const wasShown = tab === undefined || tab === this.workspace.current?.key;
    const next = this.workspace.close(tab);
    if (!wasShown) return;
    if (next) void this.#show(next);
    else this.close();
  }

  /** Does what a key asks for. Tells whether there was something to do. */
  act(wish: TabWish): boolean {
    switch (wish.kind) {
      case 'section':
        return this.#chooseSection(wish.index);
      case 'close':
        if (this.card.isOpen) this.closeTab();
        return true;
      case 'step':
        return this.#go(this.workspace.step(wish.by));
      case 'back':
        return this.#go(this.card.isOpen ? this.workspace.back() : this.#last());
      case 'forward':
        return this.#go(this.workspace.forward());
    }
  }

  /** Opens a form on the open card, in the section where it stands. */
  async openForm(kind: DraftKind): Promise<void> {
    const { card } = this.card;
    if (!card) return;
    this.workspace.choose(sectionFor(kind, this.workspace.section));
    await this.changes.open(kind, card, this.settings.dateOrder);
  }

  /** Opens a form on the open card, and leads into it. */
  async openAndFocus(kind: DraftKind): Promise<void> {
    await this.openForm(kind);
    await focusForm(kind);
  }

  /** Opens the form of an item again, on the card of its person. */
  async editItem(item: OutboxItem): Promise<boolean> {
    const card = this.card.id === item.customer ? this.card.card : null;
    if (!card) void this.open({ id: item.customer, name: item.customerName ?? '' });
    this.workspace.choose(sectionFor(item.kind, this.workspace.section));
    return this.changes.edit(item, card, this.settings.dateOrder);
  }

  /** Somebody was erased, and what is open of them. */
  forgotten(member: string): void {
    this.workspace.forget(member);
    this.close();
  }

  /** Another studio is open: nothing of the last one may stay. */
  clear(): void {
    this.workspace.clear();
    this.close();
  }

  #show(person: Person): Promise<void> {
    this.forget.dismiss();
    this.changes.enter(person.id);
    return this.card.open(person);
  }

  #go(person: Person | null): boolean {
    if (person) void this.#show(person);
    return person !== null;
  }

  #last(): Person | null {
    return this.workspace.current?.place.person ?? null;
  }

  #chooseSection(index: number): boolean {
    const tab = TABS[index];
    if (!tab || !this.card.isOpen) return false;
    this.workspace.choose(tab.id);
    return true;
  }
}
