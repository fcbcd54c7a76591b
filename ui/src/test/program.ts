import { emit } from '@tauri-apps/api/event';
import { mockConvertFileSrc, mockIPC } from '@tauri-apps/api/mocks';

import { found, outbox, settings, start, studio, summary, sync } from './fixtures';

type Answer = (args: Record<string, unknown>) => unknown;

export interface Call {
  command: string;
  args: unknown;
}

/** A made-up program behind the window: answers commands, and keeps what it was asked. */
export function program(answers: Record<string, Answer> = {}): Call[] {
  const calls: Call[] = [];
  let length = 0;
  const usual: Record<string, Answer> = {
    paste_key: () => ({ length: (length = 36) }),
    type_key: ({ text }) => ({ length: (length += String(text).length) }),
    clear_key: () => ({ length: (length = 0) }),
    start: () => start(),
    save_settings: () => settings(),
    find_members: ({ text }) => found(String(text), []),
    open_studio: () => studio(),
    sync_view: () => sync(),
    start_sync: () => sync(),
    cancel_sync: () => sync({ stage: 'cancelled' }),
    list_studios: () => [studio()],
    outbox: () => outbox([]),
    outbox_summary: () => summary(),
    outboxes_aside: () => [],
    member_changes: () => [],
    check_form: () => ({ faults: [], age: null, ibanCountry: null }),
    list_countries: () => ['AT', 'DE', 'PL'],
    studio_utilization: () => ({ count: 42, capacity: null }),
  };
  mockIPC(
    (command, args) => {
      calls.push({ command, args });
      const answer = answers[command] ?? usual[command];
      return answer ? answer((args ?? {}) as Record<string, unknown>) : null;
    },
    { shouldMockEvents: true },
  );
  mockConvertFileSrc('linux');
  return calls;
}

/** Tells the window that something happened. */
export async function tell(event: string, payload: unknown): Promise<void> {
  await emit(event, payload);
}

/** An answer that is given when the test says so. */
export function later<T>(): { answer: Promise<T>; give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => (give = resolve));
  return { answer, give };
}
