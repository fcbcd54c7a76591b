import type { CustomerId, Part, PersonalPart } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** One part of a member's record. */
export class PartState extends SectionState<PersonalPart> {
  constructor(
    member: CustomerId,
    readonly part: Part,
  ) {
    super(member, (id, from) => commands.readPersonalPart(id, part, from));
  }
}
