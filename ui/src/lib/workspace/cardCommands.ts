import type { DraftKind } from '$lib/changes/drafts';
import type { CardAction, Command } from './actions';

import { m } from '$lib/paraglide/messages';

import { panelWish } from './panels.svelte';
import { TABS } from './sections';

/** Every area's actions. Found by their place, so that an area needs no entry in a list elsewhere. */
const AREAS = import.meta.glob<{ actions?: readonly CardAction[] }>('../*/actions.ts', {
  eager: true,
});

/** More sections than digits have no key. */
const DIGITS = 9;

/** What can be done on a card: every section, and every action of every area once. */
export function cardCommands(
  choose: (section: string) => void,
  open: (kind: DraftKind) => unknown,
): Command[] {
  const sections = TABS.map(({ id, label }, index) => ({
    id: `section-${id}`,
    label: m.palette_section({ section: label() }),
    keys: index < DIGITS ? `Alt ${String(index + 1)}` : undefined,
    run: () => choose(id),
  }));
  const actions = Object.values(AREAS)
    .flatMap(({ actions }) => actions ?? [])
    .filter((action, at, all) => at === all.findIndex((other) => isSame(action, other)))
    .map((action) => ({
      id: `action-${action.section}-${action.id}`,
      label: action.label(),
      run: () => {
        choose(action.section);
        if (action.panel !== undefined) panelWish.ask(action.panel);
        if (action.open !== undefined) return open(action.open);
      },
    }));
  return [...sections, ...actions];
}

/** Two areas may name the same form. */
function isSame(one: CardAction, other: CardAction): boolean {
  if (one.open !== undefined || other.open !== undefined) return one.open === other.open;
  return one.id === other.id && one.section === other.section;
}
