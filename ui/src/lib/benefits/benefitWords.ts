import type { MemberCard } from '$lib/api/bindings';

import { date } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

/**
 * Why a benefit cannot be used now. The service says only that it cannot, so what the card tells is the
 * likeliest reason, and without one the usual reasons are told.
 */
export function whyNotUsable({ status, marks }: Pick<MemberCard, 'status' | 'marks'>): string {
  if (status !== 'member') return m.benefit_why_no_member();
  const idle = marks.find(({ kind }) => kind === 'idle');
  if (!idle) return m.benefit_why();
  return idle.until === null
    ? m.benefit_why_idle()
    : m.benefit_why_idle_until({ date: date(idle.until) });
}
