import type { Fact } from '$lib/api/bindings';

import { wayWords } from '$lib/communication/words';
import { countryName } from '$lib/i18n/country';
import { date, exactly } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

// The labels are field names of the API. Those that a form of ours has, have words of ours.
const LABELS = new Map<string, () => string>([
  ['email', () => m.card_email()],
  ['phonePrivate', () => m.card_phone_private()],
  ['phonePrivateMobile', () => m.card_phone_private_mobile()],
  ['phoneBusiness', () => m.card_phone_business()],
  ['phoneBusinessMobile', () => m.card_phone_business_mobile()],
  ['reason', () => m.restrict_reason()],
  ['startDate', () => m.restrict_from()],
  ['endDate', () => m.restrict_until()],
  ['subject', () => m.message_subject()],
  ['content', () => m.message_content()],
  ['description', () => m.document_description()],
  ['termValue', () => m.idle_length()],
  ['fileName', () => m.item_file()],
  ['street', () => m.field_street()],
  ['houseNumber', () => m.field_house_number()],
  ['secondStreet', () => m.field_second_street()],
  ['zipCode', () => m.field_zip_code()],
  ['city', () => m.field_city()],
  ['countryCode', () => m.field_country()],
  ['province', () => m.field_province()],
  ['provinceCode', () => m.field_province_code()],
  ['cityPart', () => m.field_city_part()],
  ['district', () => m.field_district()],
  ['streetType', () => m.field_street_type()],
  ['streetBlock', () => m.field_street_block()],
  ['buildingName', () => m.field_building_name()],
  ['portal', () => m.field_portal()],
  ['stairway', () => m.field_stairway()],
  ['floor', () => m.field_floor()],
  ['door', () => m.field_door()],
  ['additionalAddressInformation', () => m.field_additional()],
  ['customerTitle', () => m.field_title()],
  ['firstName', () => m.field_first_name()],
  ['lastName', () => m.field_last_name()],
  ['gender', () => m.field_gender()],
  ['dateOfBirth', () => m.field_birthday()],
  ['countryOfBirth', () => m.field_birth_country()],
  ['accountHolder', () => m.field_account_holder()],
  ['bankName', () => m.field_bank_name()],
  ['iban', () => m.field_iban()],
  ['bic', () => m.field_bic()],
  ['class', () => m.booking_class()],
  ['appointment', () => m.booking_appointment()],
  ['time', () => m.told_time()],
  ['module', () => m.module_which()],
  ['moduleEnd', () => m.told_module_end()],
  ['payment', () => m.module_payment()],
  ['benefit', () => m.told_benefit()],
  ['weight', () => m.reading_weight()],
  ['height', () => m.reading_height()],
  ['bodyMassIndex', () => m.reading_bmi()],
  ['percentBodyFat', () => m.reading_body_fat_percent()],
  ['bodyFatMass', () => m.reading_body_fat()],
  ['fatFreeMass', () => m.reading_fat_free()],
  ['skeletalMuscleMass', () => m.reading_muscle()],
  ['percentSkeletalMuscleMass', () => m.reading_muscle_percent()],
  ['totalBodyWater', () => m.reading_water()],
  ['visceralFatLevel', () => m.reading_visceral()],
  ['basalMetabolicRate', () => m.reading_basal()],
  ['homeStudio', () => m.card_home_studio()],
  ['switchDate', () => m.move_since()],
  ['membership', () => m.told_membership()],
  ['switchStart', () => m.switch_start()],
  ['card_number', () => m.medium_card()],
  ['pin', () => m.medium_pin()],
  ['barcode', () => m.medium_barcode()],
  ['wallet_pass', () => m.medium_wallet_pass()],
]);

// Values that the service names, and who reads them does not.
const VALUES = new Map<string, () => string>([
  ['gender FEMALE', () => m.gender_female()],
  ['gender MALE', () => m.gender_male()],
  ['gender UNISEX', () => m.gender_unisex()],
  ['customerTitle NONE', () => m.title_none()],
  ['customerTitle DR', () => m.title_dr()],
  ['customerTitle PROF', () => m.title_prof()],
]);

const COUNTRY = /^[A-Z]{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The word for a field. One that has no word is called as the service calls it. */
export function labelWords(label: string): string {
  return LABELS.get(label)?.() ?? wayWords(label) ?? label;
}

/** A value as it is read: days in the form of the locale, countries by their names. */
export function valueWords({ label, value }: Fact): string {
  const words = VALUES.get(`${label} ${value}`);
  if (words) return words();
  if (label.startsWith('country') && COUNTRY.test(value)) return countryName(value) ?? value;
  if (wayWords(label) !== null) return value === 'true' ? m.way_on() : m.way_off();
  if (MOMENT.test(value)) return exactly(value);
  return DAY.test(value) ? date(value) : value;
}
