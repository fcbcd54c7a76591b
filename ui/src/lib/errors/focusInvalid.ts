/** Leads to the first entry that was refused, so that what is wrong with it is read out. Tells if there is one. */
export function focusInvalid(form: HTMLFormElement): boolean {
  const entry = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  entry?.focus();
  return entry !== null;
}
