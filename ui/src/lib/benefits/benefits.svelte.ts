import type { Benefit, CustomerId } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** The benefits of one member. */
export class BenefitsState extends SectionState<Benefit[]> {
  constructor(member: CustomerId) {
    super(member, commands.readBenefits);
  }
}
