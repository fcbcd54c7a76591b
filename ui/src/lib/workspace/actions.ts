import type { DraftKind } from '$lib/changes/drafts';

/** Something that can be done for the person whose card is open. Each area exports its own as `actions`. */
export type CardAction = {
  id: string;
  label: () => string;
  /** The letter that is pressed for it in its section, after the key that asks for the actions. */
  key: string;
  /** The section that is opened for it. The way to a section alone is in the palette already. */
  section: string;
} & (
  | {
      /** The form that is opened there. */
      open: DraftKind;
      panel?: undefined;
      button?: undefined;
    }
  | {
      /** The panel that is opened there, of what is answered at once. */
      panel: string;
      open?: undefined;
      button?: undefined;
    }
  | {
      /**
       * What the buttons there are called that do it, as `data-does` or `data-opens`: one a booking, for
       * example. The first has the focus then, and nothing is done.
       */
      button: string;
      open?: undefined;
      panel?: undefined;
    }
);

/** A key of the list of actions: letters of a section alone, those of the window with Shift, and digits. */
export interface Stroke {
  key: string;
  isShifted: boolean;
}

/** An entry of the command palette. */
export interface Command {
  id: string;
  label: string;
  /** What to press for it without the palette, as it is shown. */
  keys?: string | undefined;
  /** What is pressed for it in the list of actions, which every screen has. */
  stroke?: Stroke | undefined;
  run: () => unknown;
}
