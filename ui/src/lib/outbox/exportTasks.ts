import { commands } from '$lib/api/bindings';
import { counted } from '$lib/i18n/counted';
import { m } from '$lib/paraglide/messages';

/** What is written into an encrypted file, and its words. */
export interface ExportTask {
  title: () => string;
  text: () => string;
  button: () => string;
  busy: () => string;
  /** Tells, once it is done, what was written. `null`: no place was chosen. */
  write: (passphrase: string) => Promise<string[] | null>;
}

/** Everything that waits. */
export const exportTask: ExportTask = {
  title: () => m.export_title(),
  text: () => m.export_text(),
  button: () => m.export_button(),
  busy: () => m.export_busy(),
  write: async (passphrase) => {
    const name = await commands.exportOutbox(passphrase);
    return name === null ? null : [m.written_to({ name })];
  },
};

/** What can be read of a journal that cannot be used. */
export const rescueTask: ExportTask = {
  title: () => m.rescue_title(),
  text: () => m.rescue_text(),
  button: () => m.rescue_button(),
  busy: () => m.rescue_busy(),
  write: async (passphrase) => {
    const file = await commands.rescueOutbox(passphrase);
    if (file === null) return null;
    const { saved, lost } = file.rescue;
    const words: string[] = [m.rescue_saved({ ...counted(saved), name: file.name })];
    if (lost > 0) words.push(m.rescue_lost(counted(lost)));
    return words;
  },
};
