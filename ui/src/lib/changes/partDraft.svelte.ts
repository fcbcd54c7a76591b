import type {
  ChangeForm,
  CommandError,
  DateOrder,
  OutboxItem,
  Part,
  PersonalPart,
} from '$lib/api/bindings';
import type { Person, Problem } from './draft.svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { enteredDay } from '$lib/i18n/dateEntry';
import { date } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';
import { FIELDS } from '$lib/personal/fields';

import { CheckedDraft } from './checkedDraft.svelte';

type Values = Record<string, string>;

/** Name and birth, address or account: all of it, for the service takes the whole and not the difference. */
abstract class PartDraft extends CheckedDraft {
  readonly values: Values;
  readonly #begun: Values;
  readonly fields: readonly string[];

  constructor(
    person: Person,
    readonly part: Part,
    /** The part as it stands; `null` if nobody knows. */
    readonly standing: PersonalPart | null,
    private readonly order: DateOrder,
    edited: { item: OutboxItem; values: { [key in string]?: string } } | null,
  ) {
    super(person, edited?.item ?? null);
    this.fields = FIELDS[part];
    const begun = edited?.values ?? standing?.current ?? {};
    const shown = this.fields.map((field) => [field, entryOf(field, begun[field] ?? '')]);
    this.#begun = Object.fromEntries(shown) as Values;
    this.values = $state({ ...this.#begun });
  }

  /** What is on record, as it is entered. */
  old(field: string): string {
    const text = this.standing?.current[field] ?? '';
    return field === 'dateOfBirth' && text !== '' ? date(text) : text;
  }

  get isReadOnly(): boolean {
    return this.standing?.mode === 'read_only';
  }

  override get isChanged(): boolean {
    return this.fields.some((field) => this.values[field] !== this.#begun[field]);
  }

  /** All that is not empty, as the service writes it. What is no day is left for the program to refuse. */
  protected entered(): Values {
    const texts = this.fields.map((field) => {
      const text = (this.values[field] ?? '').trim();
      const day = field === 'dateOfBirth' ? enteredDay(text, this.order) : null;
      return [field, day ?? text] as const;
    });
    return Object.fromEntries(texts.filter(([, text]) => text !== ''));
  }

  protected override check(): Problem | null {
    if (this.isReadOnly) return { field: null, words: m.mode_read_only() };
    const wrong = super.check();
    if (wrong) return wrong;
    if (this.replaces !== null || this.isChanged) return null;
    return { field: null, words: m.form_unchanged() };
  }
}

export type EditedPart<Kind extends ChangeForm['kind']> = {
  item: OutboxItem;
  form: Extract<ChangeForm, { kind: Kind }>;
} | null;

/** Where somebody lives. */
export class AddressDraft extends PartDraft {
  readonly kind = 'address_data';

  constructor(
    person: Person,
    standing: PersonalPart | null,
    order: DateOrder,
    edited: EditedPart<'address_data'> = null,
  ) {
    super(person, 'address', standing, order, edited && { ...edited, values: edited.form.values });
  }

  override form(): ChangeForm {
    return { kind: 'address_data', values: this.entered() };
  }
}

/** Name and birth. */
export class MasterDraft extends PartDraft {
  readonly kind = 'master_data';

  constructor(
    person: Person,
    standing: PersonalPart | null,
    order: DateOrder,
    edited: EditedPart<'master_data'> = null,
  ) {
    super(person, 'master', standing, order, edited && { ...edited, values: edited.form.values });
  }

  override form(): ChangeForm {
    return { kind: 'master_data', values: this.entered() };
  }
}

/** The account from which somebody pays. The one on record is masked, and entered only if it is asked for. */
export class PaymentDraft extends PartDraft {
  readonly kind = 'payment_data';
  signature = $state<string | null>(null);
  #revealError = $state.raw<CommandError | null>(null);

  constructor(
    person: Person,
    standing: PersonalPart | null,
    order: DateOrder,
    edited: EditedPart<'payment_data'> = null,
  ) {
    super(person, 'payment', standing, order, edited && { ...edited, values: edited.form.values });
  }

  override get isChanged(): boolean {
    return super.isChanged || this.signature !== null;
  }

  get needsSignature(): boolean {
    return this.standing?.needsSignature ?? false;
  }

  /** Enters the account that is on record. */
  async takeOver(): Promise<void> {
    this.#revealError = null;
    try {
      this.values.iban = (await commands.revealIban(this.person.id)) ?? '';
      this.left('iban');
    } catch (thrown) {
      this.#revealError = asCommandError(thrown);
    }
  }

  override errorAt(field: string): CommandError | null {
    return (field === 'iban' ? this.#revealError : null) ?? super.errorAt(field);
  }

  override form(): ChangeForm {
    return { kind: 'payment_data', values: this.entered(), signature: this.signature };
  }

  protected override check(): Problem | null {
    const problem = super.check();
    if (problem || !this.needsSignature || this.signature !== null) return problem;
    return { field: 'signature', words: m.signature_missing() };
  }
}

/** As it stands in the entry: a day in the locale's form, and no account that is masked. */
function entryOf(field: string, text: string): string {
  if (field === 'dateOfBirth' && text !== '') return date(text);
  return text.includes('•') ? '' : text;
}

/** The part as it was stored last, or as the service has it if it never was. */
export async function standing(person: Person, part: Part): Promise<PersonalPart | null> {
  const stored = await commands.readPersonalPart(person.id, part, 'copy');
  const read = stored ?? (await commands.readPersonalPart(person.id, part, 'service'));
  return read?.value ?? null;
}
