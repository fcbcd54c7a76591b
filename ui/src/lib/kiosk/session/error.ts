import type { KioskError } from '$lib/api/bindings';

/** The `KioskError` in whatever a command threw. Anything else becomes `failed`, without its words. */
export function asKioskError(thrown: unknown): KioskError {
  if (isKioskError(thrown)) return thrown;
  return { code: 'failed', message: null, field: null, waitSeconds: null };
}

function isKioskError(value: unknown): value is KioskError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'message' in value
  );
}
