import { m } from '$lib/paraglide/messages';

import { actionKeys, actionsKeys } from './actionKeys';
import { areaActions } from './areaActions';
import { sectionKeys } from './sectionKeys';
import { TABS } from './sections';

/** Those that one line names together. */
const TOGETHER = 9;

/** Every shortcut, as the overview lists it. Where one is an entry of the palette, both say the same. */
export function shortcuts(): { keys: string; words: string }[] {
  const control = navigator.userAgent.includes('Mac') ? '⌘' : m.key_control();
  return [
    { keys: `${control} K`, words: m.keys_search() },
    { keys: `${control} ${m.key_shift()} P`, words: m.keys_palette() },
    { keys: '↑ ↓ Enter', words: m.keys_list() },
    { keys: `${control} Enter`, words: m.keys_tab_open() },
    { keys: `${m.key_control()} Tab`, words: m.keys_tab_next() },
    { keys: `${control} W`, words: m.keys_tab_close() },
    { keys: 'Alt ←  Alt →', words: m.keys_history() },
    { keys: `${sectionKeys(0)} … ${String(TOGETHER)}`, words: m.keys_sections() },
    ...TABS.slice(TOGETHER).map(({ label }, index) => ({
      keys: sectionKeys(TOGETHER + index),
      words: m.palette_section({ section: label() }),
    })),
    { keys: actionsKeys(), words: m.keys_actions() },
    { keys: `${control} ${m.key_shift()} N`, words: m.create_open() },
    { keys: `${control} P`, words: m.print_card() },
    { keys: `${control} Z`, words: m.undo() },
    { keys: `${control} + −  0`, words: m.keys_zoom() },
    { keys: 'Esc', words: m.keys_escape() },
    { keys: 'F1  ?', words: m.keys_title() },
  ];
}

/** The actions of each section that has some, with what to press for each once the section is open. */
export function actionShortcuts(): {
  id: string;
  section: string;
  actions: { id: string; keys: string; words: string }[];
}[] {
  const all = areaActions();
  return TABS.map(({ id, label }, index) => ({
    id,
    section: m.keys_of_section({ section: label(), keys: sectionKeys(index) }),
    actions: all
      .filter(({ section }) => section === id)
      .map((action) => ({ id: action.id, keys: actionKeys(action, id), words: action.label() })),
  })).filter(({ actions }) => actions.length > 0);
}
