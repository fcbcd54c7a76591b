import type { Component } from 'svelte';

import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import BookAppointment from '$lib/bookings/BookAppointment.svelte';
import BookClass from '$lib/bookings/BookClass.svelte';
import BuyModule from '$lib/contracts/BuyModule.svelte';
import SwitchPanel from '$lib/contracts/SwitchPanel.svelte';
import WeighingForm from '$lib/benefits/WeighingForm.svelte';
import SwitchStudioTest from '$lib/switchStudio/SwitchStudioTest.svelte';
import { ChangesState } from '$lib/changes/changes.svelte';

import { card } from '../../test/fixtures';
import { program } from '../../test/program';

const START = new Date(Date.now() + 3_600_000).toISOString();
const SLOT = { id: '7', title: 'Yoga', start: START, end: null, seats: { free: 3, all: 9 } };
const OFFER = { id: '5', name: 'Sauna', title: 'Talk', payments: [], sources: [] };

const ANSWERS: Parameters<typeof program>[0] = {
  purchasable_modules: () => [OFFER],
  switch_configs: () => [OFFER],
  bookable_appointments: () => [{ ...OFFER, minutes: 30 }],
  class_slots: () => [{ ...SLOT, location: null, instructors: [] }],
  studio_targets: () => ({ studios: [], missingScope: null }),
};
const MORE = {
  member: '1',
  contract: { id: '1', rate: 'Gold' },
  contracts: [],
  height: null,
  benefits: [],
  onchanged: () => undefined,
  onsaved: () => undefined,
  onmoved: () => undefined,
};

type Any = Component<Record<string, unknown>>;
const PANELS: [string, unknown, string][] = [
  ['a module', BuyModule, '^Module'],
  ['another membership', SwitchPanel, '^Switch$'],
  ['a class', BookClass, 'Yoga'],
  ['an appointment', BookAppointment, '^Appointment'],
  ['a weighing', WeighingForm, 'Weight (kg)'],
  ['another studio', SwitchStudioTest, 'Remark'],
];

function open(panel: unknown) {
  program(ANSWERS);
  const onclosed = vi.fn();
  const changes = new ChangesState();
  render(panel as Any, { ...MORE, card: card(), changes, onclosed });
  const left = vi.fn((event: KeyboardEvent) => !event.defaultPrevented);
  window.addEventListener('keydown', left, { once: true });
  return { user: userEvent.setup(), onclosed, left };
}

test.each(PANELS)('Esc closes the panel for %s while nothing was entered', async (_, panel) => {
  const { user, onclosed, left } = open(panel);
  const form = await screen.findByRole('form');
  expect(form.contains(document.activeElement)).toBe(true);

  await user.keyboard('{Escape}');

  expect(onclosed).toHaveBeenCalledOnce();
  expect(left).toHaveReturnedWith(false);
});

test.each(PANELS)('what was entered of %s is not lost by Esc', async (_, panel, label) => {
  const { user, onclosed } = open(panel);
  const control = await screen.findByLabelText(new RegExp(label.replace(/[()]/g, '\\$&')));
  if (control instanceof HTMLSelectElement) {
    await vi.waitFor(() => expect(control.options.length).toBeGreaterThan(1));
    await user.selectOptions(control, '5');
  }
  if (control.getAttribute('type') === 'radio') await user.click(control);
  else if (control instanceof HTMLInputElement) await user.type(control, '7');

  await user.keyboard('{Escape}');

  expect(onclosed).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^(Close|Cancel)$/ }));
});
