import type { Access, AccessMediumId, CommandError, CustomerId } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { SectionState } from '$lib/workspace/section.svelte';

/** What opens the door for one member, and what keeps it shut. */
export class AccessState extends SectionState<Access> {
  constructor(member: CustomerId) {
    super(member, commands.readAccess);
  }
}

/** A PIN, for as long as somebody looks at it: asked for each time, and never kept. */
export class PinState {
  #value = $state<string | null>(null);
  #isGone = $state(false);
  #error = $state.raw<CommandError | null>(null);

  constructor(
    private readonly member: CustomerId,
    private readonly medium: AccessMediumId,
  ) {}

  get value(): string | null {
    return this.#value;
  }

  /** The member has it no longer. */
  get isGone(): boolean {
    return this.#isGone;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  async show(): Promise<void> {
    this.#error = null;
    this.#isGone = false;
    try {
      this.#value = await commands.revealPin(this.member, this.medium);
      this.#isGone = this.#value === null;
    } catch (thrown) {
      this.#error = asCommandError(thrown);
    }
  }

  hide(): void {
    this.#value = null;
  }
}
