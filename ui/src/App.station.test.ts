import type { KioskSetUp, KioskSetUpView } from '$lib/api/bindings';

import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { failure, studio } from './test/fixtures';
import { program } from './test/program';

const PROPOSED: KioskSetUp = {
  studio: null,
  flows: [],
  ways: ['card', 'member_number'],
  cardFormat: 'decimal',
  factor: 'date_of_birth',
  times: { readingSeconds: 60, formSeconds: 120, countdownSeconds: 20, doneSeconds: 10 },
  languages: ['en'],
  greetings: [],
  logo: null,
  place: {
    lower_edge_mm: 900,
    distance_mm: 600,
    diagonal_mm: 546,
    width_px: 1920,
    height_px: 1080,
  },
};

function seen(more: Partial<KioskSetUpView> = {}): KioskSetUpView {
  return {
    standing: 'missing',
    setUp: PROPOSED,
    hasPin: false,
    studios: [studio()],
    flows: [
      { flow: 'data', scopes: ['CUSTOMER_SELF_SERVICE_READ'] },
      { flow: 'balance', scopes: ['CUSTOMER_ACCOUNT_READ'] },
    ],
    scopes: ['CUSTOMER_READ', 'STUDIO_READ'],
    bounds: [
      { field: 'times.readingSeconds', least: 20, most: 600 },
      { field: 'times.doneSeconds', least: 5, most: 60 },
      { field: 'place.distance_mm', least: 250, most: 3000 },
    ],
    longestGreeting: 200,
    file: '/home/desk/studiodesk/kiosk.json',
    managedFile: '/etc/studiodesk/kiosk.json',
    ...more,
  };
}

const SIZE = { basePx: 29, pxPerCm: 41, reachPercent: 100 };

async function open(answers: Parameters<typeof program>[0] = {}) {
  const calls = program({
    read_kiosk_set_up: () => seen(),
    size_kiosk_text: () => SIZE,
    ...answers,
  });
  render(App, { starting: commands.start() });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: 'Set up the kiosk' }));
  await screen.findByRole('heading', { level: 1, name: 'Set up the kiosk' });
  const saves = () => calls.filter(({ command }) => command === 'save_kiosk_set_up');
  return { calls, saves, user };
}

const field = (name: string, role = '*') =>
  screen.findByLabelText<HTMLInputElement>(name, {
    selector: role === 'textbox' ? 'input[type="text"]' : 'input:not([lang]), select',
  });
const save = () => screen.findByRole('button', { name: 'Save the set-up' });

/** What is told of an entry to who cannot see it. */
function described(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent.trim()).join(' ');
}

async function violations(): Promise<string[]> {
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('each fault stands at its entry, and the keyboard is led to the first', async () => {
  const { user, saves } = await open();
  await user.type(await field('PIN'), '735');
  await user.clear(await field('Seconds to read'));
  await user.type(await field('Seconds to read'), '3');

  await user.click(await save());

  const flow = await field('See and change contact, address, name and account');
  expect(document.activeElement).toBe(flow);
  const flows = screen.getByRole('group', { name: 'What members may do' });
  expect(described(flows)).toContain('Choose at least one thing');
  expect(described(await field('Seconds to read'))).toContain('a whole number from 20 to 600');
  expect(described(await field('PIN'))).toContain('Enter a PIN of 4 to 32 digits.');
  expect(described(await field('PIN once more'))).toContain('Both have to be the same.');
  expect((await field('PIN')).value).toBe('735');
  expect(saves()).toEqual([]);
  expect(await violations()).toEqual([]);
});

test('with the keyboard only it is set up, and the PIN stays nowhere', async () => {
  const saved = seen({ standing: 'set', hasPin: true });
  const { user, saves } = await open({
    save_kiosk_set_up: () => ({ kind: 'saved', view: saved }),
  });
  (await field('See what is owed and what is coming up')).focus();
  await user.keyboard(' ');
  (await field('German')).focus();
  await user.keyboard(' ');
  await user.selectOptions(await field('It begins in'), 'German');
  await user.type(await field('German', 'textbox'), ' Hallo ');
  await user.type(await field('PIN'), '7351');
  await user.type(await field('PIN once more'), '7351{Enter}');

  await screen.findByText('Saved. It holds from the next start of the kiosk.');
  expect(saves().map(({ args }) => args)).toEqual([
    {
      setUp: {
        ...PROPOSED,
        studio: 'one',
        flows: ['balance'],
        languages: ['de', 'en'],
        greetings: [{ language: 'de', text: 'Hallo' }],
      },
      pin: '7351',
    },
  ]);
  expect(document.activeElement).toBe(await save());
  expect((await field('PIN')).value).toBe('');
  expect(described(await field('PIN'))).toContain('Leave this empty to keep it');
});

test('what the program refuses is told at its entry, and nothing that was entered is lost', async () => {
  let answer: () => unknown = () => ({ kind: 'unfit', field: 'place.distance_mm' });
  const { user } = await open({
    read_kiosk_set_up: () => seen({ hasPin: true }),
    save_kiosk_set_up: () => answer(),
  });
  await user.click(await field('See what is owed and what is coming up'));
  await user.click(await save());

  const distance = await field('Eyes to the screen, in mm');
  await screen.findByText('This cannot be used. Check it, then save again.');
  expect(document.activeElement).toBe(distance);
  expect(described(distance)).toContain('This cannot be used.');

  answer = () => Promise.reject(failure('storage'));
  await user.type(distance, '{Backspace}5');
  expect(screen.queryByText('This cannot be used. Check it, then save again.')).toBeNull();
  await user.click(await save());
  await screen.findByText('The local copy cannot be used');
  expect(distance.value).toBe('605');
});

test('what was entered waits while another screen is shown, but for the PIN', async () => {
  const { user } = await open();
  await user.click(await field('See what is owed and what is coming up'));
  await user.type(await field('PIN'), '7351');

  await user.click(screen.getByRole('button', { name: 'Back to the settings' }));
  await user.click(await screen.findByRole('button', { name: 'Set up the kiosk' }));

  expect((await field('See what is owed and what is coming up')).checked).toBe(true);
  expect((await field('PIN')).value).toBe('');
});

test('the scopes of what is chosen are told together, and the size of the text as it is typed', async () => {
  const { user, calls } = await open({
    size_kiosk_text: ({ place }) =>
      (place as { distance_mm: number }).distance_mm > 1000 ? { ...SIZE, basePx: 58 } : SIZE,
  });
  const studio = within(screen.getByRole('region', { name: 'Studio and key' }));
  studio.getByText('CUSTOMER_READ STUDIO_READ');
  await user.click(await field('See what is owed and what is coming up'));
  studio.getByText('CUSTOMER_ACCOUNT_READ CUSTOMER_READ STUDIO_READ');

  await screen.findByText(/^Text will be 29 pixels, 7.1 mm on the screen. All of the screen/);
  await user.type(await field('Eyes to the screen, in mm'), '0');
  await screen.findByText(/^Text will be 58 pixels/);
  await user.type(await field('Eyes to the screen, in mm'), 'x');
  await screen.findByText(/^How large the text will be is told once/);
  expect(JSON.stringify(calls)).not.toContain('key');
});

test('what an administrator set up is only shown', async () => {
  const view = seen({ standing: 'managed', setUp: { ...PROPOSED, flows: ['data'] } });
  await open({ read_kiosk_set_up: () => view });

  await screen.findByText('An administrator has set this kiosk up');
  const box = await field('See and change contact, address, name and account');
  expect(box.checked).toBe(true);
  expect(box.matches(':disabled')).toBe(true);
  expect((await field('Seconds to read')).disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save the set-up' })).toBeNull();
  expect(screen.queryByLabelText('PIN')).toBeNull();
  expect(await violations()).toEqual([]);
});

test('a set-up that an administrator overtook is told, and theirs is shown', async () => {
  const { user } = await open({
    read_kiosk_set_up: () => seen({ hasPin: true, setUp: { ...PROPOSED, flows: ['data'] } }),
    save_kiosk_set_up: () => ({ kind: 'managed', view: seen({ standing: 'managed_broken' }) }),
  });

  await user.click(await save());

  const told = await screen.findByText(/Nothing was saved: meanwhile an administrator/);
  expect(document.activeElement).toBe(told.closest('[role="alert"]'));
  await screen.findByText('The administrator’s file cannot be used');
  expect(screen.queryByRole('button', { name: 'Save the set-up' })).toBeNull();
  screen.getByText('studiodesk --kiosk');
});

test('what cannot be read can be asked for again', async () => {
  let isThere = false;
  const { user } = await open({
    read_kiosk_set_up: () => (isThere ? seen() : Promise.reject(failure('internal'))),
  });
  isThere = true;

  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  await save();
});

test('another key for the studio can be entered', async () => {
  const { user } = await open();
  await save();

  await user.click(screen.getByRole('button', { name: 'Replace key' }));

  await screen.findByRole('heading', { level: 1, name: 'Studios' });
  await screen.findByLabelText('API key');
});

test('without a studio one can be connected first', async () => {
  const { user } = await open({ read_kiosk_set_up: () => seen({ studios: [] }) });
  await user.click(await save());
  const studio = await field('Studio');
  expect(document.activeElement).toBe(studio);
  expect(described(studio)).toContain('No studio is connected on this computer.');

  await user.click(screen.getByRole('button', { name: 'Connect a studio' }));

  await screen.findByRole('heading', { level: 1, name: 'Connect a studio' });
});

test('a logo is chosen, seen as the kiosk shows it, saved, and taken away', async () => {
  const name = 'kiosk-logo-0123456789abcdef.png';
  const { calls, user } = await open({ pick_kiosk_logo: () => ({ kind: 'kept', name }) });

  await user.click(await screen.findByRole('button', { name: 'Choose a picture…' }));
  const seenLogo = await screen.findByRole('img', { name: 'The logo that the kiosk shows' });
  expect(seenLogo.getAttribute('src')).toBe(`photo://localhost/${name}`);
  await user.click(screen.getByRole('button', { name: 'Show no logo' }));

  expect(screen.queryByRole('img', { name: 'The logo that the kiosk shows' })).toBeNull();
  expect(calls.some(({ command }) => command === 'pick_kiosk_logo')).toBe(true);
});

test('of a picture that cannot be the logo it is said why', async () => {
  const refused = { kind: 'refused', problem: 'too_small' };
  const { user } = await open({ pick_kiosk_logo: () => refused });

  await user.click(await screen.findByRole('button', { name: 'Choose a picture…' }));

  expect(await screen.findByText(/a logo needs at least 16 pixels/)).toBeTruthy();
});
