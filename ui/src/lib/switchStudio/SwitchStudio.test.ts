import type { MemberCard, OutboxItem, StudioTargets } from '$lib/api/bindings';

import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { ChangesState } from '$lib/changes/changes.svelte';

import { card, failure, item } from '../../test/fixtures';
import { program } from '../../test/program';
import { moved } from './moved.svelte';
import SwitchStudioTest from './SwitchStudioTest.svelte';

const TARGETS: StudioTargets = {
  studios: [{ id: '88', name: 'Moonlight Gym', connected: null }],
  missingScope: null,
};

interface Given {
  targets?: StudioTargets | object;
  acts?: (string | object)[];
  person?: Partial<MemberCard>;
  items?: OutboxItem[];
}

async function form({ targets = TARGETS, acts = [], person = {}, items = [] }: Given = {}) {
  const calls = program({
    studio_targets: () => ('studios' in targets ? targets : Promise.reject(targets as never)),
    member_changes: () => items,
    act_now: () => {
      const act = acts.shift() ?? 'done';
      return typeof act === 'string' ? act : Promise.reject(act as never);
    },
  });
  const changes = new ChangesState();
  changes.enter('1');
  const onmoved = vi.fn();
  render(SwitchStudioTest, { card: card(person), changes, onmoved });
  const shown = await screen.findByRole('form', { name: 'Switch to another studio' });
  const sent = () =>
    calls
      .filter(({ command }) => command === 'act_now')
      .map(({ args }) => (args as { act: Record<string, unknown> }).act);
  return { form: within(shown), sent, onmoved, user: userEvent.setup() };
}

const TODAY = new Date().toLocaleDateString('sv');

test('it is asked once more, done, and said where the member is now', async () => {
  const { form: shown, sent, onmoved, user } = await form();
  await shown.findByRole('option', { name: 'Moonlight Gym (no. 88)' });

  await user.selectOptions(shown.getByLabelText('To'), '88');
  await user.type(shown.getByLabelText('Remark'), 'moved house');
  await user.click(shown.getByRole('button', { name: 'Switch studio…' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Move Anna Müller?' }));
  expect(dialog.getByText(/Moonlight Gym \(no\. 88\)/)).toBeTruthy();
  expect(sent()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Switch now' }));

  expect(await shown.findByText('Anna Müller is now in Moonlight Gym (no. 88).')).toBeTruthy();
  expect(shown.getByText(/connect Moonlight Gym \(no\. 88\) on this computer/)).toBeTruthy();
  expect(sent()).toEqual([
    { kind: 'switch_studio', target: '88', date: TODAY, note: 'moved house' },
  ]);
  expect(onmoved).toHaveBeenCalledOnce();
  expect(moved.of('1')).toEqual({ name: 'Moonlight Gym', number: '88', isConnected: false });
});

test('a studio that the service does not list is named by its number', async () => {
  const { form: shown, sent, user } = await form();

  await user.selectOptions(shown.getByLabelText('To'), 'Another studio, by its number…');
  const number = shown.getByLabelText('Number of the studio');
  await user.type(number, '9a');
  expect(shown.getByRole('alert').textContent).toContain('digits only');
  await user.type(number, '{Backspace}9');
  await user.click(shown.getByRole('button', { name: 'Switch studio…' }));
  await user.click(screen.getByRole('button', { name: 'Switch now' }));

  expect(await shown.findByText('Anna Müller is now in studio no. 99.')).toBeTruthy();
  expect(sent()).toMatchObject([{ target: '99' }]);
});

test.each([
  [{}, 'Choose where to.'],
  [{ person: { homeStudio: null, homeStudioId: '66' } }, /another one \(no\. 66\)/],
  [{ items: [item('5', { customer: '1' })] }, /1 change of this member waits here/],
])('the button says why it is grey: %o', async (given: Given, why) => {
  const { form: shown, sent, user } = await form(given);
  const button = shown.getByRole('button', { name: 'Switch studio…' });

  expect(await shown.findByText(why)).toBeTruthy();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await user.click(button);

  expect(screen.queryByRole('dialog')).toBeNull();
  expect(sent()).toEqual([]);
});

test('without the scope the list is said to be closed, and a number can be given', async () => {
  const { form: shown } = await form({ targets: { studios: [], missingScope: 'STUDIO_READ' } });

  expect(await shown.findByText(/STUDIO_READ/)).toBeTruthy();
  expect(shown.getByRole('option', { name: /by its number/ })).toBeTruthy();
});

test.each([
  [failure('offline'), /Nothing was sent/],
  [failure('scope_missing', { scope: 'CUSTOMER_WRITE' }), /CUSTOMER_WRITE/],
  ['not_there', /It did not arrive/],
  ['unknown', /It is not clear whether it arrived/],
])('what did not come about is told, and the form stays: %o', async (act, words) => {
  const { form: shown, onmoved, user } = await form({ acts: [act] });
  await shown.findByRole('option', { name: /Moonlight/ });
  await user.selectOptions(shown.getByLabelText('To'), '88');
  await user.click(shown.getByRole('button', { name: 'Switch studio…' }));
  await user.click(screen.getByRole('button', { name: 'Switch now' }));

  expect(await shown.findByText(words)).toBeTruthy();
  expect(shown.getByLabelText('To')).toBeTruthy();
  expect(onmoved).not.toHaveBeenCalled();
});
