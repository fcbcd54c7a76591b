import type { CommandError, CustomerId, Document, Preview } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { SectionState } from '$lib/workspace/section.svelte';

/** What is being done with one document. */
export type Doing =
  | { kind: 'nothing' }
  | { kind: 'saving'; document: Document }
  | { kind: 'saved'; document: Document; name: string }
  | { kind: 'opening'; document: Document }
  | { kind: 'shown'; document: Document; preview: Preview }
  | { kind: 'failed'; document: Document; error: CommandError; tried: 'save' | 'look' };

/** The documents of one member, and the one that is saved or looked at. */
export class DocumentsState extends SectionState<Document[]> {
  #doing = $state.raw<Doing>({ kind: 'nothing' });
  #turn = 0;

  constructor(member: CustomerId) {
    super(member, commands.readDocuments);
  }

  get doing(): Doing {
    return this.#doing;
  }

  /** Writes a document to where the person says. */
  async save(document: Document): Promise<void> {
    const turn = this.#begin({ kind: 'saving', document });
    try {
      const name = await commands.downloadDocument(this.member, document.id, document.name);
      if (turn !== this.#turn) return;
      this.#doing = name === null ? { kind: 'nothing' } : { kind: 'saved', document, name };
    } catch (thrown) {
      this.#fail(turn, document, thrown, 'save');
    }
  }

  /** Opens a document in the window. */
  async look(document: Document): Promise<void> {
    const turn = this.#begin({ kind: 'opening', document });
    try {
      const preview = await commands.openPreview(this.member, document.id);
      if (turn === this.#turn) this.#doing = { kind: 'shown', document, preview };
      else void commands.closePreview(preview.token);
    } catch (thrown) {
      this.#fail(turn, document, thrown, 'look');
    }
  }

  /** Does again what failed. */
  async retry(): Promise<void> {
    if (this.#doing.kind !== 'failed') return;
    const { document, tried } = this.#doing;
    await this[tried](document);
  }

  /** Lets go of what is looked at, and of what was told. */
  close(): void {
    this.#begin({ kind: 'nothing' });
  }

  #begin(doing: Doing): number {
    if (this.#doing.kind === 'shown') void commands.closePreview(this.#doing.preview.token);
    this.#doing = doing;
    return ++this.#turn;
  }

  #fail(turn: number, document: Document, thrown: unknown, tried: 'save' | 'look'): void {
    if (turn !== this.#turn) return;
    this.#doing = { kind: 'failed', document, error: asCommandError(thrown), tried };
  }
}
