import type { KioskTimes, PageKind } from '$lib/api/bindings';

export type ClockStatus = { kind: 'off' } | { kind: 'running' } | { kind: 'asking'; left: number };

/** WCAG asks for no less, whatever the station was set up with. */
const SHORTEST_ASKING = 20;

/**
 * Ends what nobody uses any more, after it has asked. Any touch or key goes on, as often as it likes.
 *
 * It counts by the time of day and not by ticks: a computer that slept must not show on waking what
 * belongs to somebody who left.
 */
export class SessionClock {
  #status = $state.raw<ClockStatus>({ kind: 'off' });
  #pace: PageKind = 'reading';
  #touched = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly times: KioskTimes,
    private readonly onend: () => void,
    private readonly onask: () => void = () => undefined,
  ) {}

  get status(): ClockStatus {
    return this.#status;
  }

  /** Begins, or goes on with another page. */
  run(pace: PageKind): void {
    this.#pace = pace;
    this.#rest();
  }

  /** Somebody is there. On the last page too, which then waits as long as any other. */
  touch(): void {
    if (this.#status.kind === 'off') return;
    if (this.#pace === 'done') return this.run('reading');
    // A finger that moves over the screen says the same a hundred times.
    if (this.#status.kind === 'running' && Date.now() - this.#touched < 250) return;
    this.#rest();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#status = { kind: 'off' };
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#touched = Date.now();
    this.#status = { kind: 'running' };
    this.#timer = setTimeout(() => this.#rested(), 1000 * this.#rests);
  }

  #rested(): void {
    const over = Date.now() - this.#touched - 1000 * this.#rests;
    if (this.#pace === 'done' || over >= 1000 * this.#asking) return this.#end();
    this.onask();
    this.#count(Date.now() + 1000 * this.#asking);
  }

  get #rests(): number {
    return this.times[`${this.#pace}Seconds`];
  }

  get #asking(): number {
    return Math.max(SHORTEST_ASKING, this.times.countdownSeconds);
  }

  #count(until: number): void {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left <= 0) return this.#end();
    this.#status = { kind: 'asking', left };
    this.#timer = setTimeout(() => this.#count(until), 1000);
  }

  #end(): void {
    this.stop();
    this.onend();
  }
}
