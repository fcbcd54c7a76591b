import { expect, test } from 'vitest';

import { program } from '../../test/program';
import { pictureAddress, renewPicture } from './renewed.svelte';

test('a picture that may have been replaced is asked for by when, and others are not', () => {
  program();

  renewPicture('renewed');

  expect(pictureAddress('renewed')).toMatch(/^photo:\/\/localhost\/renewed\?after=\d{13}$/);
  expect(pictureAddress('other')).toBe('photo://localhost/other');
});
