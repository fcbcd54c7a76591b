import type { JournalFault } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** What is wrong with the file that changes are kept in, and what a person can do about it. */
export function faultWords(fault: JournalFault): { title: string; text: string } {
  switch (fault) {
    case 'damaged':
      return { title: m.journal_damaged_title(), text: m.journal_damaged_text() };
    case 'vanished':
      return { title: m.journal_vanished_title(), text: m.journal_vanished_text() };
    case 'too_new':
      return { title: m.journal_too_new_title(), text: m.journal_too_new_text() };
    case 'key_lost':
      return { title: m.journal_key_lost_title(), text: m.journal_key_lost_text() };
    case 'key_wrong':
      return { title: m.journal_key_wrong_title(), text: m.journal_key_wrong_text() };
    case 'in_use':
      return { title: m.journal_in_use_title(), text: m.journal_in_use_text() };
    case 'full':
      return { title: m.journal_full_title(), text: m.journal_full_text() };
    case 'read_only':
      return { title: m.journal_read_only_title(), text: m.journal_read_only_text() };
    case 'unreachable':
      return { title: m.journal_unreachable_title(), text: m.journal_unreachable_text() };
  }
}
