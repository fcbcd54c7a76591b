import type { Benefit, LatestMeasurement, MemberCard } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { card, failure } from '../../test/fixtures';
import { program } from '../../test/program';
import BenefitsSectionTest from './BenefitsSectionTest.svelte';

const MEASURED: LatestMeasurement = {
  kind: 'read',
  facts: { height: '181.5', age: 34, gender: 'female', by: 'card' },
};

interface Given {
  benefits?: Benefit[];
  latest?: LatestMeasurement;
  acts?: (string | object)[];
  person?: Partial<MemberCard>;
}

async function section({ benefits, latest = MEASURED, acts = [], person = {} }: Given = {}) {
  const service = {
    benefits: benefits ?? [
      { key: 'SAUNA', isValid: true },
      { key: 'DRINKS', isValid: false },
    ],
  };
  const read = (value: unknown) => ({ value, readAt: '2026-11-22T14:00:00Z' });
  const calls = program({
    read_benefits: ({ from }) => (from === 'copy' ? null : read(service.benefits)),
    read_measurement: ({ from }) => (from === 'copy' ? null : read(latest)),
    act_now: () => {
      const act = acts.shift() ?? 'done';
      return typeof act === 'string' ? act : Promise.reject(act as never);
    },
  });
  render(BenefitsSectionTest, { card: card(person) });
  await screen.findByRole('region', { name: 'Measurements' });
  const sent = () =>
    calls
      .filter(({ command }) => command === 'act_now')
      .map(({ args }) => (args as { act: Record<string, unknown> }).act);
  return { service, sent, user: userEvent.setup() };
}

const use = (key: string) => screen.findByRole('button', { name: `Use now: ${key}` });

test('a benefit is used once after a second word, and the list is read anew', async () => {
  const { service, sent, user } = await section();

  await user.click(await use('SAUNA'));
  const sure = screen.getByRole('button', { name: 'Yes, use it: SAUNA' });
  expect(document.activeElement).toBe(sure);
  expect(sent()).toEqual([]);
  service.benefits = [{ key: 'SAUNA', isValid: false }];
  await user.click(sure);

  expect(await screen.findByText('Used once: SAUNA.')).toBeTruthy();
  expect(sent()).toEqual([{ kind: 'use_benefit', key: 'SAUNA' }]);
  const button = await use('SAUNA');
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
});

test('what is said is about the benefit that was used last', async () => {
  const benefits = [
    { key: 'SAUNA', isValid: true },
    { key: 'DRINKS', isValid: true },
  ];
  const { user } = await section({ benefits, acts: ['done', 'unknown'] });
  await user.click(await use('SAUNA'));
  await user.click(screen.getByRole('button', { name: 'Yes, use it: SAUNA' }));
  expect(await screen.findByText('Used once: SAUNA.')).toBeTruthy();

  await user.click(await use('DRINKS'));
  await user.click(screen.getByRole('button', { name: 'Yes, use it: DRINKS' }));

  expect(await screen.findByText(/how often DRINKS was used/)).toBeTruthy();
});

test('the second word can be taken back', async () => {
  const { sent, user } = await section();

  await user.click(await use('SAUNA'));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));

  expect(document.activeElement).toBe(await use('SAUNA'));
  expect(sent()).toEqual([]);
});

test.each([
  [{}, /the service does not say why/],
  [{ status: 'prospect' as const }, /come with a membership/],
  [
    {
      marks: [{ kind: 'idle' as const, reason: null, rate: null, from: null, until: '2026-12-31' }],
    },
    /resting until 31\/12\/2026/,
  ],
])('one that cannot be used says the likeliest reason: %o', async (person, reason) => {
  const { sent, user } = await section({ person });
  const button = await use('DRINKS');

  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  await user.click(button);

  expect(why?.textContent).toMatch(reason);
  expect(screen.queryByRole('button', { name: /Yes, use it/ })).toBeNull();
  expect(sent()).toEqual([]);
});

test('a use in doubt is for a person, and until they have looked none is used', async () => {
  const { sent, user } = await section({ acts: ['unknown'] });
  await user.click(await use('SAUNA'));
  await user.click(screen.getByRole('button', { name: 'Yes, use it: SAUNA' }));

  expect(await screen.findByText(/never tells how often SAUNA was used/)).toBeTruthy();
  expect((await use('SAUNA')).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'I have looked' }));

  expect((await use('SAUNA')).getAttribute('aria-disabled')).toBe('false');
  expect(sent()).toHaveLength(1);
});

test('a refusal is told in the words of the service', async () => {
  const refused = failure('invalid', {
    message: 'It is used up for this month.',
    fromServer: true,
  });
  const { user } = await section({ acts: [refused] });

  await user.click(await use('SAUNA'));
  await user.click(screen.getByRole('button', { name: 'Yes, use it: SAUNA' }));

  expect(await screen.findByText(/It is used up for this month/)).toBeTruthy();
});

test.each<[LatestMeasurement, RegExp]>([
  [MEASURED, /181\.5 cm/],
  [{ kind: 'no_medium' }, /this member has none of them/],
  [{ kind: 'not_known' }, /knows this member by none/],
])('the latest measurement, or why there is none: %o', async (latest, words) => {
  await section({ latest });

  expect(await screen.findByText(words)).toBeTruthy();
});

test('a weighing is sent with what was read off, in the form of the service', async () => {
  const { sent, user } = await section();
  await user.click(screen.getByRole('button', { name: 'Enter a weighing' }));
  const form = await screen.findByRole('form', { name: 'New weighing' });
  const send = within(form).getByRole('button', { name: 'Save weighing' });
  expect(send.getAttribute('aria-disabled')).toBe('true');

  await user.type(within(form).getByLabelText('Weight (kg)'), '80,5');
  expect(within(form).getByText('by weight and height: 24.4')).toBeTruthy();
  await user.selectOptions(within(form).getByLabelText('Uses the benefit'), 'SAUNA');
  await user.click(send);

  expect(await screen.findByText('The weighing is saved.')).toBeTruthy();
  expect(sent()).toMatchObject([
    { kind: 'save_weighing', benefit: 'SAUNA', readings: { weight: '80.5', height: null } },
  ]);
  expect(within(form).getByLabelText('Weight (kg)')).toHaveProperty('value', '');
});

test('a reading that is no number is said at its entry, and nothing is sent', async () => {
  const { sent, user } = await section();
  await user.click(screen.getByRole('button', { name: 'Enter a weighing' }));
  const form = await screen.findByRole('form', { name: 'New weighing' });

  await user.type(within(form).getByLabelText('Weight (kg)'), 'much{Enter}');

  expect((await within(form).findByRole('alert')).textContent).toContain('not a number');
  expect(document.activeElement).toBe(within(form).getByLabelText('Weight (kg)'));
  expect(sent()).toEqual([]);
});

test('a reading that the service refuses keeps its place, and a doubt is for a person', async () => {
  const refused = failure('invalid', { field: 'weight', message: 'No.', fromServer: true });
  const { user } = await section({ acts: [refused, 'unknown'] });
  await user.click(screen.getByRole('button', { name: 'Enter a weighing' }));
  const form = await screen.findByRole('form', { name: 'New weighing' });
  const weight = within(form).getByLabelText('Weight (kg)');

  await user.type(weight, '9000{Enter}');
  await waitFor(() => expect(weight.getAttribute('aria-invalid')).toBe('true'));
  await user.click(within(form).getByRole('button', { name: 'Save weighing' }));

  expect(await screen.findByText(/gives no weighing back/)).toBeTruthy();
  expect(weight).toHaveProperty('value', '9000');
});
