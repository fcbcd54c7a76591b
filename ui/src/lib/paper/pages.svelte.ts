import type { CommandError, PaperPage, PaperTurn, PickedFile } from '$lib/api/bindings';
import type { DraftFile } from '$lib/changes/documentDraft.svelte';

import { convertFileSrc } from '@tauri-apps/api/core';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

const TURNS: readonly PaperTurn[] = ['none', 'right', 'half', 'left'];
export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** Cutting more off one side leaves too little to see. */
export const MOST_CUT = 45;

/** A photo on its way to be a page. */
export class Page {
  turn = $state<PaperTurn>('none');
  top = $state(0);
  right = $state(0);
  bottom = $state(0);
  left = $state(0);
  grey = $state(false);

  constructor(readonly photo: DraftFile) {}

  /** A quarter to the right, or with `-1` to the left. What is cut goes with the paper. */
  rotate(quarters: 1 | -1): void {
    const at = TURNS.indexOf(this.turn) + quarters + TURNS.length;
    this.turn = TURNS[at % TURNS.length] ?? 'none';
    const { top, right, bottom, left } = this;
    if (quarters === 1) {
      [this.right, this.bottom, this.left, this.top] = [top, right, bottom, left];
    } else {
      [this.left, this.top, this.right, this.bottom] = [top, right, bottom, left];
    }
  }

  /** Keeps what was typed within what can be cut. */
  cut(side: Side, hundredths: number): void {
    const whole = Number.isFinite(hundredths) ? Math.round(hundredths) : 0;
    this[side] = Math.min(MOST_CUT, Math.max(0, whole));
  }

  /** The address of the page as it would be. */
  url(side: number): string {
    const { turn, top, right, bottom, left, grey, photo } = this;
    const trim = [top, right, bottom, left].join('-');
    const path = ['paper', photo.file.token, turn, trim, grey ? 1 : 0, side].join('/');
    return `${convertFileSrc('', 'preview')}${path}`;
  }

  asked(): PaperPage {
    const { turn, top, right, bottom, left, grey } = this;
    return { token: this.photo.file.token, look: { turn, top, right, bottom, left, grey } };
  }
}

/** Photos that become the pages of one PDF, in their order. */
export class PaperState {
  pages = $state.raw<Page[]>([]);
  #isMaking = $state(false);
  #error = $state.raw<CommandError | null>(null);

  constructor(photos: readonly DraftFile[]) {
    this.pages = photos.map((photo) => new Page(photo));
  }

  get isMaking(): boolean {
    return this.#isMaking;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  get isGrey(): boolean {
    return this.pages.every(({ grey }) => grey);
  }

  set isGrey(grey: boolean) {
    for (const page of this.pages) page.grey = grey;
  }

  /** Moves a page towards the begin (`-1`) or the end. */
  move(page: Page, by: 1 | -1): void {
    const from = this.pages.indexOf(page);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.pages.length) return;
    const pages = this.pages.filter((other) => other !== page);
    pages.splice(to, 0, page);
    this.pages = pages;
  }

  async bind(name: string): Promise<PickedFile | null> {
    if (this.#isMaking) return null;
    this.#isMaking = true;
    this.#error = null;
    try {
      return await commands.bindPaper(
        this.pages.map((page) => page.asked()),
        name,
      );
    } catch (thrown) {
      this.#error = asCommandError(thrown);
      return null;
    } finally {
      this.#isMaking = false;
    }
  }
}
