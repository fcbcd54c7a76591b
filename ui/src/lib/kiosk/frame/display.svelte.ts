import type { KioskText } from '$lib/api/bindings';

import { createContext } from 'svelte';

/** What lies over the page for a moment. */
export type Panel = 'language' | 'help' | null;

/** What nobody has to reach above, in percent of the height: even a high screen keeps room to read. */
const [LEAST_ABOVE, MOST_ABOVE] = [50, 60];
const SMALLEST_PX = 24;

/** How the station looks for the person before it. Nothing of it outlives them. */
export class Display {
  #isLarger = $state(false);
  #hasContrast = $state(false);
  #isWithinReach = $state(false);
  panel = $state<Panel>(null);

  get isLarger(): boolean {
    return this.#isLarger;
  }

  get hasContrast(): boolean {
    return this.#hasContrast;
  }

  get isWithinReach(): boolean {
    return this.#isWithinReach;
  }

  /** Whether somebody has made it their own. */
  get isChanged(): boolean {
    return this.#isLarger || this.#hasContrast || this.#isWithinReach || this.panel !== null;
  }

  /** What was measured at this station. */
  measure({ basePx, pxPerCm, reachPercent }: KioskText): void {
    const { style } = document.documentElement;
    const above = Math.min(MOST_ABOVE, Math.max(LEAST_ABOVE, 100 - reachPercent));
    style.setProperty('--kiosk-base', `${Math.max(SMALLEST_PX, basePx)}px`);
    style.setProperty('--kiosk-cm', `${pxPerCm}px`);
    style.setProperty('--kiosk-reach', `${above}vh`);
  }

  turnLarger(): void {
    this.#isLarger = !this.#isLarger;
    mark('size', this.#isLarger ? 'larger' : null);
  }

  turnContrast(): void {
    this.#hasContrast = !this.#hasContrast;
    mark('contrast', this.#hasContrast ? 'more' : null);
  }

  turnReach(): void {
    this.#isWithinReach = !this.#isWithinReach;
  }

  reset(): void {
    this.#isLarger = this.#hasContrast = this.#isWithinReach = false;
    this.panel = null;
    mark('size', null);
    mark('contrast', null);
  }
}

function mark(name: 'size' | 'contrast', value: string | null): void {
  const root = document.documentElement;
  if (value === null) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
}

export const [getDisplay, setDisplay] = createContext<Display>();
