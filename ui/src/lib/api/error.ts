import type { CommandError } from './bindings';

/** The `CommandError` in whatever a command threw. Anything else becomes `internal`. */
export function asCommandError(thrown: unknown): CommandError {
  if (isCommandError(thrown)) return thrown;
  return {
    code: 'internal',
    message: thrown instanceof Error ? thrown.message : String(thrown),
    fromServer: false,
    field: null,
    scope: null,
    traceId: null,
    waitSeconds: null,
    limit: null,
  };
}

function isCommandError(value: unknown): value is CommandError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
