import type { ChangeForm, CommandError, CustomerId, ItemId, OutboxItem } from '$lib/api/bindings';

import { saidAsError } from '$lib/errors/said';

/** Whom a form is about. */
export interface Person {
  id: CustomerId;
  name: string;
}

/** What the program itself sees wrong, before anything is saved. `null` is the form as a whole. */
export interface Problem {
  field: string | null;
  words: string;
}

/** A form that was begun. It lives until it is saved or discarded, whoever is opened meanwhile. */
export abstract class Draft {
  abstract readonly kind: ChangeForm['kind'];
  /** Names of the entries, as the service calls them. */
  abstract readonly fields: readonly string[];

  /** The item whose form it is, where one is edited. */
  readonly replaces: ItemId | null;
  /** Whether the service has refused that item. */
  readonly isRefused: boolean;
  #error = $state.raw<CommandError | null>(null);
  #isSaving = $state(false);
  #isChecked = $state(false);

  constructor(
    readonly person: Person,
    edited: OutboxItem | null,
  ) {
    this.replaces = edited?.id ?? null;
    this.isRefused = edited?.state === 'refused';
    if (this.isRefused && edited?.why) this.#error = saidAsError(edited.why);
  }

  /** Whether something would be lost with it. */
  abstract get isChanged(): boolean;
  abstract form(): ChangeForm;
  protected abstract check(): Problem | null;

  /** One for each change that it asks for, in the order in which they are saved. */
  forms(): ChangeForm[] {
    return [this.form()];
  }

  /** The first of its changes is safe on this computer. */
  taken(): void {}

  get isSaving(): boolean {
    return this.#isSaving;
  }

  /** What is wrong by the program's own rules. Told only after the person wanted to save. */
  get problem(): Problem | null {
    return this.#isChecked ? this.check() : null;
  }

  /** Why it could not be saved, or was refused, if that concerns no single entry. */
  get error(): CommandError | null {
    return this.#error && this.#fieldOf(this.#error) === null ? this.#error : null;
  }

  problemAt(field: string): string | null {
    return this.problem?.field === field ? this.problem.words : null;
  }

  errorAt(field: string): CommandError | null {
    return this.#error && this.#fieldOf(this.#error) === field ? this.#error : null;
  }

  /** Waits for what is still being judged, where somebody else than the form does that. */
  async judged(): Promise<void> {
    return Promise.resolve();
  }

  /** Whether it may be saved. */
  ready(): boolean {
    this.#isChecked = true;
    return !this.#isSaving && this.check() === null;
  }

  saving(): void {
    this.#isSaving = true;
    this.#error = null;
  }

  failed(error: CommandError): void {
    this.#isSaving = false;
    this.#error = error;
  }

  /** The service names an entry by its path. */
  #fieldOf({ field }: CommandError): string | null {
    const name = field?.split('.').at(-1) ?? null;
    return name !== null && this.fields.includes(name) ? name : null;
  }
}
