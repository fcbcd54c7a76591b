import type { Factor, KioskAnswer, Way } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';

import { asKioskError } from '../session/error';

/** How far somebody has come in saying who they are. */
export type IdentifyStatus =
  | { kind: 'start' }
  | { kind: 'number' }
  | { kind: 'factor'; session: string; factor: Factor; length: number | null }
  /** One page for a card that nobody has, a wrong answer and a locked member. */
  | { kind: 'refused' }
  | { kind: 'wait'; until: number; callStaff: boolean }
  | { kind: 'unreachable' };

/**
 * Who somebody is, asked step by step.
 *
 * **Invariant:** what was typed is not kept here, and no refusal tells which of them it is.
 */
export class Identify {
  #status = $state.raw<IdentifyStatus>({ kind: 'start' });
  #isAsking = $state(false);
  #turn = 0;

  constructor(
    private readonly ways: readonly Way[],
    private readonly onopen: (session: string) => void,
  ) {}

  get status(): IdentifyStatus {
    return this.#status;
  }

  get isAsking(): boolean {
    return this.#isAsking;
  }

  enterNumber(): void {
    this.#status = { kind: 'number' };
  }

  number(text: string): Promise<void> {
    return this.#ask(() => commands.kioskIdentify('member_number', text));
  }

  /** A card counts on each page but the one that says to wait. */
  async card(code: string): Promise<void> {
    const way = wayOf(code, this.ways);
    if (way === null || this.#isAsking || this.#status.kind === 'wait') return;
    await this.#ask(() => commands.kioskIdentify(way, code));
  }

  async answer(text: string): Promise<void> {
    const status = this.#status;
    if (status.kind !== 'factor') return;
    await this.#ask(() => commands.kioskFactor(status.session, text));
  }

  /** Back to the beginning. What was asked meanwhile is answered to nobody. */
  again(): void {
    this.#turn += 1;
    this.#isAsking = false;
    const { status } = this;
    this.#status = { kind: 'start' };
    if (status.kind === 'factor') commands.kioskEnd(status.session).catch(() => undefined);
  }

  async #ask(question: () => Promise<KioskAnswer>): Promise<void> {
    if (this.#isAsking) return;
    const turn = ++this.#turn;
    this.#isAsking = true;
    try {
      const answer = await question();
      if (turn === this.#turn) this.#take(answer);
    } catch (thrown) {
      if (turn === this.#turn) this.#status = failed(thrown);
    } finally {
      if (turn === this.#turn) this.#isAsking = false;
    }
  }

  #take(answer: KioskAnswer): void {
    switch (answer.kind) {
      case 'asks_factor':
        this.#status = { ...answer, kind: 'factor' };
        break;
      case 'open':
        this.onopen(answer.session);
        break;
      case 'refused':
        this.#status = { kind: 'refused' };
        break;
      case 'wait': {
        const { seconds, callStaff } = answer;
        this.#status = { kind: 'wait', until: Date.now() + 1000 * seconds, callStaff };
      }
    }
  }
}

/** A session that is over before it was open is refused like all else. */
function failed(thrown: unknown): IdentifyStatus {
  const { code, waitSeconds } = asKioskError(thrown);
  if (code === 'session_over' || code === 'refused' || code === 'unknown')
    return { kind: 'refused' };
  if (waitSeconds === null) return { kind: 'unreachable' };
  return { kind: 'wait', until: Date.now() + 1000 * waitSeconds, callStaff: false };
}

/** Cards say figures and letters up to F; what says more is a code. `null`: the station has no reader. */
function wayOf(code: string, ways: readonly Way[]): Way | null {
  const isCard = ways.includes('card');
  const isCode = ways.includes('barcode');
  if (isCard && isCode) return /^[\da-f]+$/i.test(code) ? 'card' : 'barcode';
  if (isCard) return 'card';
  return isCode ? 'barcode' : null;
}
