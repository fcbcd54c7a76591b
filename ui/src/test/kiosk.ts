import type {
  Account,
  KioskAnswer,
  KioskBookings,
  KioskContract,
  KioskContracts,
  KioskDone,
  KioskError,
  KioskIdleContract,
  KioskPart,
  KioskReview,
  KioskStaffView,
  KioskStart,
} from '$lib/api/bindings';

/** A station as the demo sets it up. */
export function kioskStart(more: Partial<KioskStart> = {}): KioskStart {
  return {
    state: { kind: 'ready' },
    studio: 'Sunrise Gym',
    greetings: [],
    languages: ['en', 'de', 'pl', 'fr', 'es', 'tr', 'uk', 'ar'],
    flows: [
      'data',
      'membership',
      'idle',
      'documents',
      'picture',
      'bookings',
      'check_ins',
      'balance',
    ],
    ways: ['card', 'member_number'],
    factor: 'date_of_birth',
    times: { readingSeconds: 60, formSeconds: 120, countdownSeconds: 20, doneSeconds: 10 },
    text: { basePx: 26, pxPerCm: 38, reachPercent: 70 },
    demo: null,
    ...more,
  };
}

export const ASKS: KioskAnswer = {
  kind: 'asks_factor',
  session: 's1',
  factor: 'date_of_birth',
  length: 8,
};

export const HOME = {
  firstName: 'Anna',
  flows: ['data', 'membership', 'idle', 'documents', 'picture', 'bookings', 'check_ins', 'balance'],
};

export function kioskError(code: KioskError['code'], more: Partial<KioskError> = {}): KioskError {
  return { code, message: null, field: null, waitSeconds: null, ...more };
}

export function review(more: Partial<KioskReview> = {}): KioskReview {
  return {
    review: 'r1',
    lines: [],
    faults: [],
    mode: 'needs_approval',
    verdict: null,
    idle: null,
    lastDebit: null,
    ...more,
  };
}

export function done(outcome: KioskDone['outcome'] = { kind: 'confirmed' }): KioskDone {
  return { done: 'd1', at: '2026-11-29T10:00:00Z', outcome };
}

export function contract(more: Partial<KioskContract> = {}): KioskContract {
  return {
    contract: 'c1',
    rate: 'Premium',
    standing: 'active',
    cost: {
      base: null,
      current: { amount: '49.90', currency: 'EUR' },
      payment: {
        kind: 'recurring',
        every: { value: 1, unit: 'month' },
        price: { amount: '49.90', currency: 'EUR' },
        steps: [],
      },
    },
    start: '2025-01-01',
    end: '2026-12-31',
    term: { value: 12, unit: 'month' },
    extension: { value: 12, unit: 'month' },
    notice: { value: 3, unit: 'month' },
    cancelation: {
      state: null,
      date: null,
      reason: null,
      byStudio: false,
      lastPossible: '2026-09-30',
      ends: [{ date: '2026-12-31', lastDebit: null }],
      closed: null,
      withdrawClosed: 'none',
    },
    modules: [],
    ...more,
  };
}

export function contracts(more: Partial<KioskContracts> = {}): KioskContracts {
  return { contracts: [contract()], reasons: [{ reason: 'x1', name: 'I am moving' }], ...more };
}

export function part(more: Partial<KioskPart> = {}): KioskPart {
  return {
    part: 'contact',
    mode: 'needs_approval',
    current: { email: 'anna@example.org', phonePrivateMobile: '0170 111', phonePrivate: '' },
    pending: null,
    changeable: true,
    ...more,
  };
}

export function account(more: Partial<Account> = {}): Account {
  return {
    balance: { amount: '-49.90', currency: 'EUR' },
    credit: null,
    dunningLevel: null,
    inDebtCollection: false,
    entries: [
      {
        due: '2026-12-01',
        text: 'Membership',
        kind: null,
        amount: { amount: '-49.90', currency: 'EUR' },
        open: null,
        instalments: false,
        period: null,
        upcoming: true,
        balance: null,
      },
    ],
    ...more,
  };
}

export function bookings(more: Partial<KioskBookings> = {}): KioskBookings {
  return {
    bookings: [
      {
        booking: 'b1',
        kind: 'class',
        state: 'booked',
        calledOff: false,
        title: 'Yoga',
        start: '2099-12-01T17:00:00Z',
        end: '2099-12-01T18:00:00Z',
        location: 'Room 1',
        cancelUntil: null,
      },
    ],
    incomplete: false,
    ...more,
  };
}

export function idleContract(more: Partial<KioskIdleContract> = {}): KioskIdleContract {
  return {
    contract: 'c1',
    rate: 'Premium',
    rules: {
      mode: 'needs_approval',
      unit: 'month',
      firstStart: '2027-01-01',
      onlyFirstStart: false,
      longest: 3,
      mostAYear: 3,
      reference: 'calendar',
      unlimited: false,
      free: 1,
      shortenByDay: false,
      extends: true,
    },
    remaining: { terms: 3, free: 1 },
    accessRefused: true,
    fee: { kind: 'none' },
    reasons: [
      { reason: 'x1', name: 'Travel', documentRequired: false, choosable: true },
      { reason: 'x2', name: 'Illness', documentRequired: true, choosable: false },
    ],
    periods: [],
    ...more,
  };
}

export function staffView(more: Partial<KioskStaffView> = {}): KioskStaffView {
  return {
    state: { kind: 'ready' },
    paused: false,
    reachable: true,
    waiting: 2,
    doubtful: 0,
    version: '0.1.0',
    ...more,
  };
}
