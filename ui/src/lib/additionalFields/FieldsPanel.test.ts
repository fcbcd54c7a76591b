import type { AdditionalField } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { language } from '$lib/i18n/language.svelte';

import { card, failure } from '../../test/fixtures';
import { program } from '../../test/program';
import FieldsPanel from './FieldsPanel.svelte';
import { valueWords } from './fieldWords';

const SIZES = [
  { id: '7', name: 'S' },
  { id: '8', name: 'M' },
];

function field(more: Partial<AdditionalField> = {}): AdditionalField {
  return {
    id: '1',
    name: 'Locker',
    abbreviation: 'LO',
    kind: 'numeric',
    choices: [],
    value: '12',
    ...more,
  };
}

const ALL = [
  field(),
  field({ id: '2', name: 'Goal', kind: 'text', value: null }),
  field({ id: '3', name: 'Size', kind: 'list', choices: SIZES, value: '8' }),
  field({ id: '4', name: 'Photos', kind: 'boolean', value: null }),
  field({ id: '5', name: 'Interests', kind: 'list', choices: SIZES, value: '7, 8' }),
  field({ id: '6', name: '', kind: null, value: 'old' }),
];

/** The panel over a service that has `fields` at first, and answers acts with these. */
async function panel(fields: AdditionalField[], acts: (string | object)[] = []) {
  const service = { fields };
  const calls = program({
    read_additional_fields: ({ from }) =>
      from === 'copy' ? null : { value: service.fields, readAt: '2026-11-22T14:00:00Z' },
    act_now: () => {
      const act = acts.shift() ?? 'done';
      return typeof act === 'string' ? act : Promise.reject(act as never);
    },
  });
  render(FieldsPanel, { card: card() });
  await screen.findByText(/Fields that the studio has added/);
  const sent = () =>
    calls
      .filter(({ command }) => command === 'act_now')
      .map(({ args }) => (args as { act: Record<string, unknown> }).act);
  return { service, sent, user: userEvent.setup() };
}

const change = (name: string) => screen.getByRole('button', { name: `Change: ${name}` });
const form = (name: string) => screen.getByRole('form', { name: `Change: ${name}` });

test('each field is read in words, and one that is offered no longer cannot be changed', async () => {
  await panel(ALL);

  for (const words of ['12', 'M', 'S, M', 'old', 'Field no. 6', /no longer offered/]) {
    expect(screen.getByText(words)).toBeTruthy();
  }
  expect(screen.getAllByRole('button', { name: /^Change: / })).toHaveLength(5);
});

test('only what has changed is sent, with what the field held when it was seen', async () => {
  const { sent, user } = await panel(ALL);

  await user.click(change('Locker'));
  const entry = within(form('Locker')).getByRole('textbox');
  expect(document.activeElement).toBe(entry);
  const save = within(form('Locker')).getByRole('button', { name: 'Change now' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  await user.click(save);
  expect(sent()).toEqual([]);
  await user.clear(entry);
  await user.type(entry, '14{Enter}');

  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(sent()).toEqual([{ kind: 'set_field', field: '1', before: '12', value: '14' }]);
  expect(screen.getByText('Saved.')).toBeTruthy();
  expect(document.activeElement).toBe(change('Locker'));
});

test('an emptied field is removed, and one of several choices is left out', async () => {
  const { sent, user } = await panel(ALL);

  await user.click(change('Size'));
  await user.selectOptions(within(form('Size')).getByRole('combobox'), 'none');
  await user.click(within(form('Size')).getByRole('button', { name: 'Remove the value' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  await user.click(change('Interests'));
  await user.click(within(form('Interests')).getByRole('checkbox', { name: 'S' }));
  await user.click(within(form('Interests')).getByRole('button', { name: 'Change now' }));

  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()).toEqual([
    { kind: 'set_field', field: '3', before: '8', value: null },
    { kind: 'set_field', field: '5', before: '7, 8', value: '8' },
  ]);
});

test('a number that is none is said before it is sent', async () => {
  const { sent, user } = await panel(ALL);

  await user.click(change('Locker'));
  await user.type(within(form('Locker')).getByRole('textbox'), 'a{Enter}');

  expect((await screen.findByRole('alert')).textContent).toContain('whole number');
  expect(sent()).toEqual([]);
});

test('what somebody else set meanwhile is shown beside the own value, and overwritten only by a word', async () => {
  const { service, sent, user } = await panel(ALL, ['overtaken', 'done']);
  await user.click(change('Locker'));
  const entry = within(form('Locker')).getByRole('textbox');
  await user.clear(entry);
  service.fields = [field({ value: '99' }), ...ALL.slice(1)];
  await user.type(entry, '14{Enter}');

  await screen.findByText('Somebody else changed this field meanwhile');
  const alert = form('Locker');
  expect(within(alert).getByText('99')).toBeTruthy();
  expect(within(alert).getByText('14')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Set mine' }));

  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual({ kind: 'set_field', field: '1', before: '99', value: '14' });
});

test('what the service says about a change at the same time is told in the same way', async () => {
  const { service, sent, user } = await panel(ALL, [failure('conflict')]);
  await user.click(change('Locker'));
  service.fields = [field({ value: '99' }), ...ALL.slice(1)];
  await user.type(within(form('Locker')).getByRole('textbox'), '3{Enter}');

  await user.click(await screen.findByRole('button', { name: 'Leave theirs' }));

  expect(screen.queryByRole('form')).toBeNull();
  expect(sent()).toHaveLength(1);
});

test('without a network it says that nothing was sent, and keeps what was typed', async () => {
  const { user } = await panel(ALL, [failure('offline')]);
  await user.click(change('Locker'));
  const entry = within(form('Locker')).getByRole('textbox');

  await user.type(entry, '3{Enter}');

  expect(await screen.findByText(/Nothing was sent/)).toBeTruthy();
  expect(entry).toHaveProperty('value', '123');
});

test('Esc closes a form that loses nothing, and no other', async () => {
  const { user } = await panel(ALL);
  await user.click(change('Locker'));
  await user.type(within(form('Locker')).getByRole('textbox'), '3{Escape}');
  expect(form('Locker')).toBeTruthy();

  await user.keyboard('{Backspace}{Escape}');

  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
});

test('values are read in the form of the language, and what does not fit as it came', () => {
  language.use({ language: 'de', locale: 'de-DE' });
  const words = (kind: AdditionalField['kind'], value: string) =>
    valueWords({ kind, choices: SIZES }, value);

  expect(words('date', '1992-04-12')).toBe('12.04.1992');
  expect(words('numeric', '12345')).toBe('12.345');
  expect(words('numeric', '12345678901234567890')).toBe('12345678901234567890');
  expect(words('boolean', 'true')).toBe('ja');
  expect(words('boolean', 'perhaps')).toBe('perhaps');
  expect(words('list', '9')).toBe('9');
});
