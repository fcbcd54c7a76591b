import { convertFileSrc } from '@tauri-apps/api/core';
import { SvelteMap } from 'svelte/reactivity';

// When a person's picture may have been replaced. The program keeps pictures for a day.
const renewed = new SvelteMap<string, number>();

/** A change of this person was confirmed: a picture from before is not shown again. */
export function renewPicture(id: string): void {
  renewed.set(id, Date.now());
}

/** Where a person's picture is. */
export function pictureAddress(id: string): string {
  const after = renewed.get(id);
  const address = convertFileSrc(id, 'photo');
  return after === undefined ? address : `${address}?after=${after}`;
}
