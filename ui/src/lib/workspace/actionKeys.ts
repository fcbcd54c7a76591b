import type { CardAction, Stroke } from './actions';

import { m } from '$lib/paraglide/messages';

import { sectionKeys } from './sectionKeys';
import { TABS } from './sections';

/** What asks for the list of actions, in which each has a key of its own. */
export function actionsKeys(): string {
  const control = navigator.userAgent.includes('Mac') ? '⌘' : m.key_control();
  return `${control} .`;
}

/** A key of the list, as it is shown. */
export function strokeKeys({ key, isShifted }: Stroke): string {
  const letter = key.toUpperCase();
  return isShifted ? `${m.key_shift()} ${letter}` : letter;
}

/** What to press for something from anywhere. */
export function windowKeys(stroke: Stroke): string {
  return `${actionsKeys()} ${strokeKeys(stroke)}`;
}

/** What to press for an action on the card: the section's key first, for whoever is in another section. */
export function actionKeys({ key, section }: CardAction, current: string | null): string {
  const keys = windowKeys({ key, isShifted: false });
  if (section === current) return keys;
  return `${sectionKeys(TABS.findIndex(({ id }) => id === section))}  ${keys}`;
}

/** Whether a key press in the list is that. Digits by their place: some keyboards type them with Shift. */
export function isStroke(event: KeyboardEvent, { key, isShifted }: Stroke): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (/\d/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  return event.key.toLowerCase() === key && event.shiftKey === isShifted;
}
