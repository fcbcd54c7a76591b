import type { LinkState, OutboxSummary } from '$lib/api/bindings';

import { errorWordsOf } from '$lib/errors/words';
import { counted } from '$lib/i18n/counted';
import { m } from '$lib/paraglide/messages';

import { faultWords } from './faultWords';

/** What is in the way, and what to do about it. */
export interface Obstacle {
  title: string;
  text: string;
}

function linkObstacle(link: LinkState): Obstacle | null {
  switch (link) {
    case 'unknown':
    case 'online':
      return null;
    case 'offline':
      return { title: m.link_offline_title(), text: m.link_offline_text() };
    case 'dns':
      return { title: m.link_dns_title(), text: m.link_dns_text() };
    case 'captive_portal':
      return { title: m.link_captive_portal_title(), text: m.link_captive_portal_text() };
    case 'proxy':
      return { title: m.link_proxy_title(), text: m.link_proxy_text() };
    case 'tls':
      return { title: m.link_tls_title(), text: m.link_tls_text() };
    case 'tls_intercepted':
      return { title: m.link_tls_intercepted_title(), text: m.link_tls_intercepted_text() };
    case 'service_down':
      return { title: m.link_service_down_title(), text: m.link_service_down_text() };
    case 'waking':
      return { title: m.link_waking_title(), text: m.link_waking_text() };
  }
}

/** Everything in the way of sending, the nearest first. */
export function obstacles(summary: OutboxSummary): Obstacle[] {
  const { link, keyRefused, clockOffBy, problem } = summary;
  const found = keyRefused ? errorWordsOf('key_refused') : linkObstacle(link);
  // Nothing can be kept at all, which is nearer than any network.
  const journal = problem
    ? { title: m.outbox_problem_title(), text: faultWords(problem.fault).title }
    : null;
  const minutes = Math.round(Math.abs(clockOffBy ?? 0) / 60);
  const clock =
    minutes > 0 ? { title: m.link_clock_title(), text: m.link_clock_text(counted(minutes)) } : null;
  return [journal, found, clock].filter((obstacle) => obstacle !== null);
}
