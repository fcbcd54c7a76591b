/** Counts seconds down to zero. Made by the component that shows it; `stop` ends it. */
export class Countdown {
  #left = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  get left(): number {
    return this.#left;
  }

  start(seconds: number): void {
    this.stop();
    // What is written is not read here: an effect that starts the count must not depend on it.
    let left = Math.max(0, Math.ceil(seconds));
    this.#left = left;
    if (left === 0) return;
    this.#timer = setInterval(() => {
      left -= 1;
      this.#left = left;
      if (left === 0) clearInterval(this.#timer);
    }, 1_000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#left = 0;
  }
}
