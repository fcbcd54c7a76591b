import type { CustomerId, Overview } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** What matters now about one member, beyond what the record says. */
export class OverviewState extends SectionState<Overview> {
  constructor(member: CustomerId) {
    super(member, commands.readOverview);
  }
}
