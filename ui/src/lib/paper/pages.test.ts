import { expect, test } from 'vitest';

import { DraftFile } from '$lib/changes/documentDraft.svelte';
import { program } from '../../test/program';

import { PaperState } from './pages.svelte';

function photo(token: string) {
  return new DraftFile({ token, name: `${token}.jpg`, size: 1, isImage: true, problem: null });
}

test('pages are bound in their order, turned and cut as they are shown', async () => {
  const made = { token: '9', name: 'Letter.pdf', size: 1, isImage: false, problem: null };
  const calls = program({ bind_paper: () => made });
  const paper = new PaperState([photo('a'), photo('b')]);
  const [first, second] = paper.pages;
  if (!first || !second) throw new Error('pages are missing');

  first.rotate(1);
  first.cut('top', 12.4);
  second.cut('left', 400);
  paper.move(second, -1);
  paper.move(second, -1);
  paper.isGrey = true;

  expect(await paper.bind('Letter.pdf')).toEqual(made);
  expect(calls.at(-1)?.args).toEqual({
    name: 'Letter.pdf',
    pages: [
      { token: 'b', look: { turn: 'none', top: 0, right: 0, bottom: 0, left: 45, grey: true } },
      { token: 'a', look: { turn: 'right', top: 12, right: 0, bottom: 0, left: 0, grey: true } },
    ],
  });
});

test('what is cut turns with the paper, and four turns are none', () => {
  const [page] = new PaperState([photo('a')]).pages;
  if (!page) throw new Error('the page is missing');
  page.cut('top', 10);

  page.rotate(1);
  expect([page.turn, page.right]).toEqual(['right', 10]);
  page.rotate(-1);
  page.rotate(-1);
  expect([page.turn, page.left]).toEqual(['left', 10]);
  for (let turns = 0; turns < 3; turns += 1) page.rotate(-1);
  expect([page.turn, page.top]).toEqual(['none', 10]);
});
