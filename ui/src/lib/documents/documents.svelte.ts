import type {
  CommandError,
  CustomerId,
  Document,
  ErrorCode,
  Preview,
  ReadableDocument,
  SavedDocument,
} from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { SectionState } from '$lib/workspace/section.svelte';

/** What is being done with one document. */
export type Doing =
  | { kind: 'nothing' }
  | { kind: 'saving'; document: Document }
  | { kind: 'saved'; document: Document; saved: SavedDocument }
  | { kind: 'opening'; document: Document }
  | { kind: 'shown'; document: Document; preview: Preview }
  | { kind: 'failed'; document: Document; error: CommandError; tried: 'save' | 'look' };

/** How it fails where the service does not answer: then what is kept is shown in its place. */
const SILENCE: readonly ErrorCode[] = [
  'offline',
  'timed_out',
  'tenant_unknown',
  'tls',
  'redirected',
  'server',
  'busy',
  'document_not_kept',
];

/** The documents of one member, and the one that is saved or looked at. */
export class DocumentsState extends SectionState<Document[]> {
  #doing = $state.raw<Doing>({ kind: 'nothing' });
  #kept = $state.raw<readonly ReadableDocument[] | null>(null);
  #turn = 0;

  constructor(member: CustomerId) {
    super(member, commands.readDocuments);
  }

  get doing(): Doing {
    return this.#doing;
  }

  /** What can be read as it is, while the service does not answer; `null` while it does, or nobody knows yet. */
  get kept(): readonly ReadableDocument[] | null {
    return this.#isAway ? this.#kept : null;
  }

  get #isAway(): boolean {
    return isSilent(this.error) || tellsOfSilence(this.#doing);
  }

  /** Asks the service again; where it does not answer, what can be read all the same. */
  override async refresh(): Promise<void> {
    await super.refresh();
    await this.#learn();
  }

  /** Writes a document to where the person says. */
  async save(document: Document): Promise<void> {
    const turn = this.#begin({ kind: 'saving', document });
    try {
      const saved = await commands.downloadDocument(this.member, document.id, document.name);
      if (turn !== this.#turn) return;
      this.#doing = saved === null ? { kind: 'nothing' } : { kind: 'saved', document, saved };
    } catch (thrown) {
      this.#fail(turn, document, thrown, 'save');
    }
    await this.#learn();
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
    await this.#learn();
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

  /** Which can be read is asked only where it is shown. */
  async #learn(): Promise<void> {
    if (!this.#isAway) return;
    try {
      this.#kept = await commands.keptDocuments(this.member);
    } catch {
      // Where the copy cannot be read, nothing can be read without a network.
      this.#kept = [];
    }
  }
}

function isSilent(error: CommandError | null): boolean {
  return error !== null && SILENCE.includes(error.code);
}

/** Whether what was done last tells that the service does not answer. */
function tellsOfSilence(doing: Doing): boolean {
  switch (doing.kind) {
    case 'shown':
      return doing.preview.keptAt !== null;
    case 'saved':
      return doing.saved.keptAt !== null;
    case 'failed':
      return isSilent(doing.error);
    default:
      return false;
  }
}
