import type { CommandError, ErrorCode } from '$lib/api/bindings';

const CODES: readonly ErrorCode[] = ['key_refused', 'key_lost', 'key_of_another_studio'];

/** Whether trying again can hardly help, but another key will. */
export function needsNewKey({ code }: CommandError): boolean {
  return CODES.includes(code);
}
