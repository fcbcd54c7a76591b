import type { CommandError, Platform, StudioView } from '$lib/api/bindings';
import type { KeyEntryState } from '$lib/keys/entry.svelte';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type ConnectStatus =
  { kind: 'entering' } | { kind: 'checking' } | { kind: 'failed'; error: CommandError };

const DOMAINS: Record<Platform, string> = {
  perfect_gym_next: 'open-api.perfectgym.com',
  magicline: 'open-api.magicline.com',
};

/** The connect form. What was entered stays until a studio is connected. */
export class ConnectState {
  platform = $state<Platform>('perfect_gym_next');
  tenant = $state('');
  #status = $state.raw<ConnectStatus>({ kind: 'entering' });

  readonly #key: KeyEntryState;

  /** The host that a plain tenant name leads to. Only shown: the program derives its own. */
  readonly host = $derived.by(() => {
    const tenant = this.tenant.trim().toLowerCase();
    return /^[a-z0-9-]+$/.test(tenant) ? `${tenant}.${DOMAINS[this.platform]}` : null;
  });

  /** A whole address was pasted; the program finds the tenant name in it. */
  readonly isAddress = $derived.by(() => /[./:]/.test(this.tenant.trim()));

  constructor(key: KeyEntryState) {
    this.#key = key;
  }

  get status(): ConnectStatus {
    return this.#status;
  }

  /** The connected studio, or `null` after a failure, which `status` then tells. */
  async submit(): Promise<StudioView | null> {
    if (this.#status.kind === 'checking') return null;
    this.#status = { kind: 'checking' };
    await this.#key.settled();
    try {
      const studio = await commands.connectStudio(this.platform, this.tenant.trim());
      this.done();
      return studio;
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
      return null;
    } finally {
      await this.#key.ask();
    }
  }

  /** The studio is connected: the form is ready for another one. */
  done(): void {
    this.tenant = '';
    this.#status = { kind: 'entering' };
  }
}

export const [getConnect, setConnect] = createContext<ConnectState>();
