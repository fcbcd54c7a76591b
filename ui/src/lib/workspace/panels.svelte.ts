import { untrack } from 'svelte';

/** A panel that the palette asks for. The section that has it may have to be loaded first. */
class PanelWish {
  #name = $state<string | null>(null);

  get name(): string | null {
    return this.#name;
  }

  ask(name: string): void {
    this.#name = name;
  }

  taken(): void {
    this.#name = null;
  }
}

export const panelWish = new PanelWish();

/** Opens a panel of the component, once somebody asks for it by its name. */
export function onPanel(name: string, open: () => void): void {
  $effect(() => {
    if (panelWish.name !== name) return;
    panelWish.taken();
    untrack(open);
  });
}
