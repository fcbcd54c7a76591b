import type { CommandError, ErrorCode, Said } from '$lib/api/bindings';

import { ERROR_CODES } from './words';

/** What was said of an item, as an error: so both are told in the same words. */
export function saidAsError({ code, message, field, traceId, scope }: Said): CommandError {
  return {
    code: isKnown(code) ? code : 'internal',
    message: message ?? '',
    fromServer: message !== null,
    field,
    traceId,
    scope,
    waitSeconds: null,
    limit: null,
  };
}

function isKnown(code: string): code is ErrorCode {
  return ERROR_CODES.includes(code);
}
