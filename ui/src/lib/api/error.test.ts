import { expect, test } from 'vitest';

import { failure } from '../../test/fixtures';
import { asCommandError } from './error';

test('a command error is taken as it is', () => {
  const error = failure('offline');

  expect(asCommandError(error)).toBe(error);
});

test('anything else becomes an internal error', () => {
  expect(asCommandError(new TypeError('no such thing'))).toEqual(
    failure('internal', { message: 'no such thing' }),
  );
  expect(asCommandError({ code: 7, message: null }).code).toBe('internal');
});
