import { m } from '$lib/paraglide/messages';

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
    { keys: `${control} ${m.key_shift()} N`, words: m.create_open() },
    { keys: `${control} P`, words: m.print_card() },
    { keys: `${control} Z`, words: m.undo() },
    { keys: `${control} + −  0`, words: m.keys_zoom() },
    { keys: 'Esc', words: m.keys_escape() },
    { keys: 'F1  ?', words: m.keys_title() },
  ];
}
