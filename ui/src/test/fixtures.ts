import type {
  CommandError,
  ErrorCode,
  Found,
  MemberCard,
  MemberHit,
  OutboxItem,
  OutboxSummary,
  OutboxView,
  SettingsView,
  StartView,
  StudioView,
  SyncView,
} from '$lib/api/bindings';

export function failure(code: ErrorCode, more: Partial<CommandError> = {}): CommandError {
  return {
    code,
    message: '',
    fromServer: false,
    field: null,
    scope: null,
    traceId: null,
    waitSeconds: null,
    limit: null,
    ...more,
  };
}

export function studio(more: Partial<StudioView> = {}): StudioView {
  return {
    id: 'one',
    kind: 'connected',
    name: 'Sunrise Gym',
    platform: 'perfect_gym_next',
    tenant: 'sunrise',
    host: 'sunrise.open-api.perfectgym.com',
    city: 'Berlin',
    studioId: '77',
    waiting: 0,
    ...more,
  };
}

export function settings(more: Partial<SettingsView> = {}): SettingsView {
  return {
    settings: {
      language: 'system',
      theme: 'system',
      zoomPercent: 100,
      listWidth: null,
      retentionDays: 30,
    },
    language: 'en',
    locale: 'en-GB',
    dateOrder: 'day_month_year',
    ...more,
  };
}

export function start(more: Partial<StartView> = {}): StartView {
  return {
    version: '0.1.0',
    settings: settings(),
    studios: [studio()],
    current: studio(),
    server: null,
    problem: null,
    measuring: false,
    ...more,
  };
}

export function sync(more: Partial<SyncView> = {}): SyncView {
  return {
    stage: 'complete',
    read: 5000,
    expected: 5000,
    stored: 5000,
    completedAt: '2026-11-22T12:03:00Z',
    revision: 1,
    keyRefusedTwice: false,
    waitSeconds: null,
    error: null,
    ...more,
  };
}

export function card(more: Partial<MemberCard> = {}): MemberCard {
  return {
    id: '1',
    name: 'Anna Müller',
    initials: 'AM',
    hue: 200,
    status: 'member',
    customerNumber: '1-20341',
    dateOfBirth: '1992-04-12',
    age: 34,
    since: '2019-03-01',
    homeStudio: 'Sunrise Gym',
    homeStudioId: '77',
    email: 'anna@example.org',
    phones: [{ kind: 'private_mobile', number: '+49 170 4711' }],
    address: ['Am Markt 1', '10115 Berlin'],
    cards: ['0004711'],
    hasPicture: false,
    marks: [],
    seenAt: '2026-11-22T12:00:00Z',
    ...more,
  };
}

export function hit(id: string, name: string, more: Partial<MemberHit> = {}): MemberHit {
  return {
    id,
    name,
    initials: name.slice(0, 1),
    hue: 200,
    status: 'member',
    customerNumber: null,
    dateOfBirth: null,
    age: null,
    hasPicture: false,
    why: { field: 'name', how: 'prefix', text: name, ranges: [] },
    ...more,
  };
}

export function found(text: string, hits: MemberHit[], more: Partial<Found> = {}): Found {
  return { text, hits, total: hits.length, more: false, people: 5000, loaded: true, ...more };
}

export function summary(more: Partial<OutboxSummary> = {}): OutboxSummary {
  return {
    revision: 1,
    waiting: 0,
    heldBack: 0,
    sending: 0,
    doubtful: 0,
    refused: 0,
    paused: false,
    link: 'online',
    keyRefused: false,
    clockOffBy: null,
    problem: null,
    ...more,
  };
}

export function item(id: string, more: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id,
    kind: 'contact_data',
    customer: '1',
    customerName: 'Anna Müller',
    asked: [{ label: 'email', value: 'anna@example.com' }],
    files: [],
    askedAt: '2026-11-22T12:02:00Z',
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

/** The outbox with these items, counted. */
export function outbox(items: OutboxItem[], more: Partial<OutboxView> = {}): OutboxView {
  const count = (...states: OutboxItem['state'][]) =>
    items.filter(({ state, doubt }) => states.includes(state) && doubt === null).length;
  const counts = {
    waiting: count('queued'),
    sending: count('sending', 'unknown'),
    doubtful: items.filter(({ doubt }) => doubt !== null).length,
    refused: count('refused'),
  };
  return { summary: summary(counts), items, settled: [], ...more };
}
