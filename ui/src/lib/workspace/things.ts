import type { Command } from './actions';

/**
 * One entry for each thing that can be done something with in the open section: every booking that can be
 * canceled, every document that can be looked at. By the names of their buttons, which name the thing. The
 * button has the focus then, and nothing is done.
 */
export function things(): Command[] {
  const panel = document.querySelector('[role="tabpanel"]');
  const found = panel?.querySelectorAll<HTMLElement>('[data-does][aria-label]');
  return [...(found ?? [])]
    .filter((button) => !button.matches(':disabled'))
    .map((button, index) => ({
      id: `thing-${String(index)}`,
      label: button.ariaLabel ?? button.getAttribute('aria-label') ?? '',
      run: () => {
        button.focus();
        button.scrollIntoView?.({ block: 'nearest' });
      },
    }))
    .filter(({ label }, at, all) => at === all.findIndex((other) => other.label === label));
}
