import type { KioskPage, KioskPhoto, PaperTurn } from '$lib/api/bindings';
import type { Session } from '../../session/session.svelte';

import { commands } from '$lib/api/bindings';

const TURNS: readonly PaperTurn[] = ['none', 'right', 'half', 'left'];

/** As many as the program takes. */
const MOST = 10;

/** A photo on its way to be a page. */
export class Page {
  turn = $state<PaperTurn>('none');

  constructor(readonly photo: KioskPhoto) {}

  /** A quarter to the right. */
  rotate(): void {
    this.turn = TURNS[(TURNS.indexOf(this.turn) + 1) % TURNS.length] ?? 'none';
  }
}

/** The pages of one document, in their order. Photos that are not needed any more are let go of at once. */
export class Pages {
  #all = $state.raw<Page[]>([]);

  constructor(private readonly session: Session) {}

  get all(): readonly Page[] {
    return this.#all;
  }

  get isFull(): boolean {
    return this.#all.length >= MOST;
  }

  /** Takes a photo as the last page, or in the place of one that is taken again. */
  take(photo: KioskPhoto, again: Page | null): void {
    const page = new Page(photo);
    if (again === null) this.#all = [...this.#all, page];
    else {
      this.#all = this.#all.map((one) => (one === again ? page : one));
      this.#forget(again);
    }
  }

  remove(page: Page): void {
    this.#all = this.#all.filter((one) => one !== page);
    this.#forget(page);
  }

  removeAll(): void {
    for (const page of this.#all) this.#forget(page);
    this.#all = [];
  }

  asked(): KioskPage[] {
    return this.#all.map(({ photo, turn }) => ({ photo: photo.photo, turn }));
  }

  #forget({ photo }: Page): void {
    // What was sent is gone already, and so is everything once the session is over.
    commands.kioskForgetPhoto(this.session.id, photo.photo).catch(() => undefined);
  }
}
