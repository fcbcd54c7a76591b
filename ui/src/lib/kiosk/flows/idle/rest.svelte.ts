import type { IdleDay, IdleLengths, KioskIdleContract, KioskIdleWish } from '$lib/api/bindings';
import type { Session } from '../../session/session.svelte';
import type { Reading } from '../reading.svelte';

import { readings } from '../readings';
import { addMonths, today } from '../days';

/** The questions, in order. */
export type Step = 'contract' | 'start' | 'length' | 'reason';
const STEPS: readonly Step[] = ['contract', 'start', 'length', 'reason'];

/** How long: a number of units as text, or without an end. */
export type LengthChoice = `${number}` | 'open';

/** A break that is being planned, one question after the other. */
export class Rest {
  #step = $state<Step>('contract');
  #contract = $state.raw<KioskIdleContract | null>(null);
  #month = $state('');
  #days = $state.raw<Reading<IdleDay[]> | null>(null);
  #lengths = $state.raw<Reading<IdleLengths> | null>(null);
  #start = $state<string | null>(null);
  length = $state<LengthChoice | null>(null);
  reason = $state<string | null>(null);

  constructor(private readonly session: Session) {}

  get step(): Step {
    return this.#step;
  }

  get contract(): KioskIdleContract | null {
    return this.#contract;
  }

  get month(): string {
    return this.#month;
  }

  get days(): Reading<IdleDay[]> | null {
    return this.#days;
  }

  get lengths(): Reading<IdleLengths> | null {
    return this.#lengths;
  }

  get start(): string | null {
    return this.#start;
  }

  /** The contract, and with it what can be asked next. */
  choose(contract: KioskIdleContract): void {
    this.#contract = contract;
    this.#start = this.length = this.reason = null;
    this.#step = 'start';
    this.#show((contract.rules?.firstStart ?? today()).slice(0, 7));
  }

  /** Whether there can be days in a month before this one. */
  get isFirstMonth(): boolean {
    return this.#month <= (this.#contract?.rules?.firstStart ?? '').slice(0, 7);
  }

  turn(months: number): void {
    this.#show(addMonths(this.#month, months));
  }

  begin(start: string): void {
    if (this.#contract === null) return;
    this.#start = start;
    this.length = null;
    this.#lengths = readings.idleLengths(this.session, this.#contract.contract, start);
    this.#step = 'length';
  }

  /** On to the last question. Whether there is an answer to this one is for the page to see. */
  next(): void {
    this.#step = STEPS[STEPS.indexOf(this.#step) + 1] ?? this.#step;
  }

  /** Back to the question before, with what was answered. */
  back(): void {
    this.#step = STEPS[STEPS.indexOf(this.#step) - 1] ?? this.#step;
  }

  /** What is wanted, once all was answered. */
  get wish(): KioskIdleWish | null {
    const { length, reason } = this;
    if (this.#contract === null || this.#start === null || length === null || reason === null) {
      return null;
    }
    const terms = length === 'open' ? null : Number(length);
    return { contract: this.#contract.contract, start: this.#start, terms, reason };
  }

  #show(month: string): void {
    if (this.#contract === null) return;
    this.#month = month;
    this.#days = readings.idleDays(this.session, this.#contract.contract, month);
  }
}

/** Whether a break can be asked for at all. */
export function mayRest({ rules }: KioskIdleContract): boolean {
  return rules !== null && rules.mode !== 'read_only';
}
