import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { ActState } from '$lib/atOnce/act.svelte';

import { card } from '../../test/fixtures';
import { program } from '../../test/program';
import MarkStrip from './MarkStrip.svelte';

test('what is done at once may end what a mark says', async () => {
  let notices: unknown[] = [{ kind: 'ending', rate: 'Gold', on: '2026-12-31' }];
  program({
    read_overview: () => ({ value: { notices, unread: [] }, readAt: '2026-11-22T14:00:00Z' }),
    act_now: () => 'done',
  });
  render(MarkStrip, { card: card({ hasPicture: true }), onlead: () => undefined });
  await screen.findByText('Gold', { exact: false });

  notices = [];
  await new ActState('1', () => undefined).run({ kind: 'book_class', slot: '7' });

  await expect.poll(() => screen.queryAllByRole('listitem')).toEqual([]);
});
