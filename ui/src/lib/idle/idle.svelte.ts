import type { CustomerId, IdleContract } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** The contracts of one member with what they allow of resting. */
export class IdleState extends SectionState<IdleContract[]> {
  constructor(member: CustomerId) {
    super(member, commands.readIdlePeriods);
  }
}
