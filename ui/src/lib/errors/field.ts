import type { CommandError, ErrorCode } from '$lib/api/bindings';

/** The entries of the connect form. */
export type ConnectField = 'tenant' | 'key';

const FIELDS: Partial<Record<ErrorCode, ConnectField>> = {
  tenant_unknown: 'tenant',
  tenant_invalid: 'tenant',
  key_refused: 'key',
  key_of_another_studio: 'key',
  key_too_long: 'key',
  key_empty: 'key',
  key_malformed: 'key',
  clipboard_empty: 'key',
};

/** The entry that an error concerns. `null`: none, so it stands above the button. */
export function fieldOf(error: CommandError): ConnectField | null {
  if (error.field === 'tenant' || error.field === 'key') return error.field;
  return FIELDS[error.code] ?? null;
}
