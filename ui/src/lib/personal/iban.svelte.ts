import type { CommandError, CustomerId } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

/** A whole account number, for as long as somebody looks at it: asked for each time, and never kept. */
export class IbanState {
  #whole = $state<string | null>(null);
  #error = $state.raw<CommandError | null>(null);

  constructor(private readonly member: CustomerId) {}

  get whole(): string | null {
    return this.#whole;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  async show(): Promise<void> {
    this.#error = null;
    try {
      this.#whole = await commands.revealIban(this.member);
    } catch (thrown) {
      this.#error = asCommandError(thrown);
    }
  }

  hide(): void {
    this.#whole = null;
  }
}
