import type { ChangeForm, OutboxItem, PickedFile, Wanted } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { m } from '$lib/paraglide/messages';

import { Draft, type Person, type Problem } from './draft.svelte';
import { fileProblemWords } from './fileProblemWords';

export type DocumentForm = Extract<ChangeForm, { kind: 'document' }>;

/** A form with a file. Its content never comes into the window. */
export abstract class FileDraft extends Draft {
  protected abstract readonly what: Wanted;
  /** Name of the file that is kept with the edited item, and goes with it again. */
  readonly kept: string | null;
  #file = $state.raw<PickedFile | null>(null);

  constructor(person: Person, edited: OutboxItem | null) {
    super(person, edited);
    this.kept = edited?.files[0]?.name ?? null;
  }

  get file(): PickedFile | null {
    return this.#file;
  }

  override get isChanged(): boolean {
    return this.#file !== null;
  }

  /** An empty token stands for the kept file. */
  protected get token(): string {
    return this.#file?.token ?? '';
  }

  /** Opens the native picker. Who leaves it without a choice keeps the file of before. */
  async pick(): Promise<void> {
    try {
      this.#file = (await commands.pickFile(this.what)) ?? this.#file;
    } catch (thrown) {
      this.failed(asCommandError(thrown));
    }
  }

  protected override check(): Problem | null {
    if (this.#file?.problem) return { field: 'file', words: fileProblemWords(this.#file.problem) };
    if (this.#file || this.kept !== null) return null;
    return { field: 'file', words: m.file_none() };
  }

  /** What is wrong with a file is told as soon as it was picked. */
  override problemAt(field: string): string | null {
    if (field === 'file' && this.#file?.problem) return fileProblemWords(this.#file.problem);
    return super.problemAt(field);
  }
}

/** A file that is laid with a person. */
export class DocumentDraft extends FileDraft {
  readonly kind = 'document';
  readonly fields = ['file', 'description'];
  protected readonly what = 'document';
  description = $state('');
  readonly #begun: string;

  constructor(person: Person, edited: { item: OutboxItem; form: DocumentForm } | null = null) {
    super(person, edited?.item ?? null);
    this.#begun = edited?.form.description ?? '';
    this.description = this.#begun;
  }

  override get isChanged(): boolean {
    return super.isChanged || this.description !== this.#begun;
  }

  override form(): DocumentForm {
    return { kind: 'document', file: this.token, description: this.description.trim() };
  }
}

/** A picture that takes the place of the present one. */
export class PictureDraft extends FileDraft {
  readonly kind = 'picture';
  readonly fields = ['file'];
  protected readonly what = 'picture';

  constructor(person: Person, edited: OutboxItem | null = null) {
    super(person, edited);
  }

  override form(): ChangeForm {
    return { kind: 'picture', file: this.token };
  }
}
