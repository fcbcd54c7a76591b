import type { CommandError, ScopeView } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type ScopesStatus =
  | { kind: 'asking' }
  | { kind: 'known'; scopes: ScopeView[] }
  | { kind: 'failed'; error: CommandError };

/** What the key of the open studio can do, as the service answers now. */
export class ScopesState {
  #status = $state.raw<ScopesStatus>({ kind: 'asking' });

  get status(): ScopesStatus {
    return this.#status;
  }

  async ask(): Promise<void> {
    this.#status = { kind: 'asking' };
    try {
      this.#status = { kind: 'known', scopes: await commands.probeScopes() };
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }
}
