import type { AdditionalField, CustomerId } from '$lib/api/bindings';

import { ActState } from '$lib/atOnce/act.svelte';
import { m } from '$lib/paraglide/messages';

import { chosen, nameWords, valueWords } from './fieldWords';

const WHOLE = /^[+-]?\d{1,18}$/;

/** Reads the field again from the service; nothing if that fails. */
type Reread = () => Promise<AdditionalField | null>;

/**
 * One field while it is changed. It knows what the field held when the person saw it: whatever somebody
 * else sets meanwhile is shown, and overwritten only by a person's word.
 */
export class FieldEdit {
  readonly act: ActState;
  readonly isSeveral: boolean;
  entry = $state('');
  several = $state<string[]>([]);
  #before = $state.raw<string | null>(null);
  #theirs = $state.raw<{ value: string | null } | null>(null);
  #isChecked = $state(false);

  constructor(
    member: CustomerId,
    readonly field: AdditionalField,
    private readonly reread: Reread,
    saved: () => void,
  ) {
    this.act = new ActState(member, saved);
    this.#before = field.value;
    const choices = field.kind === 'list' && field.value !== null ? chosen(field.value) : [];
    this.isSeveral = choices.length > 1;
    this.several = choices;
    this.entry = field.value ?? '';
  }

  /** What the field holds, as far as the person has seen. */
  get before(): string | null {
    return this.#before;
  }

  /** What somebody else has set since, and the person has not decided about. */
  get theirs(): { value: string | null } | null {
    return this.#theirs;
  }

  /** What it is to hold; nothing empties it. */
  get value(): string | null {
    const entry = this.isSeveral ? this.several.join(', ') : this.entry.trim();
    const value = this.field.kind === 'numeric' ? entry.replace(/^\+/, '') : entry;
    return value === '' ? null : value;
  }

  get isChanged(): boolean {
    return this.value !== (this.#before?.trim() ?? null);
  }

  /** What is wrong with the entry: told once somebody wanted to save. */
  get problem(): string | null {
    if (!this.#isChecked || this.value === null) return null;
    const isWrong = this.field.kind === 'numeric' && !WHOLE.test(this.value);
    return isWrong ? m.extra_field_number_wrong() : null;
  }

  clear(): void {
    this.entry = '';
    this.several = [];
  }

  async save(): Promise<void> {
    this.#isChecked = true;
    if (this.problem !== null || !this.isChanged || this.act.isLocked) return;
    const { id: field } = this.field;
    const [before, value] = [this.#before, this.value];
    const words = (it: string | null) => (it === null ? null : valueWords(this.field, it));
    const told = [{ label: nameWords(this.field), before: words(before), after: words(value) }];
    await this.act.run({ kind: 'set_field', field, before, value }, told);
    const { status } = this.act;
    const isOvertaken =
      (status.kind === 'settled' && status.settled === 'overtaken') ||
      (status.kind === 'failed' && status.error.code === 'conflict');
    if (isOvertaken) await this.look();
  }

  /** Reads what somebody else has set. */
  async look(): Promise<void> {
    const fresh = await this.reread();
    if (fresh === null) return;
    this.#theirs = { value: fresh.value };
    this.#before = fresh.value;
    this.act.decided();
  }

  /** Sets the person's own value over what somebody else has set. */
  async insist(): Promise<void> {
    this.#theirs = null;
    await this.save();
  }
}
