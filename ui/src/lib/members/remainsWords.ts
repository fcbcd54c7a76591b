import type { Forgotten, Remains } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

const PLACES: Record<Remains, () => string> = {
  copy: () => m.remains_copy(),
  picture: () => m.remains_picture(),
  documents: () => m.remains_documents(),
  search: () => m.remains_search(),
  changes: () => m.remains_changes(),
  files: () => m.remains_files(),
  trail: () => m.remains_trail(),
  set_aside: () => m.remains_set_aside(),
  kiosk: () => m.remains_station(),
};

/** What a look afterwards found of a person who was forgotten. */
export function remainsWords({ left }: Pick<Forgotten, 'left'>): string {
  if (left === null) return m.forgotten_unlooked();
  if (left.length === 0) return m.forgotten_nothing_left();
  return m.forgotten_left({ places: left.map((place) => PLACES[place]()).join(', ') });
}
