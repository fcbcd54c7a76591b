import type { PhoneKind } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

const WORDS: Record<PhoneKind, () => string> = {
  private: () => m.card_phone_private(),
  private_mobile: () => m.card_phone_private_mobile(),
  business: () => m.card_phone_business(),
  business_mobile: () => m.card_phone_business_mobile(),
};

/** Which telephone it is. */
export function phoneWords(kind: PhoneKind): string {
  return WORDS[kind]();
}
