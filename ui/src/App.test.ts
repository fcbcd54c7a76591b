import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { card, failure, found, hit, settings, start, studio, sync } from './test/fixtures';
import { program, tell } from './test/program';

const ANNA = hit('1', 'Anna Müller', {
  why: { field: 'name', how: 'spelling', text: 'Anna Müller', ranges: [[5, 11]] },
});
const PEOPLE = [ANNA, hit('2', 'محمد المولى'), hit('3', 'Hanna Möller')];

function open(answers: Parameters<typeof program>[0] = {}) {
  const calls = program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : PEOPLE),
    open_member: ({ member }) => card({ id: String(member), name: `Card ${String(member)}` }),
    refresh_member: ({ member }) => card({ id: String(member), name: `Card ${String(member)}` }),
    ...answers,
  });
  render(App, { starting: commands.start() });
  return { calls, user: userEvent.setup() };
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search members' });
const marked = () => screen.getByRole('option', { selected: true });

test('the search field has the focus before the program has answered', async () => {
  const { calls } = open({ start: () => new Promise(() => undefined) });

  expect(document.activeElement).toBe(field());
  await waitFor(() => expect(calls.map(({ command }) => command)).toContain('window_ready'));
});

test('from the start to the card with the keyboard only, and back', async () => {
  const { user } = open();
  await screen.findByRole('heading', { name: '5,000 people, ready to search' });

  await user.keyboard('mueller');
  const list = await screen.findByRole('listbox', { name: 'Members' });
  expect(within(list).getAllByRole('option')).toHaveLength(3);
  expect(field().getAttribute('aria-activedescendant')).toBe(marked().id);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(marked().textContent).toContain('Hanna');
  await user.keyboard('{Home}');
  expect(marked().textContent).toContain('Anna');
  expect(document.activeElement).toBe(field());

  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Card 1' });
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Member card' }));

  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('mueller');
  await user.keyboard('{Escape}');
  expect(field().value).toBe('');
});

test('typing anywhere begins a new search', async () => {
  const { user } = open();
  await user.keyboard('anna{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Card 1' });
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Member card' }));

  await user.keyboard('b');

  expect(document.activeElement).toBe(field());
});

test('Ctrl K selects the text of the search', async () => {
  const { user } = open();
  await user.keyboard('anna');

  await user.keyboard('{Control>}k{/Control}');

  expect(field().selectionStart).toBe(0);
  expect(field().selectionEnd).toBe(4);
});

test('a row marks what matched and says why', async () => {
  const { user } = open();

  await user.keyboard('mueller');
  await screen.findByRole('listbox');

  expect(marked().querySelector('mark')?.textContent).toBe('Müller');
  expect(marked().textContent).toContain('ue = ü');
});

test('names of any direction are isolated', async () => {
  const { user } = open();

  await user.keyboard('a');
  const row = await screen.findByRole('option', { name: /محمد/ });

  expect(row.querySelector('bdi')?.getAttribute('dir')).toBe('auto');
});

test('the first start leads into the demo studio', async () => {
  const { user } = open({
    start: () => start({ studios: [], current: null }),
    try_demo: () => studio({ id: 'demo', kind: 'demo', name: 'Demo Studio' }),
  });

  await user.click(await screen.findByRole('button', { name: 'Try the demo studio' }));

  expect(await screen.findByRole('button', { name: 'Studio: Demo Studio' })).toBeTruthy();
  expect(document.activeElement).toBe(field());
});

test('a refused key is told at its field, then the connected studio shows what its key can do', async () => {
  let works = false;
  const { user } = open({
    start: () => start({ studios: [], current: null }),
    connect_studio: () => (works ? studio() : Promise.reject(failure('key_refused'))),
    list_studios: () => [],
    probe_scopes: () => [{ scope: 'CUSTOMER_READ', state: 'open' }],
  });
  await user.type(await screen.findByLabelText('Tenant name'), 'sunrise');
  expect(screen.getByText('Connects to sunrise.open-api.perfectgym.com')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Paste' }));
  await user.click(screen.getByRole('button', { name: 'Connect' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The service refuses this key');
  const key = screen.getByLabelText<HTMLInputElement>('API key');
  expect(key.getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(key));
  expect(key.value).toHaveLength(36);

  works = true;
  await user.click(screen.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByRole('heading', { name: 'What the key can do' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go to the desk' }));

  expect(document.activeElement).toBe(field());
});

test('a developer’s server needs no tenant and is shown by a banner', async () => {
  open({ start: () => start({ studios: [], current: null, server: 'https://127.0.0.1:4443' }) });

  expect(await screen.findByText('Developer server: https://127.0.0.1:4443')).toBeTruthy();
  expect(screen.queryByLabelText('Tenant name')).toBeNull();
});

test('a removed studio is confirmed first and told afterwards', async () => {
  const { user, calls } = open({
    remove_studio: () => ({ name: 'Sunrise Gym', keyErased: true, dataErased: true }),
  });
  await user.click(await screen.findByRole('button', { name: 'Manage studios', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Remove Sunrise Gym…' }));
  const dialog = screen.getByRole('dialog', { name: 'Remove Sunrise Gym?' });
  expect(calls.some(({ command }) => command === 'remove_studio')).toBe(false);

  await user.click(within(dialog).getByRole('button', { name: 'Erase key and local data' }));

  expect(await screen.findByText(/Its key and its local data are erased/)).toBeTruthy();
});

test('a studio is renamed in place with F2 and Enter', async () => {
  const { user } = open({ rename_studio: ({ name }) => studio({ name: String(name) }) });
  await user.click(await screen.findByRole('button', { name: 'Manage studios', hidden: true }));
  screen.getByRole('button', { name: 'Open Sunrise Gym' }).focus();

  await user.keyboard('{F2}');
  await user.keyboard('Sunset Gym{Enter}');

  expect(await screen.findByRole('heading', { name: 'Sunset Gym' })).toBeTruthy();
});

test('the language changes without a reload and the text stays', async () => {
  const { user } = open({ save_settings: () => settings({ language: 'de', locale: 'de-DE' }) });
  await user.keyboard('anna');
  await user.click(await screen.findByRole('button', { name: 'Settings' }));

  await user.click(screen.getByRole('radio', { name: 'Deutsch' }));
  await user.click(await screen.findByRole('button', { name: 'Zurück zum Tresen' }));

  expect(document.documentElement.lang).toBe('de');
  expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Mitglieder suchen' }).value).toBe(
    'anna',
  );
});

test('the bar tells how the reading goes', async () => {
  const { user, calls } = open();
  await screen.findByText(/^Read /);

  await tell('sync-changed', sync({ stage: 'members', read: 1500, stored: 1500 }));
  expect(await screen.findByText('Reading members 1,500 of about 5,000…')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Reading stopped')).toBeTruthy();
  await tell('sync-changed', sync({ stage: 'failed', error: failure('offline') }));
  expect(await screen.findByText(/copy from/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(calls.some(({ command }) => command === 'start_sync')).toBe(true);
});

test('a locked keyring is explained with every way on', async () => {
  let locked = true;
  const { user } = open({
    start: () => start({ problem: failure('keyring_locked') }),
    open_studio: () => (locked ? Promise.reject(failure('keyring_locked')) : studio()),
  });
  await screen.findByRole('heading', { name: 'Sunrise Gym could not be opened' });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The keyring is locked');

  locked = false;
  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('searchbox')).toBeTruthy();
});

test('a studio that turns out to be locked after the desk was drawn is explained', async () => {
  open({
    find_members: () => Promise.reject(failure('no_studio')),
    open_studio: () => Promise.reject(failure('keyring_locked')),
  });

  await screen.findByRole('heading', { name: 'Sunrise Gym could not be opened' });

  expect(screen.getByRole('alert').textContent).toContain('The keyring is locked');
});

test('a studio that cannot be opened from the menu is told in the list of studios', async () => {
  const two = studio({ id: 'two', name: 'Moon Gym' });
  const { user } = open({
    start: () => start({ studios: [studio(), two] }),
    open_studio: ({ studio: id }) =>
      id === 'two' ? Promise.reject(failure('key_lost')) : studio(),
  });

  await user.click(await screen.findByRole('button', { name: /Moon Gym/, hidden: true }));

  expect((await screen.findByRole('alert')).textContent).toContain(
    'The key of this studio is gone',
  );
  expect(screen.getByLabelText('API key')).toBeTruthy();
});

test.each(['key_refused', 'key_lost', 'key_of_another_studio'] as const)(
  'when reading fails by %s, another key can be entered at once and is used for reading',
  async (code) => {
    const views = [sync({ stage: 'failed', error: failure(code) }), sync()];
    const { user, calls } = open({
      sync_view: () => views.shift(),
      replace_key: () => studio(),
    });
    await screen.findByRole('button', { name: 'Reading failed' });

    await user.click(screen.getByRole('button', { name: 'Replace key', hidden: true }));
    expect(screen.getByRole('heading', { name: 'Studios' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('API key'));
    await user.click(screen.getByRole('button', { name: 'Paste' }));
    await user.click(screen.getByRole('button', { name: 'Replace key' }));

    expect(await screen.findByText('The new key of Sunrise Gym is in use.')).toBeTruthy();
    expect(screen.queryByLabelText('API key')).toBeNull();
    expect(calls.find(({ command }) => command === 'replace_key')?.args).toEqual({ studio: 'one' });
    await user.click(screen.getByRole('button', { name: 'Back to the desk' }));
    expect(screen.queryByRole('button', { name: 'Reading failed' })).toBeNull();
  },
);

test('when reading fails for another reason, no other key is offered', async () => {
  open({ sync_view: () => sync({ stage: 'failed', error: failure('server') }) });

  await screen.findByRole('button', { name: 'Reading failed' });

  expect(screen.queryByRole('button', { name: 'Replace key', hidden: true })).toBeNull();
});

test('arrows lead into the menu of studios and through it', async () => {
  const two = studio({ id: 'two', name: 'Moon Gym' });
  const { user } = open({ start: () => start({ studios: [studio(), two] }) });
  (await screen.findByRole('button', { name: 'Studio: Sunrise Gym' })).focus();
  const focused = () => document.activeElement?.textContent;

  await user.keyboard('{ArrowDown}');
  expect(focused()).toContain('Sunrise Gym');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toContain('Moon Gym');
  await user.keyboard('{End}');
  expect(focused()).toContain('Manage studios');
  await user.keyboard('{ArrowDown}');

  expect(focused()).toContain('Sunrise Gym');
});

test('painted key presses are reported only while measuring', async () => {
  const { user, calls } = open({ start: () => start({ measuring: true }) });
  await screen.findByRole('heading', { name: /ready to search/ });

  await user.keyboard('a');

  await waitFor(() => {
    const report = calls.find(({ command }) => command === 'report_painted');
    expect((report?.args as { milliseconds: number }).milliseconds).toBeGreaterThan(0);
  });
});

test('a scroll that came to rest is reported while measuring', async () => {
  const { user, calls } = open({
    start: () => start({ measuring: true }),
    find_members: ({ text }) => found(String(text), text === '' ? [] : [ANNA]),
  });
  await screen.findByRole('heading', { name: /ready to search/ });
  await user.keyboard('a');

  await fireEvent.scroll(await screen.findByRole('listbox', { name: 'Members' }));

  await waitFor(() => {
    const report = calls.find(({ command }) => command === 'report_scrolled');
    expect((report?.args as { nodes: number }).nodes).toBeGreaterThan(0);
  });
});

test('a picture is asked for from the program, and the initials stay behind it', async () => {
  const { user } = open({
    find_members: ({ text }) =>
      found(String(text), text === '' ? [] : [{ ...ANNA, hasPicture: true }]),
  });
  await user.keyboard('a');

  const picture = await waitFor(() => {
    const image = document.querySelector('img');
    if (!image) throw new Error('there is no picture yet');
    return image;
  });
  expect(picture.alt).toBe('');
  await fireEvent.error(picture);

  expect(document.querySelector('img')).toBeNull();
});

test('another key is offered at once when the studio of the start cannot be opened for its key', async () => {
  const { user } = open({ start: () => start({ problem: failure('key_lost') }) });

  await user.click(await screen.findByRole('button', { name: 'Replace key' }));

  expect(screen.getByRole('heading', { name: 'Studios' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('API key'));
});

test('a demo studio that did not start is started anew, until it does', async () => {
  let works = false;
  const { user, calls } = open({
    start: () => start({ studios: [], current: null, problem: failure('internal') }),
    try_demo: () =>
      works ? studio({ id: 'demo', kind: 'demo' }) : Promise.reject(failure('storage')),
  });
  await screen.findByRole('heading', { name: 'The demo studio could not be opened' });

  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The local copy cannot be used')).toBeTruthy();
  works = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('searchbox')).toBeTruthy();
  expect(calls.filter(({ command }) => command === 'start')).toHaveLength(1);
});

test('a developer’s key that failed is sent again', async () => {
  let works = false;
  const { user } = open({
    start: () =>
      start({
        studios: [],
        current: null,
        server: 'https://127.0.0.1:4443',
        problem: failure('offline'),
      }),
    connect_studio: () => (works ? studio() : Promise.reject(failure('tls'))),
    list_studios: () => [],
    probe_scopes: () => [],
  });

  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('The connection is not secure')).toBeTruthy();
  works = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading', { name: 'What the key can do' })).toBeTruthy();
});

test('a studio that was connected but not opened is told in the list of studios', async () => {
  const { user } = open({
    start: () => start({ studios: [], current: null }),
    connect_studio: () => Promise.reject(failure('keyring_locked')),
    list_studios: () => [studio()],
  });
  await user.type(await screen.findByLabelText('Tenant name'), 'sunrise');

  await user.click(screen.getByRole('button', { name: 'Connect' }));

  expect(await screen.findByRole('heading', { name: 'Sunrise Gym' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('The keyring is locked');
});

test('after a failure that no entry is to blame for, the focus is on the button', async () => {
  const { user } = open({
    start: () => start({ studios: [], current: null }),
    connect_studio: () => Promise.reject(failure('offline')),
    list_studios: () => [],
  });
  const button = await screen.findByRole('button', { name: 'Connect' });

  await user.click(button);

  await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('a key that was entered is forgotten when its form is left', async () => {
  const { user, calls } = open();
  await user.click(
    await screen.findByRole('button', { name: 'Connect another studio', hidden: true }),
  );
  await user.click(screen.getByRole('button', { name: 'Paste' }));

  await user.click(screen.getByRole('button', { name: 'Back to the desk' }));
  await screen.findByRole('searchbox');

  await waitFor(() => expect(calls.filter(isOfKey).at(-1)?.command).toBe('clear_key'));
});

test('a key that was entered for one studio is not offered to another', async () => {
  const { user, calls } = open({
    start: () => start({ studios: [studio(), studio({ id: 'two', name: 'Moon Gym' })] }),
  });
  await user.click(await screen.findByRole('button', { name: 'Manage studios', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Replace key of Sunrise Gym' }));
  await user.click(screen.getByRole('button', { name: 'Paste' }));
  await screen.findByText(/36 characters/);

  await user.click(screen.getByRole('button', { name: 'Replace key of Moon Gym' }));

  await waitFor(() => expect(calls.filter(isOfKey).at(-1)?.command).toBe('clear_key'));
  expect(screen.getByLabelText<HTMLInputElement>('API key').value).toBe('');
});

function isOfKey({ command }: { command: string }): boolean {
  return command.endsWith('_key');
}

test('a key that the program used up is asked for no longer, though the studio did not open', async () => {
  let used = false;
  const { user } = open({
    type_key: () => ({ length: used ? 0 : 36 }),
    replace_key: () => {
      used = true;
      return Promise.reject(failure('storage'));
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Manage studios', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Replace key of Sunrise Gym' }));
  await user.click(screen.getByRole('button', { name: 'Paste' }));
  await screen.findByText(/36 characters/);

  await user.click(screen.getByRole('button', { name: 'Replace key' }));

  expect(await screen.findByText('The local copy cannot be used')).toBeTruthy();
  await waitFor(() => expect(screen.queryByLabelText('API key')).toBeNull());
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Back to the desk' })).toBeNull();
});

test('the demo studio can be opened, and neither renamed nor removed', async () => {
  const { user } = open({
    start: () => start({ studios: [], current: null }),
    try_demo: () => studio({ id: 'demo', kind: 'demo', name: 'Demo Studio' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Try the demo studio' }));
  await user.click(await screen.findByRole('button', { name: 'Manage studios', hidden: true }));

  screen.getByRole('button', { name: 'Open Demo Studio' }).focus();
  await user.keyboard('{F2}');

  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Rename|Remove|Replace key/ })).toBeNull();
});

test('the title tells which screen is shown, and is the program’s alone on the desk', async () => {
  const { user } = open();
  await screen.findByRole('searchbox');
  expect(document.title).toBe('Studiodesk');

  await user.click(await screen.findByRole('button', { name: 'Settings' }));

  expect(document.title).toBe('Studiodesk – Settings');
});

test('what went wrong with the search is an alert of its own', async () => {
  open({ find_members: () => Promise.reject(failure('storage')) });

  const alert = await screen.findByRole('alert');

  expect(alert.closest('[role="status"]')).toBeNull();
});

test('people are searched again when a reading is over, for they may have other names', async () => {
  const { user, calls } = open({ sync_view: () => sync({ stage: 'members', revision: 1 }) });
  await user.keyboard('anna');
  await screen.findByRole('listbox');
  await waitFor(() => expect(calls.some(({ command }) => command === 'sync_view')).toBe(true));
  const searches = () => calls.filter(({ command }) => command === 'find_members').length;
  const before = searches();

  await tell('sync-changed', sync({ stage: 'complete', revision: 2 }));

  expect(searches()).toBe(before + 1);
});

test('a picture stays as it is while the same people are listed again', async () => {
  const { user } = open({
    find_members: ({ text }) =>
      found(String(text), text === '' ? [] : [{ ...ANNA, hasPicture: true, age: Math.random() }]),
  });
  await user.keyboard('a');
  const picture = await waitFor(() => {
    const image = document.querySelector('img');
    if (!image) throw new Error('there is no picture yet');
    return image;
  });
  let loads = 0;
  new MutationObserver((changes) => (loads += changes.length)).observe(picture, {
    attributes: true,
  });

  await tell('sync-changed', sync({ stage: 'members', stored: 5001, revision: 2 }));
  await user.keyboard('n');

  expect(document.querySelector('img')).toBe(picture);
  expect(loads).toBe(0);
});

test.each([
  [{ homeStudio: 'Sunrise Gym', homeStudioId: '77' }, 'Sunrise Gym'],
  [{ homeStudio: null, homeStudioId: '42' }, 'another studio (no. 42)'],
  [{ homeStudio: null, homeStudioId: null }, null],
])('the card’s header names the home studio (%#)', async (home, words) => {
  const { user } = open({ refresh_member: () => card({ ...home, name: 'Card 1' }) });
  await user.keyboard('anna{Enter}');

  const heading = await screen.findByRole('heading', { level: 1, name: 'Card 1' });

  const pane = screen.getByRole('region', { name: 'Member card' });
  const term = await within(pane).findByText('Home studio');
  await waitFor(() =>
    expect(term.nextElementSibling?.textContent).toContain(words ?? 'none on record'),
  );
  const line = heading.nextElementSibling?.textContent ?? '';
  if (words) expect(line).toContain(words);
  else expect(line).not.toContain('studio');
});
