import type { ChangeForm, OutboxItem } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

import { Draft, type Person, type Problem } from './draft.svelte';

export type MessageForm = Extract<ChangeForm, { kind: 'message' }>;

/** A message to a person. */
export class MessageDraft extends Draft {
  readonly kind = 'message';
  readonly fields = ['subject', 'content'];
  subject = $state('');
  content = $state('');
  readonly #begun: MessageForm;

  constructor(person: Person, edited: { item: OutboxItem; form: MessageForm } | null = null) {
    super(person, edited?.item ?? null);
    this.#begun = edited?.form ?? { kind: 'message', subject: '', content: '' };
    this.subject = this.#begun.subject;
    this.content = this.#begun.content;
  }

  override get isChanged(): boolean {
    return this.subject !== this.#begun.subject || this.content !== this.#begun.content;
  }

  override form(): MessageForm {
    return { kind: 'message', subject: this.subject.trim(), content: this.content.trim() };
  }

  protected override check(): Problem | null {
    const { subject, content } = this.form();
    if (subject === '') return { field: 'subject', words: m.message_subject_missing() };
    if (content === '') return { field: 'content', words: m.message_content_missing() };
    return null;
  }
}
