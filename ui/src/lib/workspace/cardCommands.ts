import type { DraftKind } from '$lib/changes/drafts';
import type { Command } from './actions';

import { m } from '$lib/paraglide/messages';

import { actionKeys } from './actionKeys';
import { areaActions } from './areaActions';
import { runAction } from './runAction';
import { sectionKeys } from './sectionKeys';
import { TABS } from './sections';
import { things } from './things';

/**
 * What can be done on a card: every section, every action of every area once, and each thing of the section
 * that is open.
 */
export function cardCommands(
  current: string,
  choose: (section: string) => void,
  open: (kind: DraftKind) => unknown,
): Command[] {
  const sections = TABS.map(({ id, label }, index) => ({
    id: `section-${id}`,
    label: m.palette_section({ section: label() }),
    keys: sectionKeys(index),
    run: () => choose(id),
  }));
  const actions = areaActions().map((action) => ({
    id: `action-${action.section}-${action.id}`,
    label: action.label(),
    keys: actionKeys(action, current),
    run: () => runAction(action, choose, open),
  }));
  const known = new Set(actions.map(({ label }) => label));
  return [...sections, ...actions, ...things().filter(({ label }) => !known.has(label))];
}
