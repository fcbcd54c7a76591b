import { beforeEach, expect, test } from 'vitest';

import { card, start, summary } from '../test/fixtures';
import { program } from '../test/program';
import { AppState } from './app.svelte';
import { windowCommands } from './windowCommands';

const PHONES = [
  { kind: 'business_mobile' as const, number: '+49 171 1' },
  { kind: 'private' as const, number: '+49 30 2' },
];

let app: AppState;

beforeEach(async () => {
  const person = ({ member }: Record<string, unknown>) =>
    card({ id: String(member), phones: PHONES });
  program({ open_member: person, refresh_member: person });
  app = new AppState();
  await app.start(Promise.resolve(start()));
  await app.cards.open({ id: '1', name: 'Anna' });
  await app.cards.openInTab({ id: '2', name: 'Bea' });
  await app.cards.open({ id: '3', name: 'Carl' });
});

const labels = () => windowCommands(app).map(({ label }) => label);
const ids = () => windowCommands(app).map(({ id }) => id);

test('nothing stands in the palette twice', () => {
  expect(labels().filter((label, at, all) => all.indexOf(label) !== at)).toEqual([]);
  expect(ids().filter((id, at, all) => all.indexOf(id) !== at)).toEqual([]);
});

test('everything in the palette has a key, and no two the same', () => {
  const commands = windowCommands(app);
  const keys = commands.map(({ keys }) => keys ?? '');

  expect(commands.filter(({ keys }) => !keys).map(({ id }) => id)).toEqual([]);
  expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
});

test('tabs, receipts, tables, the outbox and forgetting are in the palette', async () => {
  await expect.poll(labels).toContain('Hold everything back');

  expect(labels()).toEqual(
    expect.arrayContaining([
      'Check a receipt',
      'Save for Excel: Account',
      'Save for Excel: Check-ins',
      'Next tab; with Shift the one before',
      'Close the tab',
      'Forget this member on this device…',
      'Back to the member before',
    ]),
  );
});

test('each telephone is copied under its own name', () => {
  expect(labels()).toEqual(expect.arrayContaining(['Copy: Mobile at work', 'Copy: Phone']));
});

test('off the desk nothing is offered that nobody would see there', () => {
  app.show('settings');

  expect(ids()).not.toEqual(expect.arrayContaining(['back']));
  expect(
    ids().filter((id) => /^(back|forward|next-tab|close-tab|forget|section-)/.test(id)),
  ).toEqual([]);
});

test('what is held back can be let go on', async () => {
  program({ outbox_summary: () => summary({ paused: true }) });
  await app.outbox.begin();

  expect(labels()).toContain('Let everything go on');
});
