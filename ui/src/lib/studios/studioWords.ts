import type { StudioView } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** Where a studio is: its town and its host. */
export function studioPlace({ kind, city, host }: StudioView): string {
  if (kind === 'demo') return m.studio_kind_demo();
  return city ? `${city} · ${host}` : host;
}
