import { convertFileSrc } from '@tauri-apps/api/core';

/** Widest drawing of a page: sharp on most screens, and small enough to be there at once. */
const WIDEST = 1600;

/** Across a sheet of paper: as many as the eye can tell apart there. */
const PAPER = 2400;

/** The address of a page that is put on paper, from 0. */
export function paperUrl(token: string, page: number): string {
  return `${convertFileSrc('', 'preview')}${token}/${page}/${PAPER}`;
}

/** The address of a page of what is looked at, from 0. */
export function pageUrl(token: string, page: number, width: number): string {
  const pixels = Math.min(WIDEST, Math.max(200, Math.round(width)));
  // The helper escapes what it is given as one segment; these are numbers and need none.
  return `${convertFileSrc('', 'preview')}${token}/${page}/${pixels}`;
}
