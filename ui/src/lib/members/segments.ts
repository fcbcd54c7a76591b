export interface Segment {
  text: string;
  marked: boolean;
}

/** Cuts a text at its matched ranges. Ranges that overlap or lie outside do no harm. */
export function segments(text: string, ranges: readonly [number, number][]): Segment[] {
  const parts: Segment[] = [];
  let at = 0;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const start = Math.max(at, Math.min(from, text.length));
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
