import type { ChangeForm, DateOrder, MemberCard, OutboxItem } from '$lib/api/bindings';
import type { Person } from './draft.svelte';

import { IdleDraft, IdleUpdateDraft, IdleWithdrawalDraft } from '$lib/idle/idleDraft.svelte';

import { ContactDraft, contactOf } from './contactDraft.svelte';
import { DocumentDraft, PictureDraft } from './fileDrafts.svelte';
import { MessageDraft } from './messageDraft.svelte';
import { LiftDraft, RestrictionDraft } from './restrictionDraft.svelte';

export type AnyDraft =
  | ContactDraft
  | RestrictionDraft
  | LiftDraft
  | MessageDraft
  | DocumentDraft
  | PictureDraft
  | IdleDraft
  | IdleUpdateDraft
  | IdleWithdrawalDraft;
export type DraftKind = AnyDraft['kind'];
export type DraftOf<Kind extends DraftKind> = Extract<AnyDraft, { kind: Kind }>;

/**
 * An empty form about a person; that of the contact data holds what is on record. None where a form is
 * about one thing of several, which only its section can name.
 */
export function begun(kind: DraftKind, card: MemberCard, order: DateOrder): AnyDraft | null {
  const person = { id: card.id, name: card.name };
  switch (kind) {
    case 'contact_data':
      return new ContactDraft(person, contactOf(card));
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
    case 'idle_period':
      return new IdleDraft(person);
    case 'idle_period_update':
    case 'idle_period_withdrawal':
      return null;
  }
}

/** The form of an item once more, with its content and the reason for which it was refused. */
export function reopened(
  item: OutboxItem,
  form: ChangeForm,
  person: Person,
  card: MemberCard | null,
  order: DateOrder,
): AnyDraft {
  switch (form.kind) {
    case 'contact_data':
      return new ContactDraft(person, contactOf(card ?? { email: null, phones: [] }), {
        item,
        form,
      });
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
    case 'idle_period':
      return new IdleDraft(person, { asked: form.asked, item });
    case 'idle_period_update':
      return new IdleUpdateDraft(person, { asked: form.asked, item }, form.seen);
    case 'idle_period_withdrawal':
      return new IdleWithdrawalDraft(person, form.contract, form.seen, item);
  }
}
