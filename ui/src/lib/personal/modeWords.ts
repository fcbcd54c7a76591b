import type { ChangeMode, Part } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

const MODES: Record<ChangeMode, () => string> = {
  read_only: () => m.mode_read_only(),
  needs_approval: () => m.mode_needs_approval(),
  at_once: () => m.mode_at_once(),
  unknown: () => m.mode_unknown(),
};

const PARTS: Record<Part, () => string> = {
  address: () => m.part_address(),
  contact: () => m.part_contact(),
  master: () => m.part_master(),
  payment: () => m.part_payment(),
};

/** What becomes of a change, as the studio has set it up. */
export function modeWords(mode: ChangeMode): string {
  return MODES[mode]();
}

/** A part of a record. */
export function partWords(part: Part): string {
  return PARTS[part]();
}
