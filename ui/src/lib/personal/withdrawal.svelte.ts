import type { CommandError, CustomerId, Part, PendingPart } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

/** Takes back a change that waits for the studio's word. It goes through the outbox like any other. */
export class WithdrawalState {
  #error = $state.raw<CommandError | null>(null);
  #isAsking = false;

  constructor(
    private readonly member: CustomerId,
    private readonly part: Part,
  ) {}

  get error(): CommandError | null {
    return this.#error;
  }

  /** Tells whether it is saved. Without a number nothing can be withdrawn. */
  async ask({ amendment }: PendingPart): Promise<boolean> {
    if (this.#isAsking || amendment === null) return false;
    this.#isAsking = true;
    this.#error = null;
    try {
      const { member, part } = this;
      await commands.queueChange(member, { kind: 'amendment_withdrawal', part, amendment });
      return true;
    } catch (thrown) {
      this.#error = asCommandError(thrown);
      return false;
    } finally {
      this.#isAsking = false;
    }
  }
}
