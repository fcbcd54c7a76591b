import { createSubscriber } from 'svelte/reactivity';

const STEP = 15_000;

/** The present, as a value that texts can follow. It ticks only while something shows it. */
class Now {
  #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, STEP);
    return () => clearInterval(timer);
  });

  get current(): Date {
    this.#subscribe();
    return new Date();
  }
}

export const now = new Now();
