import type { Document } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { ChangesState } from '$lib/changes/changes.svelte';
import { card, failure } from '../../test/fixtures';
import { program } from '../../test/program';

import DocumentsTest from './DocumentsTest.svelte';

const READ = '2026-11-20T12:00:00Z';

function document_(more: Partial<Document> = {}): Document {
  return {
    id: '7',
    name: 'Attest.pdf',
    description: 'Knee',
    kind: 'pdf',
    ending: 'PDF',
    size: 81_000,
    sentAt: null,
    ...more,
  };
}

function open(answers: Parameters<typeof program>[0], documents = [document_()]) {
  const calls = program({
    read_documents: () => ({ value: documents, readAt: '2026-11-22T12:00:00Z' }),
    open_preview: () => ({ token: '3', pages: 2, keptAt: null }),
    kept_documents: () => [],
    ...answers,
  });
  render(DocumentsTest, { card: card(), changes: new ChangesState(), onopen: () => undefined });
  return { user: userEvent.setup(), calls };
}

test('each document is listed with its type, size and remark, and what is unknown says why', async () => {
  open({});

  const row = await screen.findByRole('row', { name: /Attest.pdf/ });

  expect(row.textContent).toContain('Knee');
  expect(row.textContent).toContain('PDF');
  expect(row.textContent).toContain('81 kB');
  expect(row.textContent).toContain('does not say when');
});

test('a document is looked at page by page, and closing leads back to its button', async () => {
  const { user, calls } = open({});
  const look = await screen.findByRole('button', { name: 'Show (Attest.pdf)' });

  await user.click(look);
  const pane = await screen.findByRole('region', { name: 'Document Attest.pdf' });
  await user.click(within(pane).getByRole('button', { name: 'Next page' }));

  expect(within(pane).getByRole('status').textContent).toBe('Page 2 of 2');
  const next = within(pane).getByRole('button', { name: 'Next page' });
  expect(next.getAttribute('aria-disabled')).toBe('true');
  expect(next.title).toBe('This is the last page.');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(look));
  expect(calls.find(({ command }) => command === 'close_preview')?.args).toEqual({ token: '3' });
});

test('what cannot be shown here says so at its grey button, and can be saved', async () => {
  const other = document_({ name: 'Plan.docx', kind: 'other', ending: 'DOCX' });
  const { user, calls } = open(
    { download_document: () => ({ name: 'Plan (1).docx', keptAt: null }) },
    [other],
  );

  const look = await screen.findByRole('button', { name: 'Show (Plan.docx)' });
  expect(look.getAttribute('aria-disabled')).toBe('true');
  const why = document.getElementById(look.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toContain('can be saved, but not shown here');
  await user.click(look);
  await user.click(screen.getByRole('button', { name: 'Save as… (Plan.docx)' }));

  expect(await screen.findByText('Saved as Plan (1).docx.')).toBeTruthy();
  expect(calls.some(({ command }) => command === 'open_preview')).toBe(false);
});

test('a document that does not open is told by name, and the list stays', async () => {
  const { user } = open({
    open_preview: () => {
      throw failure('offline');
    },
  });

  await user.click(await screen.findByRole('button', { name: 'Show (Attest.pdf)' }));

  expect(await screen.findByText('This was about Attest.pdf.')).toBeTruthy();
  expect(screen.getByRole('row', { name: /Attest.pdf/ })).toBeTruthy();
});

test('a document that could not be saved is saved again, and not opened', async () => {
  let isOnline = false;
  const { user, calls } = open({
    download_document: () =>
      isOnline ? { name: 'Attest.pdf', keptAt: null } : Promise.reject(failure('offline')),
  });
  await user.click(await screen.findByRole('button', { name: 'Save as… (Attest.pdf)' }));
  await screen.findByText('This was about Attest.pdf.');

  isOnline = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('Saved as Attest.pdf.')).toBeTruthy();
  expect(calls.some(({ command }) => command === 'open_preview')).toBe(false);
});

/** The list as it is stored, while the service does not answer. */
function openOffline(answers: Parameters<typeof program>[0] = {}) {
  const stored = {
    value: [document_(), document_({ id: '8', name: 'Vertrag.pdf' })],
    readAt: READ,
  };
  return open({
    read_documents: ({ from }) => (from === 'copy' ? stored : Promise.reject(failure('offline'))),
    kept_documents: () => [{ id: '7', readAt: READ }],
    open_preview: ({ document }) =>
      document === '7'
        ? { token: '3', pages: 1, keptAt: READ }
        : Promise.reject(failure('document_not_kept')),
    ...answers,
  });
}

test('with a network nothing is said of what can be read without one', async () => {
  const { calls } = open({ kept_documents: () => [{ id: '7', readAt: READ }] });

  const row = await screen.findByRole('row', { name: /Attest.pdf/ });
  await waitFor(() => expect(screen.queryByText(/Refreshing/)).toBeNull());

  expect(row.textContent).not.toContain('without a network');
  expect(calls.some(({ command }) => command === 'kept_documents')).toBe(false);
});

test('without a network those that can be read are told apart in words, with their age', async () => {
  openOffline();

  const readable = await screen.findByText(/Can be read without a network. Seen/);
  const other = screen.getByText(/has to be opened once with one/);

  expect(readable.closest('tr')?.textContent).toContain('Attest.pdf');
  expect(readable.textContent).toContain('2026');
  expect(other.closest('tr')?.textContent).toContain('Vertrag.pdf');
});

test('a kept document is shown with when it was read, also to a screen reader', async () => {
  const { user } = openOffline();

  await user.click(await screen.findByRole('button', { name: 'Show (Attest.pdf)' }));

  const pane = await screen.findByRole('region', { name: 'Document Attest.pdf' });
  const said = document.getElementById(pane.getAttribute('aria-describedby') ?? '');
  expect(said?.textContent).toContain('this is the copy stored here');
  expect(within(pane).getByText(/^Seen .*2026/)).toBeTruthy();
});

test('a document that was never looked at says that it takes a network once', async () => {
  const { user } = openOffline();

  await user.click(await screen.findByRole('button', { name: 'Show (Vertrag.pdf)' }));

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('once it was opened here with one');
  expect(screen.getByText('This was about Vertrag.pdf.')).toBeTruthy();
  expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('what is saved from here says how old it is', async () => {
  const saved = { name: 'Attest.pdf', keptAt: READ };
  const { user } = openOffline({ download_document: () => saved });

  await user.click(await screen.findByRole('button', { name: 'Save as… (Attest.pdf)' }));

  const told = (await screen.findByText('Saved as Attest.pdf.')).closest('[role=status]');
  expect(told?.textContent).toMatch(/Seen .*2026/);
});

test('a network that went meanwhile is noticed by the first document that comes from here', async () => {
  const { user } = open({
    open_preview: () => ({ token: '3', pages: 1, keptAt: READ }),
    kept_documents: () => [{ id: '7', readAt: READ }],
  });

  await user.click(await screen.findByRole('button', { name: 'Show (Attest.pdf)' }));

  expect(await screen.findByText(/Can be read without a network/)).toBeTruthy();
});
