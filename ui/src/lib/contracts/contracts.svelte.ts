import type { Contracts, CustomerId } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** The contracts of one member. */
export class ContractsState extends SectionState<Contracts> {
  constructor(member: CustomerId) {
    super(member, commands.readContracts);
  }
}
