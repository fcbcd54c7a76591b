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
