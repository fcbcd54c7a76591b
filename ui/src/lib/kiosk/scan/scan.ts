/** A key as the recogniser needs it. */
export interface Stroke {
  key: string;
  code: string;
  /** Milliseconds on the clock of the events. */
  at: number;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  /** Whether it is held down. */
  repeat: boolean;
}

/** What a key turned out to be. */
export type Heard =
  | { kind: 'nothing' }
  /** It may belong to a scan: not yet to be taken for a choice. */
  | { kind: 'burst' }
  | { kind: 'scan'; code: string };

/** A reader writes a character every few milliseconds, a slow one every thirty. Hands need eighty. */
const FAST_MS = 40;
/** A busy computer holds a reader up, but not for longer. */
const GAP_MS = 100;
/** Fewer characters are no card. */
const SHORTEST = 4;
const LONGEST = 128;

/**
 * Tells a card reader, which writes like a keyboard, from a person who types.
 *
 * **Invariant:** decides by time and end alone, never by where the focus is. A key that is held down
 * is as quick as a reader, and does not count.
 */
export class ScanRecogniser {
  #text = '';
  #gaps: number[] = [];
  #last = Number.NEGATIVE_INFINITY;

  hear(stroke: Stroke): Heard {
    if (isModifier(stroke.key)) return { kind: 'nothing' };
    if (stroke.repeat) return this.#drop();
    if (this.#text !== '' && stroke.at - this.#last > GAP_MS) this.#drop();
    if (isEnd(stroke)) return this.#end(stroke.at);
    const character = characterOf(stroke);
    if (character === null) return this.#drop();
    if (this.#text !== '') this.#gaps.push(stroke.at - this.#last);
    this.#last = stroke.at;
    this.#text = (this.#text + character).slice(0, LONGEST + 1);
    return this.#isFast(SHORTEST - 2) ? { kind: 'burst' } : { kind: 'nothing' };
  }

  /** Some readers end with nothing: what came fast and then stopped is a card too. */
  quiet(): Heard {
    return this.#take(SHORTEST + 2);
  }

  #end(at: number): Heard {
    if (at - this.#last > GAP_MS) return this.#drop();
    return this.#take(SHORTEST);
  }

  #take(shortest: number): Heard {
    const code = this.#text;
    const isCard = this.#isFast(shortest - 1) && code.length <= LONGEST;
    this.#drop();
    return isCard ? { kind: 'scan', code } : { kind: 'nothing' };
  }

  #isFast(gaps: number): boolean {
    if (this.#gaps.length < gaps) return false;
    const middle = this.#gaps.toSorted((a, b) => a - b)[Math.floor(this.#gaps.length / 2)];
    return middle !== undefined && middle <= FAST_MS;
  }

  #drop(): Heard {
    this.#text = '';
    this.#gaps = [];
    return { kind: 'nothing' };
  }
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'].includes(key);
}

/** Enter and Tab, or the control characters that stand for them: line feed and carriage return. */
function isEnd({ key, ctrl }: Stroke): boolean {
  return key === 'Enter' || key === 'Tab' || (ctrl && /^[jm]$/i.test(key));
}

/** Nothing of the control characters that readers put before, between and behind. `null`: no character. */
function characterOf({ key, code, ctrl, alt, shift }: Stroke): string | null {
  if (ctrl && !alt) return '';
  // A reader thinks that the keyboard is American: on a French one its figures come out as signs.
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shift) return digit;
  if ([...key].length !== 1) return null;
  return /[\p{Cc}\p{Cf}]/u.test(key) ? '' : key;
}
