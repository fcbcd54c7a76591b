import type { KioskStaffAct, KioskStaffView } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';

import { asKioskError } from '../session/error';

export type StaffStatus =
  | { kind: 'pin'; isWrong: boolean }
  | { kind: 'wait'; until: number }
  | { kind: 'open'; staff: string; view: KioskStaffView };

/** How long the panel stays open without a touch. */
const OPEN_MS = 30_000;

/**
 * The studio's own panel at the station. It leaves by itself.
 *
 * **Invariant:** the PIN is handed on and not kept, and nothing of any member is here.
 */
export class Staff {
  #status = $state.raw<StaffStatus>({ kind: 'pin', isWrong: false });
  #isBusy = $state(false);
  #hasFailed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onleave: () => void) {
    this.touch();
  }

  get status(): StaffStatus {
    return this.#status;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Whether the last wish failed. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.leave(), OPEN_MS);
  }

  async enter(pin: string): Promise<void> {
    await this.#do(async () => {
      const answer = await commands.kioskStaff(pin);
      if (answer.kind === 'refused') this.#status = { kind: 'pin', isWrong: true };
      else if (answer.kind === 'open') this.#status = answer;
      else this.#status = { kind: 'wait', until: Date.now() + 1000 * answer.seconds };
    });
  }

  async act(act: KioskStaffAct): Promise<void> {
    const status = this.#status;
    if (status.kind !== 'open') return;
    await this.#do(async () => {
      const view = await commands.kioskStaffAct(status.staff, act);
      this.#status = { ...status, view };
    });
  }

  /** Back to asking for the PIN, once the wait is over. */
  again(): void {
    this.#status = { kind: 'pin', isWrong: false };
  }

  leave(): void {
    clearTimeout(this.#timer);
    const status = this.#status;
    this.#status = { kind: 'pin', isWrong: false };
    if (status.kind === 'open') commands.kioskStaffEnd(status.staff).catch(() => undefined);
    this.onleave();
  }

  async #do(task: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#hasFailed = false;
    try {
      await task();
    } catch (thrown) {
      // The program has closed the panel meanwhile.
      if (asKioskError(thrown).code === 'session_over') this.leave();
      else this.#hasFailed = true;
    } finally {
      this.#isBusy = false;
    }
  }
}
