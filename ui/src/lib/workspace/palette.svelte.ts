import type { MemberHit } from '$lib/api/bindings';
import type { Command } from './actions';

import { commands as program } from '$lib/api/bindings';

/** More people than that are what the search field is for. */
const MOST_PEOPLE = 6;

export type Choice = { kind: 'command'; command: Command } | { kind: 'person'; hit: MemberHit };

/** What is typed into the palette, and what it finds: actions, then people. */
export class PaletteState {
  #text = $state('');
  #people = $state.raw<MemberHit[]>([]);
  #active = $state(0);
  #turn = 0;

  constructor(private readonly commands: readonly Command[]) {}

  get text(): string {
    return this.#text;
  }

  get found(): Choice[] {
    const words = plain(this.#text).split(/\s+/).filter(Boolean);
    const actions = this.commands
      .filter(({ label }) => words.every((word) => plain(label).includes(word)))
      .map((command) => ({ kind: 'command' as const, command }));
    return [...actions, ...this.#people.map((hit) => ({ kind: 'person' as const, hit }))];
  }

  get active(): number {
    return Math.min(this.#active, Math.max(0, this.found.length - 1));
  }

  get chosen(): Choice | null {
    return this.found[this.active] ?? null;
  }

  async type(text: string): Promise<void> {
    this.#text = text;
    this.#active = 0;
    const turn = ++this.#turn;
    const hits = text.trim() === '' ? [] : await people(text);
    if (turn === this.#turn) this.#people = hits;
  }

  mark(index: number): void {
    const count = this.found.length;
    if (count > 0) this.#active = (index + count) % count;
  }
}

/** While no people can be found, the actions are. */
async function people(text: string): Promise<MemberHit[]> {
  try {
    return (await program.findMembers(text)).hits.slice(0, MOST_PEOPLE);
  } catch {
    return [];
  }
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace('ł', 'l').toLowerCase();
}
