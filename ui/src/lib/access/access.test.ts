import type { Access, MediumView } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';

import { ChangesState } from '$lib/changes/changes.svelte';
import { language } from '$lib/i18n/language.svelte';

import { card, failure } from '../../test/fixtures';
import { program } from '../../test/program';
import AccessSectionTest from './AccessSectionTest.svelte';

const NUMBERS = { decimal: '1173673668653440', hexMsb: '042b73321a3180', hexLsb: '80311a32732b04' };
const OURS: MediumView = {
  id: '1',
  kind: 'card_number',
  value: NUMBERS.decimal,
  numbers: NUMBERS,
  madeHere: true,
};
const THEIRS: MediumView = {
  id: '2',
  kind: 'barcode',
  value: '290000000017',
  numbers: null,
  madeHere: false,
};
const PIN: MediumView = { id: '3', kind: 'pin', value: null, numbers: null, madeHere: false };
const CODE = {
  content: '0049267681211943991',
  drawing: { size: 21, path: 'M0 0h7v1h-7z' },
  expiresAt: '2026-11-22T12:05:00Z',
  expiresIn: 300,
};

function access(media: MediumView[], more: Partial<Access> = {}): Access {
  return { media, restrictions: [], refused: false, ...more };
}

function open(value: Access, answers: Parameters<typeof program>[0] = {}) {
  const calls = program({
    read_access: () => ({ value, readAt: '2026-11-22T12:00:00Z' }),
    check_medium: ({ entry }) => {
      const { text } = entry as { text: string };
      if (/^\d+$/.test(text)) return { value: text, numbers: null, fault: null, doubt: null };
      const fault = text === '' ? 'empty' : 'not_decimal';
      return { value: null, numbers: null, fault, doubt: null };
    },
    ...answers,
  });
  const changes = new ChangesState();
  changes.begin('one');
  changes.enter('1');
  render(AccessSectionTest, { card: card(), changes });
  const asked = (command: string) => calls.filter((call) => call.command === command);
  return { asked, user: userEvent.setup() };
}

const media = () => screen.findByRole('region', { name: 'Cards, PINs and barcodes' });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

beforeEach(() => language.use({ language: 'en', locale: 'en-GB' }));

test('a card is shown in its three numbers, and what is not ours says why it is grey', async () => {
  const { user, asked } = open(access([OURS, THEIRS]));

  const mine = await button(`Change: Card ${NUMBERS.decimal}`);
  expect((await media()).textContent).toContain(NUMBERS.decimal);
  expect((await media()).textContent).toContain(NUMBERS.hexLsb);
  const theirs = await button('Delete: Barcode 290000000017');

  expect(mine.getAttribute('aria-disabled')).toBe('false');
  expect(theirs.getAttribute('aria-disabled')).toBe('true');
  const why = document.getElementById(theirs.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('Only whoever added it can change it');
  await user.click(theirs);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(asked('act_now')).toEqual([]);
});

test('whoever knows better tries all the same, and a refusal names both reasons', async () => {
  const refusal = { fromServer: true, message: 'The studio itself made this.', scope: 'X_WRITE' };
  const { user } = open(access([THEIRS]), {
    act_now: () => Promise.reject(failure('scope_missing', refusal) as never),
  });

  await user.click(await button('Try all the same: Barcode 290000000017'));
  const change = await button('Change: Barcode 290000000017');
  await waitFor(() => expect(document.activeElement).toBe(change));
  await user.click(change);
  await user.type(await screen.findByRole('textbox', { name: 'Barcode' }), '77{Enter}');

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('somebody else added it');
  expect(alert.textContent).toContain('X_WRITE');
  expect(alert.textContent).toContain('The studio itself made this.');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Barcode' }).value).toBe('77');
});

test('a card is added by keyboard, told, and read anew; the focus goes back to the button', async () => {
  const { user, asked } = open(access([]), { act_now: () => 'done' });
  const add = await button('Add an access medium');

  add.focus();
  await user.keyboard('{Enter}');
  const field = await screen.findByRole('textbox', { name: 'Card number' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('04ab{Enter}');
  expect(screen.getByText(/decimal number has digits only/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(asked('act_now')).toEqual([]);
  await user.clear(field);
  await user.keyboard('1173673668653440{Enter}');

  expect(await screen.findByText('The access medium is added.')).toBeTruthy();
  expect(asked('act_now').map(({ args }) => args)).toEqual([
    {
      member: '1',
      act: { kind: 'add_medium', medium: 'card_number', value: NUMBERS.decimal },
      told: [{ label: 'card_number', before: null, after: NUMBERS.decimal }],
    },
  ]);
  await waitFor(() => expect(document.activeElement).toBe(add));
  expect(asked('read_access').filter(({ args }) => isService(args))).toHaveLength(2);
});

function isService(args: unknown): boolean {
  return (args as { from: string }).from === 'service';
}

test('a lost answer keeps what was typed, and nothing is sent until it is known', async () => {
  const { user, asked } = open(access([]), {
    act_now: () => 'unknown',
    look_again: () => 'not_there',
  });

  await user.click(await button('Add an access medium'));
  await user.click(screen.getByRole('radio', { name: 'PIN' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'PIN' });
  await user.type(field, '480211{Enter}');
  expect(await screen.findByText(/not clear whether it arrived/)).toBeTruthy();
  await user.type(field, '{Enter}');
  expect(asked('act_now')).toHaveLength(1);
  await user.click(await button('Look again'));

  expect(await screen.findByText(/did not arrive/)).toBeTruthy();
  expect(field.value).toBe('480211');
  await user.type(field, '{Enter}');
  expect(asked('act_now')).toHaveLength(2);
});

test('deleting asks first; without a network it says why it cannot be done now', async () => {
  const { user, asked } = open(access([OURS]), {
    act_now: () => Promise.reject(failure('offline') as never),
  });

  await user.click(await button(`Delete: Card ${NUMBERS.decimal}`));
  const question = await screen.findByRole('dialog');
  expect(asked('act_now')).toEqual([]);
  await user.click(within(question).getByRole('button', { name: 'Delete now' }));

  expect((await screen.findByRole('alert')).textContent).toContain('cannot wait in the outbox');
  expect(asked('act_now').map(({ args }) => args)).toEqual([
    {
      member: '1',
      act: { kind: 'delete_medium', id: '1' },
      told: [{ label: 'card_number', before: NUMBERS.decimal, after: null }],
    },
  ]);
});

test('what is told last is what was done last', async () => {
  const { user } = open(access([OURS]), { act_now: () => 'done' });

  await user.click(await button(`Change: Card ${NUMBERS.decimal}`));
  await user.type(screen.getByRole('textbox', { name: 'Card number' }), '77{Enter}');
  expect(await screen.findByText('The access medium is changed.')).toBeTruthy();
  await user.click(await button(`Delete: Card ${NUMBERS.decimal}`));
  await user.click(await button('Delete now'));

  expect(await screen.findByText('The access medium is deleted.')).toBeTruthy();
  expect(screen.queryByText('The access medium is changed.')).toBeNull();
});

test('a PIN is behind dots, is asked for each time, and goes behind them again', async () => {
  const { user, asked } = open(access([PIN]), { reveal_pin: () => '480211' });

  const list = await media();
  await within(list).findByText('••••••');
  expect(asked('reveal_pin')).toEqual([]);
  await user.click(await button('Show PIN'));
  expect(await within(list).findByText('480211')).toBeTruthy();
  await user.click(await button('Hide PIN'));

  expect(within(list).queryByText('480211')).toBeNull();
  expect(asked('reveal_pin').map(({ args }) => args)).toEqual([{ member: '1', medium: '3' }]);
});

test('the code comes when it is asked for, can be enlarged, and is hidden when it is over', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const { asked } = open(access([]), { access_code: () => CODE });
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    const show = await button('Show the access code');
    expect(asked('access_code')).toEqual([]);

    await user.click(show);
    const drawing = await screen.findByRole('img', {
      name: /QR code with the access code of Anna/,
    });
    expect(drawing.getAttribute('aria-label')).toContain(CODE.content);
    expect(drawing.getAttribute('viewBox')).toBe('-4 -4 29 29');
    await user.click(await button('Enlarge'));
    expect(drawing.getAttribute('data-large')).toBe('true');
    await user.click(await button('Make smaller'));
    expect(drawing.getAttribute('data-large')).toBe('false');
    await vi.advanceTimersByTimeAsync(300_000);

    expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
    expect(screen.getByText(/no longer holds/)).toBeTruthy();
  } finally {
    vi.useRealTimers();
  }
});

test('restrictions say why and when, and one can be set or lifted from here', async () => {
  const restriction = {
    reason: 'Hausverbot',
    from: '2026-01-01',
    until: '2026-12-31',
    holds: 'now' as const,
  };
  const { user } = open(access([], { restrictions: [restriction], refused: true }));

  const part = await screen.findByRole('region', { name: 'Restrictions' });
  expect(await within(part).findByText('Hausverbot')).toBeTruthy();
  expect(part.textContent).toContain('holds now · from 01/01/2026 to 31/12/2026');
  await user.click(within(part).getByRole('button', { name: 'Restrict access' }));
  expect(await within(part).findByRole('textbox', { name: 'Reason' })).toBeTruthy();
  await user.click(within(part).getByRole('button', { name: 'Lift the restriction' }));
  expect(await within(part).findByText(/can be lifted from here/)).toBeTruthy();
});

test('without a restriction there is none to lift, and the grey button says so', async () => {
  const { user } = open(access([]));
  await screen.findByText(/Nothing opens the door yet/);

  const lift = await button('Lift the restriction');

  expect(lift.getAttribute('aria-disabled')).toBe('true');
  const why = document.getElementById(lift.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('none to lift');
  await user.click(lift);
  expect(document.querySelector('form')).toBeNull();
});

test('a missing scope closes the media and names itself, and the rest goes on by itself', async () => {
  const scope = { scope: 'CUSTOMER_READ' };
  const { user } = open(access([]), {
    read_access: ({ from }) =>
      from === 'copy' ? null : Promise.reject(failure('scope_missing', scope) as never),
    access_code: () => Promise.reject(failure('offline') as never),
  });

  await screen.findByText(/CUSTOMER_READ/);
  const add = await button('Add an access medium');
  expect(add.getAttribute('aria-disabled')).toBe('true');
  const why = document.getElementById(add.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('First it has to be known');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(await button('Show the access code'));

  expect((await screen.findByRole('alert')).textContent).toContain('none is kept for later');
});

test('what is only doubted is told, and keeps nobody from sending it', async () => {
  const { user } = open(access([]), {
    check_medium: () => ({ value: '12', numbers: null, fault: null, doubt: 'pin_length' }),
    act_now: () => 'done',
  });

  await user.click(await button('Add an access medium'));
  await user.click(screen.getByRole('radio', { name: 'PIN' }));
  const field = screen.getByRole('textbox', { name: 'PIN' });
  await user.type(field, '12');
  await user.tab();

  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  await waitFor(() => expect(hint?.textContent ?? '').toContain('4 to 8 digits'));
  expect(field.getAttribute('aria-invalid')).toBe('false');
  await user.type(field, '{Enter}');
  expect(await screen.findByText('The access medium is added.')).toBeTruthy();
});
