/**
 * The item of a menu that a key leads to from the one that has the focus, round the ends.
 * `null`: the key is none of those that move.
 */
export function arrowTarget(
  key: string,
  items: readonly HTMLElement[],
  from: Element | null,
): HTMLElement | null {
  const at = items.findIndex((item) => item === from);
  switch (key) {
    case 'ArrowDown':
      return items[at + 1] ?? items[0] ?? null;
    case 'ArrowUp':
      return items[at - 1] ?? items.at(-1) ?? null;
    case 'Home':
      return items[0] ?? null;
    case 'End':
      return items.at(-1) ?? null;
    default:
      return null;
  }
}
