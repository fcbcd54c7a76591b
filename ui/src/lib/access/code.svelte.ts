import type { AccessCode, CustomerId } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { Asked } from '$lib/atOnce/asked.svelte';

/** The code of a member's phone, while somebody looks at it: gone as soon as it no longer holds. */
export class CodeState extends Asked<AccessCode> {
  #isOver = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly member: CustomerId) {
    super();
  }

  /** The code that was shown last no longer holds. */
  get isOver(): boolean {
    return this.#isOver;
  }

  async show(): Promise<void> {
    this.hide();
    await this.ask(() => commands.accessCode(this.member));
    const seconds = this.value?.expiresIn ?? null;
    if (seconds === null) return;
    this.#timer = setTimeout(() => {
      this.hide();
      this.#isOver = true;
    }, seconds * 1_000);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#isOver = false;
    this.clear();
  }
}
