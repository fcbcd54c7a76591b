import type { KioskError, KioskErrorCode } from '$lib/api/bindings';

import { m } from '../paraglide/messages';

interface Words {
  title: () => string;
  text: () => string;
  canRetry: boolean;
}

const FAILED: Words = {
  title: () => m.failed_title(),
  text: () => m.failed_text(),
  canRetry: true,
};

const WORDS: Record<KioskErrorCode, Words> = {
  unreachable: { title: () => m.offline_title(), text: () => m.offline_text(), canRetry: true },
  refused: { title: () => m.not_possible_title(), text: () => m.help_staff(), canRetry: false },
  flow_closed: { title: () => m.not_here_title(), text: () => m.help_staff(), canRetry: false },
  needs_staff: { title: () => m.not_here_title(), text: () => m.help_staff(), canRetry: false },
  no_camera: {
    title: () => m.camera_none_title(),
    text: () => m.camera_none(),
    canRetry: true,
  },
  // What was named is not there any more: reading again shows what is.
  unknown: FAILED,
  session_over: FAILED,
  failed: FAILED,
};

/** What to tell of a failure, and whether trying again can help. */
export function problemWords({ code }: KioskError): {
  title: string;
  text: string;
  canRetry: boolean;
} {
  const { title, text, canRetry } = WORDS[code] ?? FAILED;
  return { title: title(), text: text(), canRetry };
}
