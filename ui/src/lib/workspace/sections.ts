import type { Kind, MemberCard } from '$lib/api/bindings';
import type { DraftKind } from '$lib/changes/drafts';
import type { Component, Snippet } from 'svelte';

import { m } from '$lib/paraglide/messages';

/** What every section is given. */
export interface SectionProps {
  card: MemberCard;
  /** Opens a form; it stands at the head of the section that its kind belongs to. */
  onopen: (kind: DraftKind) => void | Promise<void>;
  /** Forms and lines of these kinds, for a section that has them where the fact stands. */
  changes: Snippet<[readonly Kind[]]>;
}

/** A section of a member's card. */
export interface SectionEntry {
  id: string;
  label: () => string;
  /** The changes whose forms and lines stand at its head. */
  kinds: readonly Kind[];
  /** Changes whose place is elsewhere, and whose forms and lines stand here too: whoever begins one here stays. */
  also?: readonly Kind[];
  /** They stand where the section puts them, and not at its head. */
  inPlace?: true;
  /** Loaded when it is opened first: most cards are only glanced at. */
  load: () => Promise<{ default: Component<SectionProps> }>;
}

/** Every section beside the overview, in the order of their tabs. */
export const SECTIONS: readonly SectionEntry[] = [
  {
    id: 'data',
    label: () => m.section_data(),
    kinds: ['address_data', 'master_data', 'payment_data', 'amendment_withdrawal'],
    inPlace: true,
    load: () => import('$lib/personal/PersonalSection.svelte'),
  },
  {
    id: 'contracts',
    label: () => m.section_contracts(),
    kinds: ['cancelation', 'cancelation_withdrawal'],
    load: () => import('$lib/contracts/ContractsSection.svelte'),
  },
  {
    id: 'idle-periods',
    label: () => m.section_idle(),
    kinds: ['idle_period', 'idle_period_update', 'idle_period_withdrawal'],
    load: () => import('$lib/idle/IdleSection.svelte'),
  },
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
    id: 'bookings',
    label: () => m.section_bookings(),
    kinds: [],
    load: () => import('$lib/bookings/BookingsSection.svelte'),
  },
  {
    id: 'access',
    label: () => m.section_access(),
    kinds: [],
    also: ['access_restriction', 'access_restriction_lift'],
    load: () => import('$lib/access/AccessSection.svelte'),
  },
  {
    id: 'communication',
    label: () => m.section_communication(),
    kinds: ['communication_preferences', 'message_answer'],
    inPlace: true,
    load: () => import('$lib/communication/CommunicationSection.svelte'),
  },
  {
    id: 'benefits',
    label: () => m.section_benefits(),
    kinds: [],
    load: () => import('$lib/benefits/BenefitsSection.svelte'),
  },
  {
    id: 'history',
    label: () => m.section_history(),
    kinds: [],
    load: () => import('$lib/history/HistorySection.svelte'),
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

/** Where the form of a change is opened for whoever is in the section `current`. */
export function sectionFor(kind: Kind, current: string): string {
  const isHere = SECTIONS.some(({ id, also }) => id === current && also?.includes(kind));
  return isHere ? current : sectionOf(kind);
}
