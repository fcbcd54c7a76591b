import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { card } from '../../test/fixtures';
import CardFacts from './CardFacts.svelte';

test('every fact of the card can be copied', () => {
  render(CardFacts, { card: card() });

  const copied = screen
    .getAllByRole('button', { name: /^Copy / })
    .map((it) => it.getAttribute('aria-label'));

  expect(copied).toHaveLength(8);
  expect(copied).toEqual(
    expect.arrayContaining([
      'Copy 12/04/1992',
      'Copy 01/03/2019',
      'Copy Sunrise Gym',
      'Copy 0004711',
    ]),
  );
});
