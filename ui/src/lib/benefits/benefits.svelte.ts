import type { Benefit, CustomerId, LatestMeasurement } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** The benefits of one member. */
export class BenefitsState extends SectionState<Benefit[]> {
  constructor(member: CustomerId) {
    super(member, commands.readBenefits);
  }
}

/** The latest measurement of one member. */
export class MeasurementState extends SectionState<LatestMeasurement> {
  constructor(member: CustomerId) {
    super(member, commands.readMeasurement);
  }
}
