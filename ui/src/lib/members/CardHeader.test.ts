import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import { card } from '../../test/fixtures';
import CardHeader from './CardHeader.svelte';

test('two facts may read the same', () => {
  render(CardHeader, { card: card({ customerNumber: 'Nord', homeStudio: 'Nord' }) });

  expect(screen.getAllByText('Nord')).toHaveLength(2);
});
