import type { CommandError, Forgotten, MemberCard } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

export type ForgetStatus =
  | { kind: 'idle' }
  | { kind: 'asking'; person: Named }
  | { kind: 'erasing'; person: Named }
  | { kind: 'failed'; person: Named; error: CommandError }
  | { kind: 'forgotten'; person: Named; forgotten: Forgotten };

type Named = Pick<MemberCard, 'id' | 'name'>;

/**
 * Forgets a person on this computer, after asking.
 *
 * **Invariant:** never by force. A change that waits is sent or withdrawn first, by somebody who saw it.
 */
export class ForgetState {
  #status = $state.raw<ForgetStatus>({ kind: 'idle' });

  get status(): ForgetStatus {
    return this.#status;
  }

  ask({ id, name }: Named): void {
    this.#status = { kind: 'asking', person: { id, name } };
  }

  dismiss(): void {
    if (this.#status.kind !== 'erasing') this.#status = { kind: 'idle' };
  }

  /** Erases what was asked about. Tells whether it is gone. */
  async erase(): Promise<boolean> {
    const status = this.#status;
    if (status.kind !== 'asking') return false;
    const { person } = status;
    this.#status = { kind: 'erasing', person };
    try {
      const forgotten = await commands.forgetMember(person.id, false);
      this.#status = { kind: 'forgotten', person, forgotten };
      return true;
    } catch (thrown) {
      this.#status = { kind: 'failed', person, error: asCommandError(thrown) };
      return false;
    }
  }
}
