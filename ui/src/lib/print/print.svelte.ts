import type { Preview } from '$lib/api/bindings';

import { tick } from 'svelte';

import { commands } from '$lib/api/bindings';
import { paperUrl } from '$lib/documents/previewUrl';

/** A page of a document that is put on paper instead of what the window shows. */
export interface Page {
  url: string;
}

/**
 * What goes on paper. The system's dialog draws it when the person says so, some time after it was asked for:
 * so the pages stay until something else is printed.
 */
export class PrintState {
  #pages = $state.raw<Page[]>([]);
  #drawn: ((all: boolean) => void) | null = null;
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

  /** Prints a document, and lets go of it. */
  async document({ token, pages }: Preview): Promise<void> {
    try {
      const numbers = Array.from({ length: pages }, (_, page) => page);
      const isDrawn = await this.#lay(numbers.map((page) => ({ url: paperUrl(token, page) })));
      if (!isDrawn) return;
      await tick();
      await commands.printWindow();
    } finally {
      await commands.closePreview(token);
    }
  }

  /** A page is there. */
  drawn(): void {
    this.#missing -= 1;
    if (this.#missing === 0) this.#drawn?.(true);
  }

  /** Whether all of them came, rather than others that were asked for later. */
  #lay(pages: Page[]): Promise<boolean> {
    this.#drawn?.(false);
    this.#pages = pages;
    this.#missing = pages.length;
    return new Promise((resolve) => (this.#drawn = resolve));
  }
}

export const print = new PrintState();
