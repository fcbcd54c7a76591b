import type { Flow, KioskPhoto } from '$lib/api/bindings';
import type { Session } from '../../session/session.svelte';

import { commands } from '$lib/api/bindings';

import { addresses } from './address';

/** One page closes the camera as the next is about to open it: they take turns. */
let closing: Promise<unknown> = Promise.resolve();

export type SightStatus = 'opening' | 'open' | 'taking' | 'none';

/** What the station's camera sees, picture by picture, for as long as a page looks. */
export class Sight {
  #status = $state<SightStatus>('opening');
  #look = $state(0);

  constructor(
    private readonly session: Session,
    private readonly flow: Flow,
  ) {
    void this.open();
  }

  get status(): SightStatus {
    return this.#status;
  }

  /** Where what it sees now is drawn from. */
  get address(): string {
    return addresses.sight(this.session.id, this.#look);
  }

  async open(): Promise<void> {
    this.#status = 'opening';
    const { id } = this.session;
    await closing;
    try {
      await this.session.ask(() => commands.kioskOpenCamera(id, this.flow));
      this.#become('open');
    } catch {
      this.#become('none');
    }
  }

  /** What it saw is drawn: now the next. */
  drawn(): void {
    if (this.#status === 'open') this.#look += 1;
  }

  /** It gave no picture. */
  failed(): void {
    if (this.#status === 'open') this.#become('none');
  }

  async take(): Promise<KioskPhoto | null> {
    if (this.#status !== 'open') return null;
    this.#status = 'taking';
    const { id } = this.session;
    try {
      const photo = await this.session.ask(() => commands.kioskTakePhoto(id));
      return this.session.isOver ? null : photo;
    } catch {
      this.#become('none');
      return null;
    }
  }

  /** Nobody looks any more. If the session is over, it is closed already. */
  close(): void {
    closing = commands.kioskCloseCamera(this.session.id).catch(() => undefined);
  }

  #become(status: SightStatus): void {
    if (!this.session.isOver) this.#status = status;
  }
}
