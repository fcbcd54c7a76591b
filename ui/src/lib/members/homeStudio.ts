import type { MemberCard } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** The home studio by its name, or by its number where it is not the open one. `null`: none on record. */
export function homeStudio({ homeStudio, homeStudioId }: MemberCard): string | null {
  if (homeStudio !== null) return homeStudio;
  return homeStudioId === null ? null : m.card_other_studio({ number: homeStudioId });
}
