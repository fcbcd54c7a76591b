import type { Preview } from '$lib/api/bindings';

import { tick } from 'svelte';

import { commands } from '$lib/api/bindings';
import { paperUrl } from '$lib/documents/previewUrl';

/** A page of a document that is put on paper instead of what the window shows. */
export interface Page {
  url: string;
}

/** A page did not come, and nothing was printed. */
export class PageMissing extends Error {}

/** How it ended that pages were laid out. */
type Laid = 'drawn' | 'overtaken' | 'failed';

/**
 * What goes on paper. The system's dialog draws it when the person says so, some time after it was asked for:
 * so the pages stay until something else is printed.
 */
export class PrintState {
  #pages = $state.raw<Page[]>([]);
  #drawn: ((laid: Laid) => void) | null = null;
  #missing = 0;

  get pages(): Page[] {
    return this.#pages;
  }

  /** Prints what the window shows. */
  async window(): Promise<void> {
    this.#lay([]);
    await tick();
    await commands.printWindow();
  }

  /** Prints a document, and lets go of it. Without one of its pages nothing is printed. */
  async document({ token, pages }: Preview): Promise<void> {
    try {
      const numbers = Array.from({ length: pages }, (_, page) => page);
      const laid = await this.#lay(numbers.map((page) => ({ url: paperUrl(token, page) })));
      if (laid === 'failed') throw new PageMissing();
      if (laid === 'overtaken') return;
      await tick();
      await commands.printWindow();
    } finally {
      await commands.closePreview(token);
    }
  }

  /** A page is there. */
  drawn(): void {
    this.#missing -= 1;
    if (this.#missing === 0) this.#drawn?.('drawn');
  }

  /** A page does not come. */
  failed(): void {
    this.#pages = [];
    this.#drawn?.('failed');
  }

  /** Tells once all of them came, one did not, or others were asked for later. */
  #lay(pages: Page[]): Promise<Laid> {
    this.#drawn?.('overtaken');
    this.#pages = pages;
    this.#missing = pages.length;
    return new Promise((resolve) => (this.#drawn = resolve));
  }
}

export const print = new PrintState();
