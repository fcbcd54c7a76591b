import type {
  CardFormat,
  DeskAct,
  HistoryValue,
  MediumCheck,
  MediumKind,
  MediumView,
} from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { coalesced } from '$lib/time/coalesced';

import { DOTS, doubtWords, faultWords, toldOf } from './words';

/** What is typed as an access medium. The program judges it while it is typed. */
export class MediumEntryState {
  text = $state('');
  #kind = $state<MediumKind>('card_number');
  #format = $state<CardFormat>('decimal');
  #check = $state.raw<MediumCheck | null>(null);
  #isLeft = $state(false);
  #judge = coalesced(async () => {
    this.#check = await commands.checkMedium({
      kind: this.#kind,
      format: this.#format,
      text: this.text,
    });
  });

  /** With a medium it is about another value for that one, else about one more. */
  constructor(readonly changed: MediumView | null) {
    if (changed) this.#kind = changed.kind;
  }

  get kind(): MediumKind {
    return this.#kind;
  }

  get format(): CardFormat {
    return this.#format;
  }

  /** A card's number in every format, once it is one. */
  get numbers(): MediumCheck['numbers'] {
    return this.#check?.numbers ?? null;
  }

  /** Nobody is told that a number is wrong at its first digit. */
  get problem(): string | null {
    const fault = this.#check?.fault;
    return fault && this.#isLeft ? faultWords(fault) : null;
  }

  /** It can be sent all the same. */
  get doubt(): string | null {
    const doubt = this.#check?.doubt;
    return doubt && this.#isLeft ? doubtWords(doubt) : null;
  }

  be(kind: MediumKind): void {
    this.#kind = kind;
    this.#isLeft = false;
    void this.#judge();
  }

  write(format: CardFormat): void {
    this.#format = format;
    void this.#judge();
  }

  typed(): void {
    void this.#judge();
  }

  /** The field was left: from now on what is wrong with it is told. */
  left(): void {
    this.#isLeft = this.text !== '';
    void this.#judge();
  }

  /** What the history is told of it. */
  get told(): HistoryValue[] {
    const before = this.changed && (this.changed.value ?? DOTS);
    return toldOf(this.#kind, before, this.#check?.value ?? null);
  }

  /** What is to be done; nothing while the entry cannot be right. */
  async act(): Promise<DeskAct | null> {
    this.#isLeft = true;
    await this.#judge();
    const value = this.#check?.value ?? null;
    if (value === null) return null;
    if (!this.changed) return { kind: 'add_medium', medium: this.#kind, value };
    const { id } = this.changed;
    return id === null ? null : { kind: 'change_medium', id, medium: this.#kind, value };
  }
}
