import type { AdditionalField, CustomerId } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** The studio's own fields, with what one member has in them. */
export class AdditionalFieldsState extends SectionState<AdditionalField[]> {
  constructor(member: CustomerId) {
    super(member, commands.readAdditionalFields);
  }
}
