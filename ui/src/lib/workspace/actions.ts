import type { DraftKind } from '$lib/changes/drafts';

/** Something that can be done for the person whose card is open. Each area exports its own as `actions`. */
export interface CardAction {
  id: string;
  label: () => string;
  /** The section that is opened for it. */
  section: string;
  /** The form that is opened there. */
  open?: DraftKind;
  /** The panel that is opened there, of what is answered at once. */
  panel?: string;
}

/** An entry of the command palette. */
export interface Command {
  id: string;
  label: string;
  /** What to press for it without the palette, as it is shown. */
  keys?: string | undefined;
  run: () => unknown;
}
