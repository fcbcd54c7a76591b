import type { Kind, Part } from '$lib/api/bindings';

/** The parts, in the order in which they are shown. */
export const PARTS = ['master', 'contact', 'address', 'payment'] as const satisfies readonly Part[];

/** The change that each part is changed by. */
export const KINDS = {
  master: 'master_data',
  contact: 'contact_data',
  address: 'address_data',
  payment: 'payment_data',
} as const satisfies Record<Part, Kind>;

/** The fields of each part, as the service calls them, in the order in which they are shown. */
export const FIELDS: Record<Part, readonly string[]> = {
  master: ['customerTitle', 'firstName', 'lastName', 'gender', 'dateOfBirth', 'countryOfBirth'],
  contact: ['email', 'phonePrivate', 'phonePrivateMobile', 'phoneBusiness', 'phoneBusinessMobile'],
  address: [
    'street',
    'houseNumber',
    'secondStreet',
    'zipCode',
    'city',
    'countryCode',
    'province',
    'provinceCode',
    'cityPart',
    'district',
    'streetType',
    'streetBlock',
    'buildingName',
    'portal',
    'stairway',
    'floor',
    'door',
    'additionalAddressInformation',
  ],
  payment: ['accountHolder', 'iban', 'bic', 'bankName'],
};

/** Fields of an address that most addresses do not have. */
export const RARE: readonly string[] = FIELDS.address.slice(6);

/** A field whose values the service names, beside the countries. */
export const CHOICES: Record<string, readonly string[]> = {
  customerTitle: ['NONE', 'DR', 'PROF'],
  gender: ['FEMALE', 'MALE', 'UNISEX'],
};

/** Whether a field names a country. */
export function isCountry(field: string): boolean {
  return field === 'countryCode' || field === 'countryOfBirth';
}
