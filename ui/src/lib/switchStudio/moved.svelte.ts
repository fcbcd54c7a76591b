import type { CustomerId } from '$lib/api/bindings';

import { SvelteMap } from 'svelte/reactivity';

/** Where somebody is since they were moved. */
export interface NewHome {
  name: string;
  number: string;
  /** Whether that studio is connected on this computer. */
  isConnected: boolean;
}

/** Who was moved to another studio since the program started: the key here may not read them any more. */
class Moved {
  #all = new SvelteMap<CustomerId, NewHome>();

  note(member: CustomerId, home: NewHome): void {
    this.#all.set(member, home);
  }

  of(member: CustomerId): NewHome | null {
    return this.#all.get(member) ?? null;
  }
}

export const moved = new Moved();
