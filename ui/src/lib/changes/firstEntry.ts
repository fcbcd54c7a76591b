const ENTRIES = 'input, select, textarea, [data-pick], [data-day][tabindex="0"]';

/** Where somebody begins to fill in a form: its first entry, or its button where there is nothing to enter. */
export function firstEntry(form: HTMLElement): HTMLElement | null {
  return form.querySelector<HTMLElement>(ENTRIES) ?? form.querySelector<HTMLElement>('button');
}
