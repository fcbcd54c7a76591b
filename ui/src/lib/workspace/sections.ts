import type { Kind, MemberCard } from '$lib/api/bindings';
import type { DraftKind } from '$lib/changes/drafts';
import type { Component } from 'svelte';

import { m } from '$lib/paraglide/messages';

/** What every section is given. */
export interface SectionProps {
  card: MemberCard;
  /** Opens a form; it stands at the head of the section that its kind belongs to. */
  onopen: (kind: DraftKind) => void;
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
    id: 'benefits',
    label: () => m.section_benefits(),
    kinds: [],
    load: () => import('$lib/benefits/BenefitsSection.svelte'),
  },
  {
    id: 'idle-periods',
    label: () => m.section_idle(),
    kinds: ['idle_period', 'idle_period_update', 'idle_period_withdrawal'],
    load: () => import('$lib/idle/IdleSection.svelte'),
  },
];
