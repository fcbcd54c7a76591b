import type { CommandError, CustomerId, PreferenceGroup, Thread } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { coalesced } from '$lib/time/coalesced';
import { SectionState } from '$lib/workspace/section.svelte';

/** By which ways a member is told of what. */
export class PreferencesState extends SectionState<PreferenceGroup[]> {
  constructor(member: CustomerId) {
    super(member, commands.readPreferences);
  }
}

/** The threads of notes about a member that were begun on this computer. */
export class ThreadsState {
  #threads = $state.raw<Thread[]>([]);
  #error = $state.raw<CommandError | null>(null);
  #read = coalesced(async () => {
    try {
      this.#threads = await commands.memberThreads(this.member);
      this.#error = null;
    } catch (thrown) {
      this.#error = asCommandError(thrown);
    }
  });

  constructor(private readonly member: CustomerId) {}

  get threads(): Thread[] {
    return this.#threads;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  read(): Promise<void> {
    return this.#read();
  }
}
