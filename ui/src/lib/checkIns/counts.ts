import type { CheckIn } from '$lib/api/bindings';

/** Visits by weekday, from Monday, and hour of the studio's clock. */
export function byHour(visits: CheckIn[]): number[][] {
  const counts = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { came } of visits) {
    const day = counts[weekday(came)];
    const hour = Number(came.slice(11, 13));
    if (day?.[hour] !== undefined) day[hour] += 1;
  }
  return counts;
}

/** The hours between the first and the last that anybody came in; the rest of a day is not drawn. */
export function hoursOf(counts: number[][]): number[] {
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    counts.some((day) => (day[hour] ?? 0) > 0),
  );
  const [first, last] = [used[0], used.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Visits of one week, which is named by its Monday. */
export interface Week {
  monday: string;
  count: number;
}

/** Every week from that of the first visit to that of the last, also those without any. */
export function byWeek(visits: CheckIn[]): Week[] {
  const counts = new Map<string, number>();
  for (const { came } of visits) {
    const monday = mondayOf(came);
    counts.set(monday, (counts.get(monday) ?? 0) + 1);
  }
  const mondays = [...counts.keys()].sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  const weeks: Week[] = [];
  if (first === undefined || last === undefined) return weeks;
  for (let monday = first; monday <= last; monday = later(monday, 7)) {
    weeks.push({ monday, count: counts.get(monday) ?? 0 });
  }
  return weeks;
}

/** From 0 for none to 4 for the most: as many shades as an eye tells apart. */
export function shade(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / Math.max(1, most)) * 4));
}

/** 0 is Monday. */
function weekday(at: string): number {
  return (new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function mondayOf(at: string): string {
  return later(at.slice(0, 10), -weekday(at));
}

function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
