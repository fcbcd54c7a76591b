import { tick } from 'svelte';

import { takeFocus } from '$lib/components/takeFocus';

/** What a section reads has to have come by then. */
const LONGEST = 5_000;

/** Buttons that do one thing in the open section, in the order of the page. */
function buttons(name: string): HTMLElement[] {
  const panel = document.querySelector('[role="tabpanel"]');
  const found = panel?.querySelectorAll<HTMLElement>(
    `[data-does="${name}"], [data-opens="${name}"]`,
  );
  return [...(found ?? [])].filter((button) => !button.matches(':disabled'));
}

/**
 * Leads to the first button of that name in the open section, once it is there, and to the section itself
 * where there is none. Whether there was one.
 */
export async function focusButton(name: string, longest = LONGEST): Promise<boolean> {
  await tick();
  const found = await appeared(name, longest);
  const target = found ?? document.querySelector<HTMLElement>('[role="tabpanel"]');
  if (target) takeFocus(target);
  target?.scrollIntoView?.({ block: 'nearest' });
  return found !== null;
}

function appeared(name: string, longest: number): Promise<HTMLElement | null> {
  // One that is grey and says why is better than none, but one that can be pressed is what was meant.
  const best = () => {
    const all = buttons(name);
    return all.find((button) => button.ariaDisabled !== 'true') ?? all[0] ?? null;
  };
  const now = best();
  if (now) return Promise.resolve(now);
  return new Promise((resolve) => {
    const end = (button: HTMLElement | null) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(button);
    };
    const observer = new MutationObserver(() => {
      const button = best();
      if (button) end(button);
    });
    const timer = setTimeout(() => end(null), longest);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}
