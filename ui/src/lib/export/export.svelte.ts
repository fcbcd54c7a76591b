import type { CommandError, Table, TableFormat } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

/** How the export of a table went. */
export type ExportStatus =
  | { kind: 'none' }
  | { kind: 'running' }
  | { kind: 'written'; name: string }
  | { kind: 'failed'; error: CommandError };

/** Writes what is shown as a table to where the person says. */
export class TableExport {
  #status = $state.raw<ExportStatus>({ kind: 'none' });

  get status(): ExportStatus {
    return this.#status;
  }

  /** `name` is that of the file, without its ending. */
  async write(table: Table, format: TableFormat, name: string): Promise<void> {
    if (this.#status.kind === 'running') return;
    this.#status = { kind: 'running' };
    try {
      const written = await commands.exportTable(table, format, name);
      this.#status = written === null ? { kind: 'none' } : { kind: 'written', name: written };
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }
}
