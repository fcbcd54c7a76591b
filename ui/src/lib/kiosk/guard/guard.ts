/**
 * Takes from the page what a browser has and a station has not: menus, marking, dragging, dropping,
 * copying and pasting. Returns the way to give it back.
 */
const REFUSED = [
  'contextmenu',
  'dragstart',
  'dragover',
  'drop',
  'copy',
  'cut',
  'paste',
  // The middle button pastes what somebody marked elsewhere.
  'auxclick',
] as const;

export function guardPage(): () => void {
  const refuse = (event: Event) => event.preventDefault();
  const select = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  };
  const zoom = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  const options = { capture: true, passive: false };
  for (const kind of REFUSED) window.addEventListener(kind, refuse, options);
  window.addEventListener('selectstart', select, options);
  window.addEventListener('wheel', zoom, options);
  return () => {
    for (const kind of REFUSED) window.removeEventListener(kind, refuse, options);
    window.removeEventListener('selectstart', select, options);
    window.removeEventListener('wheel', zoom, options);
  };
}
