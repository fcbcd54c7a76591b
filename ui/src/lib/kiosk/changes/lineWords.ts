import type { ReviewLine } from '$lib/api/bindings';

import { m } from '../paraglide/messages';
import { day, moment } from '../words/format';

const NAMES: Record<string, () => string> = {
  contract: () => m.line_contract(),
  end: () => m.line_end(),
  start: () => m.line_start(),
  reason: () => m.line_reason(),
  class: () => m.line_class(),
  picture: () => m.line_picture(),
  document: () => m.line_document(),
  pages: () => m.line_pages(),
  email: () => m.field_email(),
  phonePrivate: () => m.field_phone_private(),
  phonePrivateMobile: () => m.field_phone_mobile(),
  phoneBusiness: () => m.field_phone_business(),
  phoneBusinessMobile: () => m.field_phone_business_mobile(),
  street: () => m.field_street(),
  houseNumber: () => m.field_house_number(),
  secondStreet: () => m.field_second_street(),
  zipCode: () => m.field_zip_code(),
  city: () => m.field_city(),
  countryCode: () => m.field_country(),
  accountHolder: () => m.field_account_holder(),
  iban: () => m.field_iban(),
  bic: () => m.field_bic(),
  bankName: () => m.field_bank_name(),
};

/** What a line is about. One that only the service knows is named as it names it. */
export function nameWords(label: string): string {
  return NAMES[label]?.() ?? label;
}

/** What stands in a line: days as days, times as times, and a word where there is nothing. */
export function valueWords(value: string | null): string {
  if (value === null || value === '') return m.value_none();
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return moment(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
}

/** Whether something becomes of what was there: it changes, or goes. */
export function isChange({ before, after }: ReviewLine): boolean {
  return before !== null && before !== '' && before !== after;
}

/** A line as a receipt says it. */
export function lineWords(line: ReviewLine): string {
  const before = isChange(line) ? `${valueWords(line.before)} → ` : '';
  return `${nameWords(line.label)}: ${before}${valueWords(line.after)}`;
}

/** As long as a line of a receipt may be, and as many as it may have. */
const [LONGEST, MOST] = [80, 12];

/** Lines of a receipt, broken between words where they are too long. */
export function receiptLines(texts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    let line = '';
    for (const word of text.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (longer.length > LONGEST && line !== '') {
        lines.push(line);
        line = word.slice(0, LONGEST);
      } else line = longer.slice(0, LONGEST);
    }
    if (line !== '') lines.push(line);
  }
  return lines.slice(0, MOST);
}
