import type { ChangeForm, DateOrder, OutboxItem } from '$lib/api/bindings';

import { enteredDay } from '$lib/i18n/dateEntry';
import { date } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

import { Draft, type Person, type Problem } from './draft.svelte';

export type RestrictionForm = Extract<ChangeForm, { kind: 'access_restriction' }>;

/** A day that is written in the locale's form wherever one is to be shown how. */
export const EXAMPLE_DAY = '2026-12-24';

/** Nobody is let in. The service takes both days or neither. */
export class RestrictionDraft extends Draft {
  readonly kind = 'access_restriction';
  readonly fields = ['reason', 'startDate', 'endDate'];
  reason = $state('');
  startDate = $state('');
  endDate = $state('');
  readonly #begun: string;

  constructor(
    person: Person,
    readonly order: DateOrder,
    edited: { item: OutboxItem; form: RestrictionForm } | null = null,
  ) {
    super(person, edited?.item ?? null);
    if (edited) {
      this.reason = edited.form.reason;
      this.startDate = edited.form.startDate ? date(edited.form.startDate) : '';
      this.endDate = edited.form.endDate ? date(edited.form.endDate) : '';
    }
    this.#begun = this.#typed;
  }

  get #typed(): string {
    return JSON.stringify([this.reason, this.startDate, this.endDate]);
  }

  override get isChanged(): boolean {
    return this.#typed !== this.#begun;
  }

  override form(): RestrictionForm {
    return {
      kind: 'access_restriction',
      reason: this.reason.trim(),
      startDate: enteredDay(this.startDate, this.order),
      endDate: enteredDay(this.endDate, this.order),
    };
  }

  protected override check(): Problem | null {
    const { reason, startDate, endDate } = this.form();
    if (reason === '') return { field: 'reason', words: m.restrict_reason_missing() };
    const wrong = m.restrict_date_wrong({ example: date(EXAMPLE_DAY) });
    if (this.startDate.trim() && !startDate) return { field: 'startDate', words: wrong };
    if (this.endDate.trim() && !endDate) return { field: 'endDate', words: wrong };
    if ((startDate === null) !== (endDate === null)) {
      const missing = startDate === null ? 'startDate' : 'endDate';
      return { field: missing, words: m.restrict_dates_both() };
    }
    if (startDate !== null && endDate !== null && endDate < startDate) {
      return { field: 'endDate', words: m.restrict_dates_order() };
    }
    return null;
  }
}

/** Lets a person in again. There is nothing to enter. */
export class LiftDraft extends Draft {
  readonly kind = 'access_restriction_lift';
  readonly fields = [];
  readonly isChanged = false;

  override form(): ChangeForm {
    return { kind: 'access_restriction_lift' };
  }

  protected override check(): Problem | null {
    return null;
  }
}
