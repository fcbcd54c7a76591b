import type { Bookings, CustomerId } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { SectionState } from '$lib/workspace/section.svelte';

/** What one member has booked ahead. */
export class BookingsState extends SectionState<Bookings> {
  constructor(member: CustomerId) {
    super(member, commands.readBookings);
  }
}
