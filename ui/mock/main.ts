import type { CommandError, ErrorCode, StartView, SyncView } from '../src/lib/api/bindings';

import { mockIPC } from '@tauri-apps/api/mocks';
import { mount } from 'svelte';

import App from '../src/App.svelte';
import { commands } from '../src/lib/api/bindings';
import { SCOPES } from '../src/lib/studios/scopeWords';
import '../src/lib/styles/app.css';
import { changesOf, FORM, outboxOf, PROBLEMS } from './outbox';
import { HITS, PEOPLE } from './people';
import { play } from './play';

const wish = new URLSearchParams(location.search);
const scene = wish.get('scene') ?? 'desk';

function failure(code: ErrorCode, more: Partial<CommandError> = {}): CommandError {
  const none = { field: null, scope: null, traceId: null, waitSeconds: null, limit: null };
  return { code, message: '', fromServer: false, ...none, ...more };
}

const studio = {
  id: 's1',
  kind: 'connected',
  name: 'Sunrise Gym',
  platform: 'perfect_gym_next',
  tenant: 'sunrise',
  host: 'sunrise.open-api.perfectgym.com',
  city: 'Berlin',
  studioId: '77',
  waiting: 0,
} as const;
const demo = {
  ...studio,
  id: 's2',
  kind: 'demo',
  name: 'Demo Studio',
  host: '127.0.0.1:4100',
} as const;
const language = wish.get('lang') ?? 'en';
const settings = {
  settings: {
    language: 'system',
    theme: wish.get('theme') ?? 'system',
    zoomPercent: 100,
    listWidth: null,
    retentionDays: 30,
  },
  language,
  locale: { en: 'en-GB', de: 'de-DE', pl: 'pl-PL' }[language] ?? 'en-GB',
  dateOrder: 'day_month_year',
};
const isFirst = ['welcome', 'connect', 'refused', 'server'].includes(scene);
const start = {
  version: '0.1.0',
  settings,
  studios: isFirst ? [] : [studio, { ...demo, waiting: scene === 'menu' ? 3 : 0 }],
  current: isFirst || scene === 'demo-failed' ? null : studio,
  server: scene === 'server' ? 'https://127.0.0.1:4443' : null,
  problem: { problem: failure('key_lost'), 'demo-failed': failure('internal') }[scene] ?? null,
  measuring: false,
} as StartView;
const SYNCS: Record<string, Partial<SyncView>> = {
  reading: { stage: 'members', read: 1500, expected: 5000, stored: 1500 },
  first: { stage: 'members', read: 0, expected: null, stored: 0, completedAt: null },
  waiting: { stage: 'members', read: 1500, expected: 5000, waitSeconds: 12 },
  stopped: { stage: 'cancelled' },
  offline: { stage: 'failed', error: failure('offline') },
  'desk-refused': { keyRefusedTwice: true },
  'desk-refused-ask': { keyRefusedTwice: true },
  'failed-key': { stage: 'failed', error: failure('key_refused', { fromServer: true }) },
  failed: {
    stage: 'failed',
    error: failure('server', {
      fromServer: true,
      message: 'Internal error',
      traceId: '4bf92f3577b34da6',
    }),
  },
};
const sync = {
  stage: 'complete',
  read: 5000,
  expected: 5000,
  stored: 5000,
  completedAt: new Date(Date.now() - 240_000).toISOString(),
  revision: 1,
  keyRefusedTwice: false,
  waitSeconds: null,
  error: null,
  ...SYNCS[scene],
};
let keyLength = 0;

const ANSWERS: Record<string, (args: Record<string, string>) => unknown> = {
  start: () => start,
  window_ready: () => null,
  save_settings: () => settings,
  sync_view: () => sync,
  start_sync: () => sync,
  cancel_sync: () => ({ ...sync, stage: 'cancelled' }),
  studio_utilization: () => ({ count: 42, capacity: 180 }),
  try_demo: () => demo,
  open_studio: ({ studio: id }) => (id === demo.id ? demo : studio),
  rename_studio: ({ name }) => ({ ...studio, name }),
  list_studios: () => start.studios,
  remove_studio: () => ({ name: studio.name, keyErased: false, dataErased: true }),
  paste_key: () => ({ length: (keyLength = 36) }),
  type_key: ({ text }) => ({ length: (keyLength += text?.length ?? 0) }),
  clear_key: () => ({ length: (keyLength = 0) }),
  connect_studio: () => {
    if (scene !== 'refused') return studio;
    throw failure('key_refused', {
      fromServer: true,
      message: 'API key unknown',
      traceId: '4bf92f3577b34da6',
    });
  },
  outbox: () => {
    if (PROBLEMS[scene] && scene !== 'outbox-read-only') throw failure('no_journal');
    if (scene === 'outbox-failed') throw failure('storage_too_new');
    return outboxOf(scene);
  },
  outbox_summary: () => outboxOf(scene).summary,
  pause_outbox: () => ({ ...outboxOf(scene).summary, paused: true, revision: 2 }),
  member_changes: ({ member = '' }) => changesOf(scene, member),
  item_form: () => FORM,
  queue_change: () => ({ id: '99', savedAt: new Date().toISOString() }),
  edit_item: () => ({ id: '99', savedAt: new Date().toISOString() }),
  pick_file: ({ what }) => ({
    token: 't',
    name: what === 'picture' ? 'anna.jpg' : 'Arztbrief-2026-11-20.pdf',
    size: 4_812_340,
    problem: scene === 'card-document' ? 'too_large' : null,
  }),
  verify_trail: () => ({
    entries: 1240,
    erased: 12,
    brokenAt: scene === 'settings-broken' ? 318 : null,
    problem: scene === 'settings-broken' ? 'altered' : null,
  }),
  import_outbox: () => ({ new: 2, known: 1 }),
  rescue_outbox: () => ({ name: 'rescued.sdx', rescue: { saved: 4, lost: 1 } }),
  reopen_journal: () => ({ ...outboxOf(scene).summary, revision: 2 }),
  set_journal_aside: () => ({
    name: 'journal.set-aside-20261122T210405Z.db',
    summary: { ...outboxOf(scene).summary, problem: null, revision: 2 },
  }),
  drop_mirror: () => 5000,
  export_outbox: () => 'outbox-2026-11-22.sdx',
  export_trail: ({ format }) => (format === 'csv' ? 'trail.csv' : 'trail.jsonl'),
  forget_member: () => {
    if (scene === 'forget-waits') throw failure('unfinished_changes');
    return { items: 3, files: 2, details: 9, left: [] };
  },
  probe_scopes: () =>
    SCOPES.map((scope, index) => ({
      scope,
      state: index < 2 ? 'open' : index === 13 ? 'unknown' : 'closed',
    })),
  find_members: ({ text = '' }) => {
    const none = scene === 'nothing' || text === '';
    const isEmpty = scene === 'first';
    return {
      text,
      hits: none || isEmpty ? [] : scene === 'many' ? many() : HITS,
      total: none ? 0 : HITS.length,
      more: false,
      people: isEmpty ? 0 : 5000,
      loaded: true,
    };
  },
  open_member: ({ member }) => PEOPLE.find(({ id }) => id === member) ?? PEOPLE[0],
  refresh_member: ({ member }) => {
    if (scene === 'card-offline') throw failure('offline');
    if (scene === 'card-gone') throw failure('not_found');
    return { ...PEOPLE.find(({ id }) => id === member), seenAt: new Date().toISOString() };
  },
};

function many() {
  return Array.from({ length: 50 }, (_, index) => ({
    ...HITS[index % HITS.length],
    id: String(index + 100),
  }));
}

mockIPC((command, args) => ANSWERS[command]?.(args as Record<string, string>) ?? null, {
  shouldMockEvents: true,
});
const internals: object = Reflect.get(window, '__TAURI_INTERNALS__');
Object.assign(internals, { convertFileSrc: (id: string) => `/photo/${id}.svg` });

const target = document.getElementById('app');
if (target) mount(App, { target, props: { starting: commands.start() } });
await play(scene, wish.has('axe'));
