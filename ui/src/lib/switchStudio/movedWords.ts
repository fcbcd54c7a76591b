import type { NewHome } from './moved.svelte';

import { m } from '$lib/paraglide/messages';

/** A studio by its name and number. */
export function studioWords({ name, number }: Pick<NewHome, 'name' | 'number'>): string {
  return name === '' ? m.move_studio_number({ number }) : m.move_studio({ name, number });
}

/** How to go on with somebody who was moved. */
export function goOnWords(home: NewHome): string {
  const studio = studioWords(home);
  return home.isConnected ? m.moved_open({ studio }) : m.moved_connect({ studio });
}
