import type { CommandError, DateOrder, Settings, SettingsView } from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { language } from '$lib/i18n/language.svelte';

export const ZOOM_MIN = 50;
export const ZOOM_MAX = 300;
const ZOOM_STEPS = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300];

const USUAL: Required<Settings> = {
  language: 'system',
  theme: 'system',
  zoomPercent: 100,
  listWidth: null,
  retentionDays: 30,
};

/** The settings. A change holds at once and is taken back if it could not be kept. */
export class SettingsState {
  #settings = $state.raw<Required<Settings>>(USUAL);
  #dateOrder = $state<DateOrder>('day_month_year');
  #error = $state.raw<CommandError | null>(null);
  #turn = 0;

  get settings(): Required<Settings> {
    return this.#settings;
  }

  /** The order in which days are typed. */
  get dateOrder(): DateOrder {
    return this.#dateOrder;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  accept(view: SettingsView): void {
    this.#settings = { ...USUAL, ...view.settings };
    this.#draw(this.#settings);
    this.#dateOrder = view.dateOrder;
    language.use(view);
  }

  async save(change: Partial<Settings>): Promise<void> {
    const before = this.#settings;
    const turn = ++this.#turn;
    this.#settings = { ...before, ...change };
    this.#draw(this.#settings);
    try {
      const view = await commands.saveSettings(this.#settings);
      this.#error = null;
      if (turn === this.#turn) this.accept(view);
    } catch (thrown) {
      this.#error = asCommandError(thrown);
      if (turn !== this.#turn) return;
      this.#settings = before;
      this.#draw(before);
    }
  }

  zoomIn(): Promise<void> {
    const { zoomPercent } = this.#settings;
    return this.#zoom(ZOOM_STEPS.find((step) => step > zoomPercent) ?? ZOOM_MAX);
  }

  zoomOut(): Promise<void> {
    const { zoomPercent } = this.#settings;
    return this.#zoom(ZOOM_STEPS.findLast((step) => step < zoomPercent) ?? ZOOM_MIN);
  }

  zoomReset(): Promise<void> {
    return this.#zoom(100);
  }

  async #zoom(zoomPercent: number): Promise<void> {
    if (zoomPercent !== this.#settings.zoomPercent) await this.save({ zoomPercent });
  }

  #draw({ theme }: Required<Settings>): void {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }
}

export const [getSettings, setSettings] = createContext<SettingsState>();
