import type { StudioTargets } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { Asked } from '$lib/atOnce/asked.svelte';

/** The studios that somebody can be moved to. */
export class TargetsState extends Asked<StudioTargets> {
  read(): Promise<void> {
    return this.ask(() => commands.studioTargets());
  }
}
