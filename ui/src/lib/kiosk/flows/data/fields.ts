import type { Part } from '$lib/api/bindings';

import type { FieldKind } from '../../keyboard/layouts';

import { m } from '../../paraglide/messages';

/** The parts that a member looks after at the kiosk. A name or a birthday is proved to the staff. */
export const PARTS = ['contact', 'address', 'payment'] as const satisfies readonly Part[];
export type OwnPart = (typeof PARTS)[number];

/** The fields of each part that people fill in standing. What else there is stays as it is. */
export const FIELDS: Record<OwnPart, readonly { field: string; kind: FieldKind }[]> = {
  contact: [
    { field: 'email', kind: 'email' },
    { field: 'phonePrivateMobile', kind: 'text' },
    { field: 'phonePrivate', kind: 'text' },
  ],
  address: [
    { field: 'street', kind: 'text' },
    { field: 'houseNumber', kind: 'text' },
    { field: 'zipCode', kind: 'text' },
    { field: 'city', kind: 'text' },
  ],
  payment: [
    { field: 'accountHolder', kind: 'text' },
    { field: 'iban', kind: 'text' },
  ],
};

export function partWords(part: OwnPart): string {
  if (part === 'contact') return m.part_contact();
  return part === 'address' ? m.part_address() : m.part_payment();
}
