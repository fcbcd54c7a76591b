import type { FieldKind } from './layouts';

/**
 * The field that the keys on the screen write into. There is one, as there is one place to write.
 *
 * **Invariant:** holds the field, never what is in it; the field's owner lets go of both.
 */
class Pen {
  #field = $state.raw<HTMLInputElement | null>(null);
  #kind = $state<FieldKind>('text');
  /** What was done last, for whoever does not see it. Of a secret only how long it is. */
  #said = $state.raw<{ written: string } | { length: number } | null>(null);

  get isHeld(): boolean {
    return this.#field !== null;
  }

  get kind(): FieldKind {
    return this.#kind;
  }

  get said(): { written: string } | { length: number } | null {
    return this.#said;
  }

  hold(field: HTMLInputElement, kind: FieldKind): void {
    if (this.#field !== field) this.#said = null;
    this.#field = field;
    this.#kind = kind;
  }

  drop(field: HTMLInputElement): void {
    if (this.#field !== field) return;
    this.#field = null;
    this.#said = null;
  }

  write(text: string): void {
    this.#change((field) => {
      const [start, end] = [field.selectionStart, field.selectionEnd];
      const isFull = field.maxLength >= 0 && field.value.length >= field.maxLength;
      if (isFull && start === end) return;
      field.setRangeText(text, start ?? field.value.length, end ?? field.value.length, 'end');
    }, text);
  }

  /** Takes away what is chosen, or the character before the caret. */
  erase(): void {
    this.#change((field) => {
      const end = field.selectionEnd ?? field.value.length;
      const start = field.selectionStart ?? end;
      const last = [...field.value.slice(0, end)].at(-1) ?? '';
      field.setRangeText('', start === end ? end - last.length : start, end, 'end');
    }, '');
  }

  #change(act: (field: HTMLInputElement) => void, written: string): void {
    const field = this.#field;
    if (!field?.isConnected) return;
    act(field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#said = this.#kind === 'pin' ? { length: field.value.length } : { written };
  }
}

export const pen = new Pen();
