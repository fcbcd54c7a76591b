import { m } from '$lib/paraglide/messages';

const CATEGORIES = new Map<string, () => string>([
  ['CONTRACT', () => m.category_contract()],
  ['GENERAL', () => m.category_general()],
  ['APPOINTMENT', () => m.category_appointment()],
  ['NEWSLETTER', () => m.category_newsletter()],
  ['LOYALTY_PROGRAM', () => m.category_loyalty_program()],
]);

const CHANNELS = new Map<string, () => string>([
  ['LETTER', () => m.channel_letter()],
  ['EMAIL', () => m.channel_email()],
  ['TEXT_MESSAGE', () => m.channel_text_message()],
  ['PHONE', () => m.channel_phone()],
  ['FAX', () => m.channel_fax()],
  ['CONVERSATION', () => m.channel_conversation()],
  ['CHAT', () => m.channel_chat()],
  ['OTHER', () => m.channel_other()],
]);

/** What messages are about. A word that is new is shown as the service has it. */
export function categoryWords(category: string): string {
  return CATEGORIES.get(category)?.() ?? category;
}

/** The way that they take. */
export function channelWords(channel: string): string {
  return CHANNELS.get(channel)?.() ?? channel;
}

/** The words for a category and a channel in one label; `null` if it is none. */
export function wayWords(label: string): string | null {
  const [category, channel, ...more] = label.split(' ');
  if (category === undefined || channel === undefined || more.length > 0) return null;
  if (!CHANNELS.has(channel)) return null;
  return m.preference_way({ category: categoryWords(category), channel: channelWords(channel) });
}
