import type {
  ChangeForm,
  DateOrder,
  MemberCard,
  OutboxItem,
  Part,
  PersonalPart,
} from '$lib/api/bindings';
import type { Person } from './draft.svelte';

import { commands } from '$lib/api/bindings';
import { CancelationDraft, KeepDraft } from '$lib/contracts/endingDrafts.svelte';
import { IdleDraft, IdleUpdateDraft, IdleWithdrawalDraft } from '$lib/idle/idleDraft.svelte';

import { AnswerDraft, threadsOf } from './answerDraft.svelte';
import { ContactDraft, contactOf } from './contactDraft.svelte';
import { DocumentDraft } from './documentDraft.svelte';
import { MessageDraft } from './messageDraft.svelte';
import { PictureDraft } from './pictureDraft.svelte';
import { AddressDraft, MasterDraft, PaymentDraft, standing } from './partDraft.svelte';
import { PreferencesDraft, preferencesOf } from './preferencesDraft.svelte';
import { LiftDraft, RestrictionDraft } from './restrictionDraft.svelte';

export type AnyDraft =
  | ContactDraft
  | AddressDraft
  | MasterDraft
  | PaymentDraft
  | RestrictionDraft
  | LiftDraft
  | MessageDraft
  | AnswerDraft
  | PreferencesDraft
  | DocumentDraft
  | PictureDraft
  | CancelationDraft
  | KeepDraft
  | IdleDraft
  | IdleUpdateDraft
  | IdleWithdrawalDraft;
export type DraftKind = AnyDraft['kind'];
export type DraftOf<Kind extends DraftKind> = Extract<AnyDraft, { kind: Kind }>;

/**
 * An empty form about a person; those of the record hold what is on it. None where a form is about one thing
 * of several, which only its section can name.
 */
export async function begun(
  kind: DraftKind,
  card: MemberCard,
  order: DateOrder,
): Promise<AnyDraft | null> {
  const person = { id: card.id, name: card.name };
  switch (kind) {
    case 'contact_data':
      return contact(person, card);
    case 'address_data':
      return new AddressDraft(person, await standing(person, 'address'), order);
    case 'master_data':
      return new MasterDraft(person, await standing(person, 'master'), order);
    case 'payment_data':
      return new PaymentDraft(person, await standing(person, 'payment'), order);
    case 'message_answer':
      return new AnswerDraft(person, await threadsOf(person));
    case 'communication_preferences':
      return new PreferencesDraft(person, await preferencesOf(person));
    case 'access_restriction':
      return new RestrictionDraft(person, order);
    case 'access_restriction_lift':
      return new LiftDraft(person, null);
    case 'message':
      return new MessageDraft(person);
    case 'document':
      return new DocumentDraft(person);
    case 'picture':
      return new PictureDraft(person);
    case 'cancelation':
      return new CancelationDraft(person);
    case 'cancelation_withdrawal':
      return new KeepDraft(person);
    case 'idle_period':
      return new IdleDraft(person);
    case 'idle_period_update':
    case 'idle_period_withdrawal':
      return null;
  }
}

/** The form of an item once more, with its content and the reason for which it was refused. */
export async function reopened(
  item: OutboxItem,
  form: ChangeForm,
  person: Person,
  card: MemberCard | null,
  order: DateOrder,
): Promise<AnyDraft> {
  switch (form.kind) {
    case 'contact_data':
      return contact(person, card ?? { email: null, phones: [] }, { item, form });
    case 'address_data':
      return new AddressDraft(person, await known(person, 'address'), order, { item, form });
    case 'master_data':
      return new MasterDraft(person, await known(person, 'master'), order, { item, form });
    case 'payment_data':
      return new PaymentDraft(person, await known(person, 'payment'), order, { item, form });
    case 'message_answer':
      return new AnswerDraft(person, await threadsOf(person), { item, form });
    case 'communication_preferences':
      return new PreferencesDraft(person, await preferencesOf(person), { item, ways: form.ways });
    case 'amendment_withdrawal':
      // There is nothing to enter: what is in the way is told on its line.
      throw new Error('a withdrawal has no form');
    case 'access_restriction':
      return new RestrictionDraft(person, order, { item, form });
    case 'access_restriction_lift':
      return new LiftDraft(person, item);
    case 'message':
      return new MessageDraft(person, { item, form });
    case 'document':
      return new DocumentDraft(person, { item, form });
    case 'picture':
      return new PictureDraft(person, item);
    case 'cancelation':
      return new CancelationDraft(person, { item, form });
    case 'cancelation_withdrawal':
      return new KeepDraft(person, { item, form });
    case 'idle_period':
      return new IdleDraft(person, { asked: form.asked, item });
    case 'idle_period_update':
      return new IdleUpdateDraft(person, { asked: form.asked, item }, form.seen);
    case 'idle_period_withdrawal':
      return new IdleWithdrawalDraft(person, form.contract, form.seen, item);
  }
}

/**
 * How to reach somebody. What becomes of a change is told as soon as it is known: of that alone the
 * service is asked, and nobody waits for it.
 */
async function contact(
  person: Person,
  card: Pick<MemberCard, 'email' | 'phones'>,
  edited: ConstructorParameters<typeof ContactDraft>[3] = null,
): Promise<ContactDraft> {
  const stored = await storedContact(person);
  const draft = new ContactDraft(person, contactOf(card), stored, edited);
  if (stored === null) void known(person, 'contact').then((standing) => draft.told(standing));
  return draft;
}

async function storedContact({ id }: Person): Promise<PersonalPart | null> {
  try {
    return (await commands.readPersonalPart(id, 'contact', 'copy'))?.value ?? null;
  } catch {
    return null;
  }
}

/** What is on record. Without it the form has no old values to show, and works all the same. */
async function known(person: Person, part: Part): Promise<PersonalPart | null> {
  try {
    return await standing(person, part);
  } catch {
    return null;
  }
}
