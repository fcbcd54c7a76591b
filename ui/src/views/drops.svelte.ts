import type { FilesDropped } from '$lib/api/bindings';
import type { AppState } from './app.svelte';
import type { Person } from '$lib/changes/draft.svelte';
import type { IdleDraft, IdleUpdateDraft } from '$lib/idle/idleDraft.svelte';

import { commands, events } from '$lib/api/bindings';
import { rowId } from '$lib/members/ids';
import { sectionOf } from '$lib/workspace/sections';

/** Files that are dropped on the window: for the person under them, or the one whose card is open. */
export class DropState {
  #isOver = $state(false);
  #missed = $state(false);

  constructor(private readonly app: AppState) {}

  /** Whether files are held over the window that would be taken here. */
  get isOver(): boolean {
    return this.#isOver && !this.#isElsewhere;
  }

  /** Whether files were dropped on nobody. */
  get missed(): boolean {
    return this.#missed;
  }

  /** Listens until the answer is called. */
  follow(): () => void {
    const listening = [
      events.filesOver.listen(({ payload }) => {
        this.#isOver = payload;
        if (payload) this.#missed = false;
      }),
      events.filesDropped.listen(({ payload }) => this.take(payload)),
    ];
    return () => listening.forEach((one) => void one.then((stop) => stop()));
  }

  /** Adds dropped files to the form of whom they were dropped on. */
  async take({ files, x, y }: FilesDropped): Promise<void> {
    const { app } = this;
    if (this.#isElsewhere) return;
    const person = this.#personAt(x, y);
    const form = this.form;
    if (form && (person === null || person.id === form.person.id)) return form.take(files);
    const member = person?.id ?? app.card.id;
    this.#missed = member === null;
    if (member === null) return;
    if (person && person.id !== app.card.id) void app.cards.open(person);
    // The stored card is enough to begin a form; the fresh one may be long in coming.
    const card = app.card.card?.id === member ? app.card.card : await stored(member);
    if (card === null) return;
    app.workspace.choose(sectionOf('document'));
    await app.changes.open('document', card, app.settings.dateOrder);
    app.changes.draft(member, 'document')?.add(files);
  }

  /** The form in sight that takes one file, as a proof of what it asks for. */
  get form(): IdleDraft | IdleUpdateDraft | null {
    const { card, changes, workspace } = this.app;
    const kinds = ['idle_period', 'idle_period_update'] as const;
    if (card.id === null || workspace.section !== sectionOf('idle_period')) return null;
    const open = kinds.map((kind) => changes.draft(card.id ?? '', kind));
    return open.find((draft) => draft !== undefined) ?? null;
  }

  /** The form of a picture takes what is dropped for itself. */
  get #isElsewhere(): boolean {
    const { card, changes } = this.app;
    return card.id !== null && changes.draft(card.id, 'picture') !== undefined;
  }

  /** Whose row is at a place of the page. */
  #personAt(x: number, y: number): Person | null {
    const row = document.elementFromPoint(x, y)?.closest('[role="option"]');
    return this.app.search.drawn.find(({ id }) => row?.id === rowId(id)) ?? null;
  }
}

async function stored(member: string) {
  try {
    return await commands.openMember(member);
  } catch {
    return null;
  }
}
