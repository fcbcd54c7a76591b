import type { Document } from '$lib/api/bindings';

import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { ChangesState } from '$lib/changes/changes.svelte';
import { card, failure } from '../../test/fixtures';
import { program } from '../../test/program';

import DocumentsTest from './DocumentsTest.svelte';

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
    open_preview: () => ({ token: '3', pages: 2 }),
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
  const { user, calls } = open({ download_document: () => 'Plan (1).docx' }, [other]);

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
    download_document: () => (isOnline ? 'Attest.pdf' : Promise.reject(failure('offline'))),
  });
  await user.click(await screen.findByRole('button', { name: 'Save as… (Attest.pdf)' }));
  await screen.findByText('This was about Attest.pdf.');

  isOnline = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('Saved as Attest.pdf.')).toBeTruthy();
  expect(calls.some(({ command }) => command === 'open_preview')).toBe(false);
});
