import type { OutboxItem, PickedFile, Wanted } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { m } from '$lib/paraglide/messages';

import { Draft, type Person, type Problem } from './draft.svelte';
import { fileProblemWords } from './fileProblemWords';

/** A form with a file. Its content never comes into the window. */
export abstract class FileDraft extends Draft {
  protected abstract readonly what: Wanted;
  /** Name of the file that is kept with the edited item, and goes with it again. */
  readonly kept: string | null;
  /** A photo tells where it was taken; that goes with it only if somebody wants it to. */
  clean = $state(true);
  #file = $state.raw<PickedFile | null>(null);
  #leftOut = $state(0);

  constructor(person: Person, edited: OutboxItem | null) {
    super(person, edited);
    this.kept = edited?.files[0]?.name ?? null;
  }

  get file(): PickedFile | null {
    return this.#file;
  }

  /** How many came with the file and could not be taken: there is room for one. */
  get leftOut(): number {
    return this.#leftOut;
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
    await this.#ask(async () => {
      const file = await commands.pickFile(this.what);
      return file ? [file] : [];
    });
  }

  /** Takes the file or the picture that is in the clipboard, if there is one. */
  async paste(): Promise<void> {
    await this.#ask(() => commands.pasteFiles(m.document_pasted_name()));
  }

  /** Takes what was dropped: the first of several. */
  take(files: PickedFile[]): void {
    const [first, ...others] = files;
    if (!first) return;
    this.#file = first;
    this.#leftOut = others.length;
  }

  /** Goes without a file, or with the one that is kept. */
  leaveOut(): void {
    this.#file = null;
    this.#leftOut = 0;
  }

  async #ask(from: () => Promise<PickedFile[]>): Promise<void> {
    try {
      this.take(await from());
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
