import type { KioskError, KioskStart, PageKind } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { Display } from '$lib/kiosk/frame/display.svelte';
import { Identify } from '$lib/kiosk/identify/identify.svelte';
import { SessionClock } from '$lib/kiosk/session/clock.svelte';
import { asKioskError } from '$lib/kiosk/session/error';
import { Session } from '$lib/kiosk/session/session.svelte';
import { wipe } from '$lib/kiosk/session/wipe';
import { Staff } from '$lib/kiosk/staff/staff.svelte';
import { language } from '$lib/kiosk/words/language.svelte';

/** What is on the screen. */
export type StationStatus =
  | { kind: 'starting' }
  | { kind: 'failed'; error: KioskError }
  | { kind: 'closed'; start: KioskStart }
  | { kind: 'open'; start: KioskStart; identify: Identify }
  | { kind: 'session'; start: KioskStart; session: Session }
  | { kind: 'staff'; start: KioskStart; staff: Staff }
  /** Everything is dropped, and the page is about to be loaded anew. */
  | { kind: 'blank' };

/**
 * The station: which screen is shown, for whom, and for how long.
 *
 * **Invariant:** whatever ends, ends by loading the page anew. No state is made ready for the next person.
 */
export class Station {
  readonly display = new Display();
  #status = $state.raw<StationStatus>({ kind: 'starting' });
  #clock = $state.raw<SessionClock | null>(null);
  #pace: PageKind = 'reading';
  #firstLanguage = '';

  /** `reload` is how the page is loaded anew; tests have their own. */
  constructor(private readonly reload?: () => void) {}

  get status(): StationStatus {
    return this.#status;
  }

  /** Seconds until the end, while it is asked whether anybody is there. */
  get asking(): number | null {
    const status = this.#clock?.status;
    return status?.kind === 'asking' ? status.left : null;
  }

  /** Takes the program's first answer. */
  async begin(starting: Promise<KioskStart>): Promise<void> {
    try {
      const start = await starting;
      this.display.measure(start.text);
      this.#firstLanguage = start.languages[0] ?? 'en';
      language.begin(this.#firstLanguage);
      this.#clock = new SessionClock(start.times, () => this.#end());
      this.#toStart(start);
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asKioskError(thrown) };
    }
  }

  /** A page is shown, which may rest so long. */
  page(pace: PageKind): void {
    this.#pace = pace;
    if (this.#isUntouched) this.#clock?.stop();
    else this.#clock?.run(pace);
    if (this.#status.kind === 'session') this.#status.session.touch(pace, true);
  }

  /** Somebody is there. */
  touch(): void {
    const status = this.#status;
    if (status.kind === 'staff') return status.staff.touch();
    if (this.#isUntouched) this.#clock?.stop();
    else if (this.#clock?.status.kind === 'off') this.#clock.run('reading');
    else this.#clock?.touch();
    if (this.#pace === 'done') this.#pace = 'reading';
    if (status.kind === 'session') status.session.touch(this.#pace);
  }

  card(code: string): void {
    if (this.#status.kind === 'open') void this.#status.identify.card(code);
  }

  toStaff(): void {
    const status = this.#status;
    if (status.kind !== 'open' && status.kind !== 'closed') return;
    this.#clock?.stop();
    this.#status = { kind: 'staff', start: status.start, staff: new Staff(() => this.#end()) };
  }

  /** The person is done. */
  finish(): void {
    this.#end();
  }

  /** The program has ended the session, or there is none any more. */
  ended(): void {
    if (this.#status.kind === 'session') this.#end();
  }

  #toStart(start: KioskStart): void {
    this.#status =
      start.state.kind === 'ready'
        ? { kind: 'open', start, identify: this.#identify(start) }
        : { kind: 'closed', start };
  }

  #identify(start: KioskStart): Identify {
    return new Identify(start.ways, (id) => {
      const session = new Session(id, () => this.#end());
      this.#status = { kind: 'session', start, session };
    });
  }

  /** The start page as it is found: it waits for ever, and no clock runs. */
  get #isUntouched(): boolean {
    const status = this.#status;
    if (status.kind === 'closed' || status.kind === 'staff') return true;
    if (status.kind !== 'open' || status.identify.status.kind !== 'start') return false;
    return !this.display.isChanged && language.current === this.#firstLanguage;
  }

  #end(): void {
    const status = this.#status;
    if (status.kind === 'blank') return;
    this.#clock?.stop();
    void wipe({
      blank: () => {
        this.#status = { kind: 'blank' };
        this.display.reset();
        if (status.kind === 'session') status.session.drop();
      },
      end: () => endOf(status),
      ...(this.reload ? { reload: this.reload } : {}),
    });
  }
}

/** Has the program forget whoever was there. */
async function endOf(status: StationStatus): Promise<void> {
  if (status.kind === 'session') await commands.kioskEnd(status.session.id);
  else if (status.kind === 'open' && status.identify.status.kind === 'factor') {
    await commands.kioskEnd(status.identify.status.session);
  }
}
