import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import SectionTabs from './SectionTabs.svelte';

const TABS = ['overview', 'contracts', 'account'].map((id) => ({ id, label: () => id }));

function tabs(current = 'overview') {
  const chosen: string[] = [];
  const { rerender } = render(SectionTabs, {
    tabs: TABS,
    current,
    onchoose: (id: string) => {
      chosen.push(id);
      void rerender({ current: id });
    },
  });
  return { chosen, user: userEvent.setup() };
}

test('one tab is in the tab order, and arrows move round through the others', async () => {
  const { chosen, user } = tabs();

  await user.tab();
  await user.keyboard('{ArrowLeft}{ArrowRight}{End}{Home}');

  expect(chosen).toEqual(['account', 'overview', 'account', 'overview']);
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'overview' }));
});

test('only the open tab names its panel, for the others have none', () => {
  tabs('contracts');

  const controls = screen.getAllByRole('tab').map((tab) => tab.getAttribute('aria-controls'));

  expect(controls).toEqual([null, 'section-contracts', null]);
});

test('each tab tells its shortcut, and leaves arrows with Alt to going back', async () => {
  const { chosen, user } = tabs();
  await user.tab();

  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');

  expect(chosen).toEqual([]);
  expect(screen.getByRole('tab', { name: 'account' }).getAttribute('aria-keyshortcuts')).toBe(
    'Alt+3',
  );
});
