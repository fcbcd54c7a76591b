import type { CardAction } from './actions';

/** Every area's actions. Found by their place, so that an area needs no entry in a list elsewhere. */
const AREAS = import.meta.glob<{ actions?: readonly CardAction[] }>('../*/actions.ts', {
  eager: true,
});

/** Everything that can be done on a card, each once: two areas may name the same form. */
export function areaActions(): CardAction[] {
  return Object.values(AREAS)
    .flatMap(({ actions }) => actions ?? [])
    .filter((action, at, all) => at === all.findIndex((other) => isSame(action, other)));
}

function isSame(one: CardAction, other: CardAction): boolean {
  if (one.open !== undefined || other.open !== undefined) return one.open === other.open;
  return one.id === other.id && one.section === other.section;
}
