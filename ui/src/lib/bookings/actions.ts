import type { CardAction } from '$lib/workspace/actions';

import { m } from '$lib/paraglide/messages';

/** What can be done here, for the palette. */
export const actions: readonly CardAction[] = [
  {
    id: 'book-class',
    key: 'c',
    label: () => m.booking_book_class(),
    section: 'bookings',
    panel: 'book-class',
  },
  {
    id: 'book-appointment',
    key: 'a',
    label: () => m.booking_book_appointment(),
    section: 'bookings',
    panel: 'book-appointment',
  },
  {
    id: 'cancel-booking',
    key: 'x',
    label: () => m.palette_booking_cancel(),
    section: 'bookings',
    button: 'booking-cancel',
  },
];
