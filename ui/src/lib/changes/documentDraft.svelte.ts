import type { ChangeForm, OutboxItem, PickedFile } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { m } from '$lib/paraglide/messages';

import { Draft, type Person, type Problem } from './draft.svelte';
import { fileProblemWords } from './fileProblemWords';

export type DocumentForm = Extract<ChangeForm, { kind: 'document' }>;

/** One file of the form, and what goes with it. */
export class DraftFile {
  #file: PickedFile;
  description = $state('');
  /** A photo tells where it was taken; that goes with it only if somebody wants it to. */
  clean = $state(true);

  constructor(file: PickedFile, description = '') {
    this.#file = $state.raw(file);
    this.description = description;
  }

  get file(): PickedFile {
    return this.#file;
  }

  /** What is wrong with it, in words. */
  get problem(): string | null {
    return this.#file.problem === null ? null : fileProblemWords(this.#file.problem);
  }

  /** Looks at it once more: somebody may have mended it. */
  async look(): Promise<void> {
    this.#file = await commands.lookAtFile(this.#file.token, 'document');
  }

  form(): DocumentForm {
    return {
      kind: 'document',
      file: this.#file.token,
      description: this.description.trim(),
      clean: this.#file.isImage && this.clean,
    };
  }
}

/** Files that are laid with a person, each a change of its own. Their content never comes into the window. */
export class DocumentDraft extends Draft {
  readonly kind = 'document';
  readonly fields = ['file', 'description'];
  /** Name of the file that is kept with the edited item, and goes with it again. */
  readonly kept: string | null;
  /** What is said of the kept file. */
  description = $state('');
  #files = $state.raw<DraftFile[]>([]);
  readonly #begun: string;

  constructor(person: Person, edited: { item: OutboxItem; form: DocumentForm } | null = null) {
    super(person, edited?.item ?? null);
    this.kept = edited?.item.files[0]?.name ?? null;
    this.#begun = edited?.form.description ?? '';
    this.description = this.#begun;
  }

  get files(): readonly DraftFile[] {
    return this.#files;
  }

  override get isChanged(): boolean {
    return this.#files.length > 0 || this.description !== this.#begun;
  }

  /** Takes files, picked or dropped. An edited change has one, which they take the place of. */
  add(files: PickedFile[]): void {
    const added = files.map((file) => new DraftFile(file));
    if (this.replaces === null) this.#files = [...this.#files, ...added];
    else if (added[0]) {
      added[0].description = this.description;
      this.#files = [added[0]];
    }
  }

  remove(file: DraftFile): void {
    this.#files = this.#files.filter((other) => other !== file);
  }

  /** Puts a file that was made of others in their place. */
  replace(others: readonly DraftFile[], made: PickedFile): void {
    const description = others.map((other) => other.description).find((text) => text !== '') ?? '';
    const rest = this.#files.filter((file) => !others.includes(file));
    this.#files = [...rest, new DraftFile(made, description)];
  }

  /** Opens the native picker. */
  async pick(): Promise<void> {
    await this.#take(() => commands.pickFiles('document'));
  }

  /** Takes the files or the picture that are in the clipboard; tells whether there are any. */
  async paste(): Promise<boolean> {
    return this.#take(() => commands.pasteFiles(m.document_pasted_name()));
  }

  /** Looks at the files once more with which something is wrong. */
  async look(): Promise<void> {
    try {
      await Promise.all(
        this.#files.filter(({ problem }) => problem !== null).map((file) => file.look()),
      );
    } catch (thrown) {
      this.failed(asCommandError(thrown));
    }
  }

  override form(): DocumentForm {
    const [first] = this.#files;
    if (first) return first.form();
    return { kind: 'document', file: '', description: this.description.trim(), clean: false };
  }

  override forms(): DocumentForm[] {
    return this.#files.length > 0 ? this.#files.map((file) => file.form()) : [this.form()];
  }

  override taken(): void {
    this.#files = this.#files.slice(1);
  }

  async #take(from: () => Promise<PickedFile[]>): Promise<boolean> {
    try {
      const files = await from();
      this.add(files);
      return files.length > 0;
    } catch (thrown) {
      this.failed(asCommandError(thrown));
      return true;
    }
  }

  protected override check(): Problem | null {
    const wrong = this.#files.find(({ problem }) => problem !== null);
    if (wrong) return { field: 'file', words: m.document_wrong({ name: wrong.file.name }) };
    if (this.#files.length > 0 || this.kept !== null) return null;
    return { field: 'file', words: m.file_none() };
  }
}
