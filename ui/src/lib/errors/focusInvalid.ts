/** What is marked as wrong. A button knows no `aria-invalid`, so it says it in its own way. */
const INVALID = '[aria-invalid="true"], [data-invalid="true"]';

/** Leads to the first entry that was refused, so that what is wrong with it is read out. Tells if there is one. */
export function focusInvalid(form: HTMLFormElement): boolean {
  const entry = form.querySelector<HTMLElement>(INVALID);
  entry?.focus();
  return entry !== null;
}
