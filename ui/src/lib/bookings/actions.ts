import type { DraftKind } from '$lib/changes/drafts';

import { m } from '$lib/paraglide/messages';

/** What can be done here, for the palette. */
export const actions: { id: string; label: () => string; section: string; open?: DraftKind }[] = [
  { id: 'bookings', label: () => m.section_bookings(), section: 'bookings' },
  { id: 'book-class', label: () => m.booking_book_class(), section: 'bookings' },
  { id: 'book-appointment', label: () => m.booking_book_appointment(), section: 'bookings' },
];
