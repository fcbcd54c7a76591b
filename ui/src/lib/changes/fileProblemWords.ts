import type { FileProblem } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** What is wrong with a picked file. */
export function fileProblemWords(problem: FileProblem): string {
  switch (problem) {
    case 'empty':
      return m.file_empty();
    case 'too_large':
      return m.file_too_large();
    case 'not_a_file':
      return m.file_not_a_file();
    case 'unreadable':
      return m.file_unreadable();
    case 'gone':
      return m.file_gone();
    case 'wrong_ending':
      return m.file_wrong_ending();
    case 'still_written':
      return m.file_still_written();
    case 'not_what_its_name_says':
      return m.file_not_what_its_name_says();
    case 'not_an_image':
      return m.file_not_an_image();
  }
}
