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
    id: 'documents',
    label: () => m.section_documents(),
    kinds: ['document'],
    load: () => import('$lib/documents/DocumentsSection.svelte'),
  },
  {
    id: 'account',
    label: () => m.section_account(),
    kinds: [],
    load: () => import('$lib/account/AccountSection.svelte'),
  },
  {
    id: 'check-ins',
    label: () => m.section_check_ins(),
    kinds: [],
    load: () => import('$lib/checkIns/CheckInsSection.svelte'),
  },
  {
    id: 'benefits',
    label: () => m.section_benefits(),
    kinds: [],
    load: () => import('$lib/benefits/BenefitsSection.svelte'),
  },
];
