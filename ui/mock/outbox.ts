import type {
  ChangeForm,
  JournalProblem,
  LinkState,
  OutboxItem,
  OutboxSummary,
  OutboxView,
} from '../src/lib/api/bindings';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

function item(id: string, more: Partial<OutboxItem>): OutboxItem {
  return {
    id,
    kind: 'contact_data',
    customer: '1',
    customerName: 'Anna Müller',
    asked: [{ label: 'email', value: 'anna.neu@example.org' }],
    files: [],
    askedAt: ago(5),
    askedBy: 'desk',
    state: 'queued',
    paused: false,
    attempts: 0,
    sentAt: null,
    nextAt: null,
    settledAt: null,
    why: null,
    doubt: null,
    canceled: false,
    progress: null,
    actions: ['pause', 'try_now', 'edit', 'withdraw'],
    ...more,
  };
}

/** One for each thing that a row has to be able to show. */
const ITEMS: OutboxItem[] = [
  item('1', {
    kind: 'document',
    customer: '4',
    customerName: 'محمد المولى',
    asked: [{ label: 'description', value: 'Arztbrief' }],
    files: [{ name: 'Arztbrief-2026-11-20.pdf', size: 4_812_340 }],
    state: 'sending',
    attempts: 1,
    progress: { sent: 2_100_000, total: 4_812_340 },
    actions: [],
  }),
  item('2', {
    why: { code: 'offline', message: null, field: null, traceId: null, scope: null },
    attempts: 2,
    nextAt: new Date(Date.now() + 120_000).toISOString(),
  }),
  item('3', {
    kind: 'idle_period',
    customer: '5',
    customerName: 'Maximiliane Theodora Wilhelmine Freifrau von und zu Müllersberg-Hohenstein',
    asked: [
      { label: 'startDate', value: '2026-12-01' },
      { label: 'endDate', value: '2026-12-31' },
      { label: 'reason', value: 'Reise' },
    ],
    state: 'unknown',
    attempts: 1,
    askedAt: ago(12),
    doubt: {
      kind: 'several',
      matches: [
        [
          { label: 'startDate', value: '2026-12-01' },
          { label: 'endDate', value: '2026-12-31' },
        ],
        [
          { label: 'startDate', value: '2026-12-01' },
          { label: 'endDate', value: '2026-12-30' },
        ],
      ],
    },
    actions: ['decide'],
  }),
  item('4', {
    kind: 'message',
    customer: '2',
    customerName: 'Annika Mueller',
    asked: [
      { label: 'subject', value: 'Ihr Termin' },
      { label: 'content', value: 'Guten Tag Frau Mueller,\nIhr Termin am Montag entfällt.' },
    ],
    state: 'unknown',
    attempts: 1,
    doubt: { kind: 'unreadable', scope: null },
    actions: ['decide'],
  }),
  item('5', {
    state: 'refused',
    askedAt: ago(1500),
    settledAt: ago(1490),
    attempts: 1,
    why: {
      code: 'invalid',
      message: 'The e-mail address is already in use.',
      field: 'email',
      traceId: '4bf92f3577b34da6',
      scope: null,
    },
    actions: ['edit', 'withdraw'],
  }),
  item('6', {
    kind: 'picture',
    customer: '3',
    customerName: 'Hanna Möller',
    paused: true,
    actions: ['resume', 'withdraw'],
    files: [{ name: 'hanna.jpg', size: 81_000 }],
    asked: [],
  }),
  item('7', {
    kind: 'cancelation',
    customer: '6',
    customerName: 'Ł',
    state: 'unknown',
    attempts: 1,
    nextAt: new Date(Date.now() + 20_000).toISOString(),
    actions: [],
  }),
];

const SETTLED: OutboxItem[] = [
  item('90', { state: 'confirmed', settledAt: ago(2), actions: [] }),
  item('91', { kind: 'access_restriction', state: 'given_up', settledAt: ago(40), actions: [] }),
];

const LINKS: Record<string, LinkState> = {
  'outbox-offline': 'offline',
  'outbox-portal': 'captive_portal',
  'outbox-tls': 'tls_intercepted',
  offline: 'offline',
};

/** Scenes in which nothing can be kept. */
export const PROBLEMS: Record<string, JournalProblem> = {
  'outbox-damaged': { fault: 'damaged', ways: ['try_again', 'rescue', 'set_aside'] },
  'outbox-aside': { fault: 'damaged', ways: ['try_again', 'rescue', 'set_aside'] },
  'outbox-rescue': { fault: 'damaged', ways: ['try_again', 'rescue', 'set_aside'] },
  'outbox-key-lost': { fault: 'key_lost', ways: ['try_again', 'set_aside'] },
  'outbox-read-only': { fault: 'read_only', ways: ['try_again', 'rescue'] },
  'card-unkept': { fault: 'damaged', ways: ['try_again', 'rescue', 'set_aside'] },
};

/** The outbox of a scene. */
export function outboxOf(scene: string): OutboxView {
  const isSome = /^(outbox(?!-empty)|card-lines|card-refused|close|offline|many|forget-waits)/.test(
    scene,
  );
  const shown =
    scene === 'outbox-read-only' ? ITEMS.map((one) => ({ ...one, actions: [] })) : ITEMS;
  const items = isSome ? shown : [];
  const summary: OutboxSummary = {
    revision: 1,
    waiting: items.filter(({ state }) => state === 'queued').length,
    heldBack: items.filter(({ state, paused }) => state === 'queued' && paused).length,
    sending: items.filter(({ state, doubt }) => ['sending', 'unknown'].includes(state) && !doubt)
      .length,
    doubtful: items.filter(({ doubt }) => doubt).length,
    refused: items.filter(({ state }) => state === 'refused').length,
    paused: scene === 'outbox-paused',
    link: LINKS[scene] ?? 'online',
    keyRefused: false,
    clockOffBy: scene === 'outbox-offline' ? -420 : null,
    problem: PROBLEMS[scene] ?? null,
  };
  return { summary, items, settled: scene.startsWith('outbox') ? SETTLED : [] };
}

/** What became of the changes of a person. */
export function changesOf(scene: string, member: string): OutboxItem[] {
  if (!/^card-(lines|refused)/.test(scene)) return [];
  return [...ITEMS, ...SETTLED].map((one) => ({ ...one, customer: member }));
}

export const FORM: ChangeForm = {
  kind: 'contact_data',
  email: 'anna.neu@example.org',
  phonePrivate: null,
  phonePrivateMobile: '+49 170 1234711',
  phoneBusiness: '+49 30 5550100',
  phoneBusinessMobile: null,
};
