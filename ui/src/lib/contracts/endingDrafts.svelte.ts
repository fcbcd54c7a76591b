import type { ChangeForm, ContractId, OutboxItem } from '$lib/api/bindings';

import { Draft, type Person, type Problem } from '$lib/changes/draft.svelte';
import { m } from '$lib/paraglide/messages';

export type CancelationForm = Extract<ChangeForm, { kind: 'cancelation' }>;
export type KeepForm = Extract<ChangeForm, { kind: 'cancelation_withdrawal' }>;

/** A contract is to end. */
export class CancelationDraft extends Draft {
  readonly kind = 'cancelation';
  readonly fields = ['contractId', 'cancelationDate', 'cancelationReasonId'];
  contractId = $state('');
  cancelationDate = $state('');
  cancelationReasonId = $state('');
  readonly #begun: CancelationForm;

  constructor(person: Person, edited: { item: OutboxItem; form: CancelationForm } | null = null) {
    super(person, edited?.item ?? null);
    const blank = { contractId: '', cancelationDate: '', cancelationReasonId: '' };
    this.#begun = edited?.form ?? { kind: 'cancelation', ...blank };
    this.contractId = this.#begun.contractId;
    this.cancelationDate = this.#begun.cancelationDate;
    this.cancelationReasonId = this.#begun.cancelationReasonId;
  }

  /** The choice of the contract alone is one press, and is not worth a warning. */
  override get isChanged(): boolean {
    return (
      this.cancelationDate !== this.#begun.cancelationDate ||
      this.cancelationReasonId !== this.#begun.cancelationReasonId
    );
  }

  /** Another contract ends on other days. */
  choose(contract: ContractId): void {
    if (contract === this.contractId) return;
    this.contractId = contract;
    this.cancelationDate = '';
  }

  override form(): CancelationForm {
    const { contractId, cancelationDate, cancelationReasonId } = this;
    return { kind: 'cancelation', contractId, cancelationDate, cancelationReasonId };
  }

  protected override check(): Problem | null {
    if (this.contractId === '') return { field: 'contractId', words: m.cancel_contract_missing() };
    if (this.cancelationDate === '') {
      return { field: 'cancelationDate', words: m.cancel_date_missing() };
    }
    if (this.cancelationReasonId === '') {
      return { field: 'cancelationReasonId', words: m.cancel_reason_missing() };
    }
    return null;
  }
}

/** A contract is to go on after all. */
export class KeepDraft extends Draft {
  readonly kind = 'cancelation_withdrawal';
  readonly fields = ['contractId'];
  readonly isChanged = false;
  contractId = $state('');
  cancelationDate = $state<string | null>(null);

  constructor(person: Person, edited: { item: OutboxItem; form: KeepForm } | null = null) {
    super(person, edited?.item ?? null);
    this.contractId = edited?.form.contractId ?? '';
    this.cancelationDate = edited?.form.cancelationDate ?? null;
  }

  override form(): KeepForm {
    const { contractId, cancelationDate } = this;
    return { kind: 'cancelation_withdrawal', contractId, cancelationDate };
  }

  protected override check(): Problem | null {
    return this.contractId === '' ? { field: null, words: m.cancel_contract_missing() } : null;
  }
}
