import type { DraftKind } from '$lib/changes/drafts';
import type { CardAction } from './actions';

import { m } from '$lib/paraglide/messages';

import { actionNotice } from './actionNotice.svelte';
import { focusButton } from './focusButton';
import { panelWish } from './panels.svelte';

/** Does what an action says on the card that is open, or leads to the buttons that do. */
export async function runAction(
  action: CardAction,
  choose: (section: string) => void,
  open: (kind: DraftKind) => unknown,
): Promise<void> {
  choose(action.section);
  actionNotice.clear();
  if (action.panel !== undefined) panelWish.ask(action.panel);
  else if (action.open !== undefined) await open(action.open);
  else if (!(await focusButton(action.button))) {
    actionNotice.say(action.section, m.palette_no_button());
  }
}
