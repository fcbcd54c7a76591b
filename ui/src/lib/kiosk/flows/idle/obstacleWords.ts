import type { IdleObstacle, IdleUnit } from '$lib/api/bindings';

import { m } from '../../paraglide/messages';
import { day, span } from '../../words/format';

/** So many units, in words. */
export function lengthWords(count: number, unit: IdleUnit): string {
  return span(count, unit);
}

/** Why something cannot be chosen, without any rule that only the staff needs. */
export function obstacleWords(why: IdleObstacle): string {
  switch (why.kind) {
    case 'read_only':
    case 'contract_over':
    case 'period_over':
    case 'only_shorter':
    case 'keeps_start':
    case 'unit_ends':
      return m.rest_not_here();
    case 'request_waits':
      return m.rest_request_waits();
    case 'contract_ends':
      return m.rest_contract_ends({ day: day(why.day) });
    case 'not_before':
      return m.rest_not_before({ day: day(why.day) });
    case 'only_on':
      return m.rest_only_on({ day: day(why.day) });
    case 'unit_begins':
      return m.rest_begins({ before: day(why.before), after: day(why.after) });
    case 'overlaps':
      return m.rest_overlaps({ day: day(why.from) });
    case 'too_long':
      return m.rest_too_long({ length: lengthWords(why.most, why.unit) });
    case 'year_used_up':
      return m.rest_year_used_up({ left: lengthWords(why.left, why.unit) });
    case 'five_years':
    case 'needs_end':
    case 'no_length':
      return m.rest_needs_end();
  }
}
