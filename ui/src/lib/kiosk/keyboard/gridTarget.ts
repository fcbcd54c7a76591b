/**
 * The key that an arrow leads to from the one that has the focus. Rows are elements with `data-row`;
 * up and down keep the share of the way along the row, for rows differ in length. `null`: nowhere.
 */
export function gridTarget(
  grid: HTMLElement,
  pressed: string,
  isRightToLeft: boolean,
): HTMLButtonElement | null {
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
    isMirrored: row.dir === 'rtl' || (row.dir === '' && grid.dir === '' && isRightToLeft),
    keys: [...row.querySelectorAll('button')],
  }));
  const from = rows.findIndex(({ keys }) => keys.some((key) => key === document.activeElement));
  const row = rows[from];
  if (!row) return null;
  const at = row.keys.findIndex((key) => key === document.activeElement);
  const ahead = row.isMirrored ? -1 : 1;
  switch (pressed) {
    case 'ArrowRight':
      return row.keys[at + ahead] ?? null;
    case 'ArrowLeft':
      return row.keys[at - ahead] ?? null;
    case 'ArrowDown':
    case 'ArrowUp': {
      const next = rows[from + (pressed === 'ArrowDown' ? 1 : -1)]?.keys ?? [];
      const share = row.keys.length > 1 ? at / (row.keys.length - 1) : 0;
      // The middle leads to the nearer one: on a pad from 8 to 0, not to the key beside it.
      return next[Math.ceil(share * (next.length - 1) - 0.5)] ?? null;
    }
    default:
      return null;
  }
}
