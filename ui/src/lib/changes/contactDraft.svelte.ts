import type {
  ChangeForm,
  MemberCard,
  OutboxItem,
  PersonalPart,
  PhoneKind,
} from '$lib/api/bindings';
import type { Person, Problem } from './draft.svelte';

import { m } from '$lib/paraglide/messages';

import { CheckedDraft } from './checkedDraft.svelte';

export type ContactForm = Extract<ChangeForm, { kind: 'contact_data' }>;
export type ContactField = Exclude<keyof ContactForm, 'kind'>;

export const CONTACT_FIELDS = [
  'email',
  'phonePrivate',
  'phonePrivateMobile',
  'phoneBusiness',
  'phoneBusinessMobile',
] as const satisfies readonly ContactField[];

const PHONES: Record<PhoneKind, ContactField> = {
  private: 'phonePrivate',
  private_mobile: 'phonePrivateMobile',
  business: 'phoneBusiness',
  business_mobile: 'phoneBusinessMobile',
};

type Values = Record<ContactField, string>;

/** What is on record, as the form has it. */
export function contactOf({ email, phones }: Pick<MemberCard, 'email' | 'phones'>): Values {
  const values: Values = { ...NONE, email: email ?? '' };
  for (const { kind, number } of phones) values[PHONES[kind]] ||= number;
  return values;
}

const NONE: Values = {
  email: '',
  phonePrivate: '',
  phonePrivateMobile: '',
  phoneBusiness: '',
  phoneBusinessMobile: '',
};

/** How to reach a person, all of it: the service takes the whole and not the difference. */
export class ContactDraft extends CheckedDraft {
  readonly kind = 'contact_data';
  readonly fields = CONTACT_FIELDS;
  readonly values: Values;
  readonly #begun: Values;
  /** What becomes of a change; `null` if nobody knows. */
  #standing = $state.raw<PersonalPart | null>(null);

  constructor(
    person: Person,
    /** What is on record, shown beside the entries. */
    readonly old: Values,
    standing: PersonalPart | null,
    edited: { item: OutboxItem; form: ContactForm } | null = null,
  ) {
    super(person, edited?.item ?? null);
    this.#standing = standing;
    const begun = { ...old };
    if (edited) for (const field of CONTACT_FIELDS) begun[field] = edited.form[field] ?? '';
    this.#begun = begun;
    this.values = $state({ ...begun });
  }

  get standing(): PersonalPart | null {
    return this.#standing;
  }

  /** The service has told it while the form was open. */
  told(standing: PersonalPart | null): void {
    this.#standing = standing;
  }

  get isReadOnly(): boolean {
    return this.#standing?.mode === 'read_only';
  }

  override get isChanged(): boolean {
    return CONTACT_FIELDS.some((field) => this.values[field] !== this.#begun[field]);
  }

  override form(): ContactForm {
    const value = (field: ContactField) => this.values[field].trim() || null;
    return {
      kind: 'contact_data',
      email: value('email'),
      phonePrivate: value('phonePrivate'),
      phonePrivateMobile: value('phonePrivateMobile'),
      phoneBusiness: value('phoneBusiness'),
      phoneBusinessMobile: value('phoneBusinessMobile'),
    };
  }

  protected override check(): Problem | null {
    if (this.isReadOnly) return { field: null, words: m.mode_read_only() };
    const wrong = super.check();
    if (wrong) return wrong;
    if (this.replaces !== null || this.isChanged) return null;
    return { field: null, words: m.form_unchanged() };
  }
}
