import type { FieldFault, KioskDone, KioskError, KioskReview } from '$lib/api/bindings';
import type { Session } from '../session/session.svelte';

import { commands } from '$lib/api/bindings';

import { asKioskError } from '../session/error';

/** How far a change has come. */
export type ChangeStatus =
  /** With what was said of it when it was looked at last. */
  | { kind: 'entering'; error: KioskError | null; faults: FieldFault[] }
  /** The program is asked what it would mean. */
  | { kind: 'asking' }
  | { kind: 'review'; review: KioskReview }
  | { kind: 'sending'; review: KioskReview }
  | { kind: 'done'; done: KioskDone; review: KioskReview }
  /** Nobody knows whether it arrived. It must not be sent again from here. */
  | { kind: 'unclear' };

/**
 * One change, from what was entered over what it means to what came of it.
 *
 * **Invariant:** nothing is sent that was not shown before, and nothing is sent twice.
 */
export class Change {
  #status = $state.raw<ChangeStatus>({ kind: 'entering', error: null, faults: [] });

  constructor(readonly session: Session) {}

  get status(): ChangeStatus {
    return this.#status;
  }

  /** Why it could not be looked at. */
  get error(): KioskError | null {
    return this.#status.kind === 'entering' ? this.#status.error : null;
  }

  get isAsking(): boolean {
    return this.#status.kind === 'asking';
  }

  /** Asks what it would mean. Sends nothing. */
  async review(question: (session: string) => Promise<KioskReview>): Promise<void> {
    if (this.#status.kind !== 'entering') return;
    this.#status = { kind: 'asking' };
    try {
      const review = await this.session.ask(() => question(this.session.id));
      this.#become({ kind: 'review', review });
    } catch (thrown) {
      this.#become(entering(asKioskError(thrown)));
    }
  }

  async send(): Promise<void> {
    const { status } = this;
    if (status.kind !== 'review' || status.review.review === null) return;
    const { review } = status;
    const handle = status.review.review;
    this.#status = { kind: 'sending', review };
    try {
      const done = await this.session.ask(() => commands.kioskSend(this.session.id, handle));
      this.#become({ kind: 'done', done, review });
    } catch (thrown) {
      const error = asKioskError(thrown);
      // Only these say for certain that nothing was done.
      const isSafe = ['unreachable', 'refused', 'flow_closed', 'unknown'].includes(error.code);
      this.#become(isSafe ? entering(error) : { kind: 'unclear' });
    }
  }

  /** Back to what was entered. */
  edit(): void {
    const { status } = this;
    if (status.kind !== 'review') return;
    this.#status = { kind: 'entering', error: null, faults: status.review.faults };
  }

  /** What is wrong or doubted of a field. */
  faultAt(field: string): FieldFault | null {
    if (this.#status.kind !== 'entering') return null;
    return this.#status.faults.find((fault) => fault.field === field) ?? null;
  }

  #become(status: ChangeStatus): void {
    if (!this.session.isOver) this.#status = status;
  }
}

function entering(error: KioskError): ChangeStatus {
  return { kind: 'entering', error, faults: [] };
}
