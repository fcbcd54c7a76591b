import type { Mark, MemberCard, Notice } from '$lib/api/bindings';
import type { DraftKind } from '$lib/changes/drafts';
import type { Component } from 'svelte';

import Ban from '@lucide/svelte/icons/ban';
import Cake from '@lucide/svelte/icons/cake';
import CalendarX from '@lucide/svelte/icons/calendar-x';
import CirclePause from '@lucide/svelte/icons/circle-pause';
import ImageOff from '@lucide/svelte/icons/image-off';
import PencilLine from '@lucide/svelte/icons/pencil-line';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Wallet from '@lucide/svelte/icons/wallet';

import { counted } from '$lib/i18n/counted';
import { date } from '$lib/i18n/format';
import { money } from '$lib/i18n/money';
import { m } from '$lib/paraglide/messages';

export type Tone = 'danger' | 'warning' | 'info' | 'success' | 'plain';

/** One mark of the strip: what, since or until when, why, and where more of it stands. */
export interface ShownMark {
  tone: Tone;
  icon: Component;
  words: string;
  when: string | null;
  /** Lines that may be in any language: reasons, names of rates. */
  why: string[];
  /** The section that has more of it; without one, the overview. */
  place: string | null;
  /** The form that mends it. */
  opens?: DraftKind;
}

/** What matters now, the gravest first: from the record at once, from the service when it comes. */
export function shownMarks(card: MemberCard, notices: readonly Notice[], today: Date): ShownMark[] {
  const marks = [
    ...card.marks.map((mark) => ofRecord(mark, card, today)),
    ...notices.map(ofService),
    ...(card.hasPicture ? [] : [NO_PICTURE()]),
  ];
  return marks.sort((one, other) => GRAVITY.indexOf(one.tone) - GRAVITY.indexOf(other.tone));
}

const GRAVITY: readonly Tone[] = ['danger', 'warning', 'info', 'success', 'plain'];

const NO_PICTURE = (): ShownMark => ({
  tone: 'plain',
  icon: ImageOff,
  words: m.mark_no_picture(),
  when: null,
  why: [],
  place: null,
  opens: 'picture',
});

function ofRecord(mark: Mark, card: MemberCard, today: Date): ShownMark {
  const why = [mark.reason, mark.rate === null ? null : m.mark_rate({ rate: mark.rate })];
  const shared = { when: days(mark), why: why.filter((line) => line !== null) };
  const access = 'access';
  const idle = 'idle-periods';
  switch (mark.kind) {
    case 'refused':
      return { ...shared, tone: 'danger', icon: Ban, words: m.mark_refused(), place: access };
    case 'restricted': {
      const words = m.mark_restricted();
      return { ...shared, tone: 'warning', icon: TriangleAlert, words, place: access };
    }
    case 'idle':
      return { ...shared, tone: 'info', icon: CirclePause, words: m.mark_idle(), place: idle };
    case 'idle_soon':
      return {
        ...shared,
        tone: 'info',
        icon: CirclePause,
        words: m.mark_idle_soon(),
        place: idle,
      };
    case 'birthday':
      return birthday(mark.from ?? '', card, today);
  }
}

function birthday(day: string, card: MemberCard, today: Date): ShownMark {
  const isToday = day === isoDay(today);
  const turns = Number(day.slice(0, 4)) - Number(card.dateOfBirth?.slice(0, 4));
  return {
    tone: 'success',
    icon: Cake,
    words: isToday ? m.mark_birthday_today() : m.mark_birthday_soon(),
    when: isToday ? null : date(day),
    why: Number.isInteger(turns) ? [m.age(counted(turns))] : [],
    place: null,
  };
}

function ofService(notice: Notice): ShownMark {
  switch (notice.kind) {
    case 'due':
      return due(notice);
    case 'cancelation': {
      const words = {
        canceled: m.mark_canceled(),
        pending: m.mark_cancel_pending(),
        withdrawal_pending: m.mark_withdrawal_pending(),
      }[notice.state];
      return ofContract(words, notice.on, notice.rate);
    }
    case 'ending':
      return ofContract(m.mark_ending(), notice.on, notice.rate);
    case 'pending': {
      const what = {
        contact: m.mark_data_contact(),
        address: m.mark_data_address(),
        master: m.mark_data_master(),
        payment: m.mark_data_payment(),
      }[notice.of];
      return {
        tone: 'info',
        icon: PencilLine,
        words: m.mark_pending({ what }),
        when: null,
        why: [m.mark_pending_why()],
        place: 'data',
      };
    }
  }
}

function due(notice: Extract<Notice, { kind: 'due' }>): ShownMark {
  const { amount, currency, dunningLevel, inCollection } = notice;
  return {
    tone: inCollection || dunningLevel !== null ? 'danger' : 'warning',
    icon: Wallet,
    words: amount === null ? m.mark_dunning() : m.mark_due({ amount: money(amount, currency) }),
    when: null,
    why: [
      ...(dunningLevel === null ? [] : [m.mark_dunning_level({ level: dunningLevel })]),
      ...(inCollection ? [m.mark_collection()] : []),
    ],
    place: 'account',
  };
}

function ofContract(words: string, on: string | null, rate: string | null): ShownMark {
  return {
    tone: 'warning',
    icon: CalendarX,
    words,
    when: on === null ? null : m.mark_on({ date: date(on) }),
    why: rate === null ? [] : [m.mark_rate({ rate })],
    place: 'contracts',
  };
}

function days({ kind, from, until }: Mark): string | null {
  if (from && until) return m.mark_from_until({ from: date(from), until: date(until) });
  if (until) return m.mark_until({ until: date(until) });
  if (!from) return null;
  return kind === 'idle_soon' ? m.mark_on({ date: date(from) }) : m.mark_from({ from: date(from) });
}

function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
