import type { ScopeView } from '$lib/api/bindings';

import { readFileSync } from 'node:fs';

import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { program } from '../../test/program';
import ScopeList from './ScopeList.svelte';
import { ScopesState } from './scopes.svelte';
import { SCOPES, scopeWords } from './scopeWords';

test('a failed question can be asked again', async () => {
  let works = false;
  program({ probe_scopes: () => (works ? [] : Promise.reject(failure('offline'))) });
  const scopes = new ScopesState();
  await scopes.ask();
  expect(scopes.status.kind).toBe('failed');

  works = true;
  await scopes.ask();

  expect(scopes.status).toEqual({ kind: 'known', scopes: [] });
});

test('a closed scope says what it closes, and an unknown one keeps its name', () => {
  render(ScopeList, {
    scopes: [
      { scope: 'CUSTOMER_READ', state: 'closed' },
      { scope: 'SOMETHING_NEW', state: 'unknown' },
    ],
  });

  const [members, other] = screen.getAllByRole('listitem');
  expect(members?.textContent).toContain('Search, member cards, pictures and restrictions.');
  expect(members?.textContent).toContain('closed');
  expect(other?.textContent).toContain('SOMETHING_NEW');
});

test('exactly the scopes that a key is tried for have words', () => {
  const probes = readFileSync('../src-tauri/crates/client/src/studios/probe.rs', 'utf8');
  const table = probes.slice(probes.indexOf('static PROBES'), probes.indexOf('];'));
  const probed = [...table.matchAll(/"([A-Z_]+)"/g)].map(([, scope]) => scope);

  expect(SCOPES).toEqual(probed);
});

test('a scope is told in words, with the name by which it is asked for', () => {
  const scopes = SCOPES.map((scope): ScopeView => ({ scope, state: 'open' }));

  render(ScopeList, { scopes });

  const items = screen.getAllByRole('listitem');
  expect(items).toHaveLength(15);
  for (const [index, scope] of SCOPES.entries()) {
    const { name, text } = scopeWords(scope);
    const item = within(items[index] as HTMLElement);
    expect(item.getByText(name).tagName).toBe('STRONG');
    expect(item.getByText(text)).toBeTruthy();
    expect(item.getByText(scope).tagName).toBe('CODE');
  }
});
