import type { CheckIn, CustomerId } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** The visits of one member in the last year. */
export class CheckInsState extends SectionState<CheckIn[]> {
  constructor(member: CustomerId) {
    super(member, commands.readCheckIns);
  }
}
