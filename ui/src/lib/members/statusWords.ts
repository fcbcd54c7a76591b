import type { Status } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** What a person is to the studio. */
export function statusWords(status: Status): string {
  switch (status) {
    case 'member':
      return m.status_member();
    case 'prospect':
      return m.status_prospect();
    case 'former_member':
      return m.status_former_member();
    case 'unknown':
      return m.status_unknown();
  }
}
