import type { Kind, MemberCard } from '$lib/api/bindings';
import type { DraftKind } from '$lib/changes/drafts';
import type { Component } from 'svelte';

import { m } from '$lib/paraglide/messages';

/** What every section is given. */
export interface SectionProps {
  card: MemberCard;
  /** Opens a form; it stands at the head of the section that its kind belongs to. */
  onopen: (kind: DraftKind) => void | Promise<void>;
}

/** A section of a member's card. */
export interface SectionEntry {
  id: string;
  label: () => string;
  /** The changes whose forms and lines stand at its head. */
  kinds: readonly Kind[];
  /** Loaded when it is opened first: most cards are only glanced at. */
  load: () => Promise<{ default: Component<SectionProps> }>;
}

/** Every section beside the overview, in the order of their tabs. */
export const SECTIONS: readonly SectionEntry[] = [
  {
    id: 'contracts',
    label: () => m.section_contracts(),
    kinds: ['cancelation', 'cancelation_withdrawal'],
    load: () => import('$lib/contracts/ContractsSection.svelte'),
  },
  {
    id: 'bookings',
    label: () => m.section_bookings(),
    kinds: [],
    load: () => import('$lib/bookings/BookingsSection.svelte'),
  },
  {
    id: 'benefits',
    label: () => m.section_benefits(),
    kinds: [],
    load: () => import('$lib/benefits/BenefitsSection.svelte'),
  },
];

/** The section that every card opens with. It takes the changes that no other section has. */
export const OVERVIEW = { id: 'overview', label: () => m.section_overview() };

/** Every tab of a card. */
export const TABS: readonly { id: string; label: () => string }[] = [OVERVIEW, ...SECTIONS];

/** Where the form and the lines of a change stand. */
export function sectionOf(kind: Kind): string {
  return SECTIONS.find(({ kinds }) => kinds.includes(kind))?.id ?? OVERVIEW.id;
}
