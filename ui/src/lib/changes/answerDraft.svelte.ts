import type { ChangeForm, OutboxItem, Thread } from '$lib/api/bindings';
import type { Person, Problem } from './draft.svelte';

import { commands } from '$lib/api/bindings';
import { m } from '$lib/paraglide/messages';

import { Draft } from './draft.svelte';

export type AnswerFormValues = Extract<ChangeForm, { kind: 'message_answer' }>;

/** A note in a thread that was begun from here. */
export class AnswerDraft extends Draft {
  readonly kind = 'message_answer';
  readonly fields = ['subject', 'content'];
  thread = $state('');
  content = $state('');
  closes = $state(true);
  /** The threads that can be chosen, with what each is about. */
  readonly choices: { thread: string; subject: string }[];
  readonly #begun: string;

  constructor(
    person: Person,
    readonly threads: Thread[],
    edited: { item: OutboxItem; form: AnswerFormValues } | null = null,
  ) {
    super(person, edited?.item ?? null);
    const own = edited?.form;
    const others = threads.filter(({ thread }) => thread !== own?.thread);
    this.choices = own ? [own, ...others] : others;
    this.thread = edited?.form.thread ?? threads[0]?.thread ?? '';
    this.content = edited?.form.content ?? '';
    this.closes = edited?.form.closes ?? true;
    this.#begun = this.content;
  }

  override get isChanged(): boolean {
    return this.content !== this.#begun;
  }

  override form(): AnswerFormValues {
    const subject = this.choices.find(({ thread }) => thread === this.thread)?.subject ?? '';
    const { thread, closes } = this;
    return { kind: 'message_answer', thread, subject, content: this.content.trim(), closes };
  }

  protected override check(): Problem | null {
    if (this.thread === '') return { field: null, words: m.threads_none() };
    if (this.content.trim() === '') return { field: 'content', words: m.message_content_missing() };
    return null;
  }
}

/** The threads that were begun from here. */
export function threadsOf(person: Person): Promise<Thread[]> {
  return commands.memberThreads(person.id);
}
