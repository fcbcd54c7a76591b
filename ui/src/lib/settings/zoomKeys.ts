import type { SettingsState } from './settings.svelte';

/** Ctrl or Cmd with +, - and 0. `true`: the key was one of them. */
export function zoomKey(event: KeyboardEvent, settings: SettingsState): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (event.key === '+' || event.key === '=') void settings.zoomIn();
  else if (event.key === '-') void settings.zoomOut();
  else if (event.key === '0') void settings.zoomReset();
  else return false;
  return true;
}
