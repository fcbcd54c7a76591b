import type {
  CommandError,
  CustomerId,
  HistoryItem,
  HistoryKind,
  HistoryOutcome,
  MemberHistory,
} from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { coalesced } from '$lib/time/coalesced';

/** What was done for one member on this computer, and the part of it that is looked at. */
export class HistoryState {
  kind = $state<HistoryKind | ''>('');
  outcome = $state<HistoryOutcome | ''>('');
  #history = $state.raw<MemberHistory | null>(null);
  #error = $state.raw<CommandError | null>(null);
  #written = $state<string | null>(null);
  #read = coalesced(async () => {
    try {
      this.#history = await commands.memberHistory(this.member);
      this.#error = null;
    } catch (thrown) {
      this.#error = asCommandError(thrown);
    }
  });

  constructor(private readonly member: CustomerId) {}

  get history(): MemberHistory | null {
    return this.#history;
  }

  get error(): CommandError | null {
    return this.#error;
  }

  /** Name of the file that was written last. */
  get written(): string | null {
    return this.#written;
  }

  /** The kinds that there are, each once. */
  get kinds(): HistoryKind[] {
    const kinds = (this.#history?.items ?? []).map(({ kind }) => kind);
    return kinds
      .filter((kind) => kind !== null)
      .filter((kind, index, all) => all.indexOf(kind) === index);
  }

  /** What fits the filters. */
  get shown(): HistoryItem[] {
    const fits = ({ kind, outcome }: HistoryItem) =>
      (this.kind === '' || kind === this.kind) && (this.outcome === '' || outcome === this.outcome);
    return (this.#history?.items ?? []).filter(fits);
  }

  read(): Promise<void> {
    return this.#read();
  }

  /** Writes all that the trail has of the member for a program, whatever is filtered: each entry with its hash. */
  async writeTrail(): Promise<void> {
    this.#written = null;
    try {
      this.#written = await commands.exportHistory(this.member, 'json_lines');
      this.#error = null;
    } catch (thrown) {
      this.#error = asCommandError(thrown);
    }
  }
}
