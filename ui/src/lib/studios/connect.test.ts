import { expect, test } from 'vitest';

import { failure, studio } from '../../test/fixtures';
import { program } from '../../test/program';
import { fieldOf } from '$lib/errors/field';
import { KeyEntryState } from '$lib/keys/entry.svelte';
import { ConnectState } from './connect.svelte';

test('the host follows platform and tenant name', () => {
  const connect = new ConnectState(new KeyEntryState());

  connect.tenant = ' Sunrise-Gym ';
  expect(connect.host).toBe('sunrise-gym.open-api.perfectgym.com');
  connect.platform = 'magicline';
  expect(connect.host).toBe('sunrise-gym.open-api.magicline.com');
});

test('a whole address is passed on as it is', async () => {
  const calls = program({ connect_studio: () => studio() });
  const connect = new ConnectState(new KeyEntryState());
  connect.tenant = 'https://sunrise.web.magicline.com/';

  await connect.submit();

  expect(calls[0]?.args).toEqual({
    platform: 'perfect_gym_next',
    tenant: 'https://sunrise.web.magicline.com/',
  });
});

test('nothing entered is lost by a refusal', async () => {
  program({ connect_studio: () => Promise.reject(failure('key_refused')) });
  const key = new KeyEntryState();
  const connect = new ConnectState(key);
  connect.tenant = 'sunrise';
  await key.paste();

  expect(await connect.submit()).toBeNull();

  expect(connect.status).toEqual({ kind: 'failed', error: failure('key_refused') });
  expect([connect.tenant, key.length]).toEqual(['sunrise', 36]);
});

test('the key that the program has used up is no longer shown as entered', async () => {
  program({
    type_key: () => ({ length: 0 }),
    connect_studio: () => Promise.reject(failure('keyring_locked')),
  });
  const key = new KeyEntryState();
  await key.paste();

  await new ConnectState(key).submit();

  expect(key.length).toBe(0);
});

test('the key is sent for checking only when all of it has arrived', async () => {
  const calls = program({ type_key: () => ({ length: 1 }), connect_studio: () => studio() });
  const key = new KeyEntryState();
  const connect = new ConnectState(key);

  void key.type('a');
  void key.type('b');
  await connect.submit();

  expect(calls.map(({ command }) => command)).toEqual([
    'type_key',
    'type_key',
    'connect_studio',
    'type_key',
  ]);
});

test('errors stand at the entry that they concern', () => {
  expect(fieldOf(failure('tenant_unknown'))).toBe('tenant');
  expect(fieldOf(failure('key_refused'))).toBe('key');
  expect(fieldOf(failure('keyring_locked'))).toBeNull();
  expect(fieldOf(failure('invalid', { field: 'tenant' }))).toBe('tenant');
});
