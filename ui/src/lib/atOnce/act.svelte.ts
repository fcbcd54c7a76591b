import type { CommandError, CustomerId, DeskAct, HistoryValue, Settled } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type ActStatus =
  | { kind: 'idle' }
  | { kind: 'running' }
  | { kind: 'settled'; settled: Settled }
  | { kind: 'failed'; error: CommandError };

/**
 * Something that is answered at once. What stays in doubt can only be looked for: it is sent again by
 * nobody until it is known not to be there.
 */
export class ActState {
  #status = $state.raw<ActStatus>({ kind: 'idle' });
  #act: DeskAct | null = null;

  /** Told when something is done, whether the service said so or it was found there. */
  constructor(
    readonly member: CustomerId,
    private readonly done: (act: DeskAct) => void,
  ) {}

  get status(): ActStatus {
    return this.#status;
  }

  /** Whether nothing may be asked for now. */
  get isLocked(): boolean {
    const status = this.#status;
    if (status.kind === 'settled') return status.settled === 'unknown';
    return status.kind === 'running';
  }

  /** What it is or was about. */
  get act(): DeskAct | null {
    return this.#act;
  }

  /** `told` is what the person sees of it, for the history: the numbers of an act tell nobody anything. */
  async run(act: DeskAct, told: HistoryValue[] = []): Promise<void> {
    if (this.isLocked) return;
    this.#act = act;
    await this.#ask(() => commands.actNow(this.member, act, told));
  }

  /** Somebody has looked elsewhere whether what was in doubt is there. */
  decided(): void {
    if (this.#status.kind === 'settled') this.#status = { kind: 'idle' };
  }

  /** Looks whether what is in doubt is there. */
  async look(): Promise<void> {
    const act = this.#act;
    if (!act || this.#status.kind === 'running') return;
    await this.#ask(() => commands.lookAgain(this.member, act), true);
  }

  async #ask(ask: () => Promise<Settled>, isInDoubt = false): Promise<void> {
    this.#status = { kind: 'running' };
    try {
      const settled = await ask();
      this.#status = { kind: 'settled', settled };
      if (this.#act && (settled === 'done' || settled === 'found_there')) this.done(this.#act);
    } catch (thrown) {
      // Whoever could not look knows as little as before.
      if (isInDoubt) this.#status = { kind: 'settled', settled: 'unknown' };
      else this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }
}
