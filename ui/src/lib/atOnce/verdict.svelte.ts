import type { CustomerId, Verdict, Wish } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';

import { Asked } from './asked.svelte';

/** What the service says of a member's wish, before anybody acts on it. */
export class VerdictState extends Asked<Verdict> {
  constructor(readonly member: CustomerId) {
    super();
  }

  check(wish: Wish): Promise<void> {
    return this.ask(() => commands.checkWish(this.member, wish));
  }
}
