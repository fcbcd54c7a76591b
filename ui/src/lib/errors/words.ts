import type { CommandError, ErrorCode } from '$lib/api/bindings';

import { number } from '$lib/i18n/format';
import { m } from '$lib/paraglide/messages';

interface Words {
  title: () => string;
  text: (error: CommandError) => string;
}

// Every code has its own words: what happened, then what was kept and what to do.
const WORDS: Record<ErrorCode, Words> = {
  key_refused: {
    title: () => m.error_key_refused_title(),
    text: () => m.error_key_refused_text(),
  },
  scope_missing: {
    title: () => m.error_scope_missing_title(),
    text: ({ scope }) => m.error_scope_missing_text({ scope: scope ?? m.scope_unnamed() }),
  },
  key_of_another_studio: {
    title: () => m.error_key_of_another_studio_title(),
    text: () => m.error_key_of_another_studio_text(),
  },
  tenant_unknown: {
    title: () => m.error_tenant_unknown_title(),
    text: () => m.error_tenant_unknown_text(),
  },
  offline: {
    title: () => m.error_offline_title(),
    text: () => m.error_offline_text(),
  },
  tls: {
    title: () => m.error_tls_title(),
    text: () => m.error_tls_text(),
  },
  timed_out: {
    title: () => m.error_timed_out_title(),
    text: () => m.error_timed_out_text(),
  },
  rate_limited: {
    title: () => m.error_rate_limited_title(),
    text: () => m.error_rate_limited_text(),
  },
  busy: {
    title: () => m.error_busy_title(),
    text: () => m.error_busy_text(),
  },
  not_found: {
    title: () => m.error_not_found_title(),
    text: () => m.error_not_found_text(),
  },
  conflict: {
    title: () => m.error_conflict_title(),
    text: () => m.error_conflict_text(),
  },
  invalid: {
    title: () => m.error_invalid_title(),
    text: () => m.error_invalid_text(),
  },
  server: {
    title: () => m.error_server_title(),
    text: () => m.error_server_text(),
  },
  unreadable: {
    title: () => m.error_unreadable_title(),
    text: () => m.error_unreadable_text(),
  },
  redirected: {
    title: () => m.error_redirected_title(),
    text: () => m.error_redirected_text(),
  },
  keyring_locked: {
    title: () => m.error_keyring_locked_title(),
    text: () => m.error_keyring_locked_text(),
  },
  keyring_missing: {
    title: () => m.error_keyring_missing_title(),
    text: () => m.error_keyring_missing_text(),
  },
  keyring_refused: {
    title: () => m.error_keyring_refused_title(),
    text: () => m.error_keyring_refused_text(),
  },
  key_too_long: {
    title: () => m.error_key_too_long_title(),
    text: ({ limit }) =>
      limit === null
        ? m.error_key_too_long_text_plain()
        : m.error_key_too_long_text({ limit: number(limit) }),
  },
  key_lost: {
    title: () => m.error_key_lost_title(),
    text: () => m.error_key_lost_text(),
  },
  key_empty: {
    title: () => m.error_key_empty_title(),
    text: () => m.error_key_empty_text(),
  },
  key_malformed: {
    title: () => m.error_key_malformed_title(),
    text: () => m.error_key_malformed_text(),
  },
  clipboard_empty: {
    title: () => m.error_clipboard_empty_title(),
    text: () => m.error_clipboard_empty_text(),
  },
  tenant_invalid: {
    title: () => m.error_tenant_invalid_title(),
    text: () => m.error_tenant_invalid_text(),
  },
  already_connected: {
    title: () => m.error_already_connected_title(),
    text: () => m.error_already_connected_text(),
  },
  no_studio: {
    title: () => m.error_no_studio_title(),
    text: () => m.error_no_studio_text(),
  },
  cancelled: {
    title: () => m.error_cancelled_title(),
    text: () => m.error_cancelled_text(),
  },
  storage: {
    title: () => m.error_storage_title(),
    text: () => m.error_storage_text(),
  },
  storage_full: {
    title: () => m.error_storage_full_title(),
    text: () => m.error_storage_full_text(),
  },
  storage_read_only: {
    title: () => m.error_storage_read_only_title(),
    text: () => m.error_storage_read_only_text(),
  },
  storage_too_new: {
    title: () => m.error_storage_too_new_title(),
    text: () => m.error_storage_too_new_text(),
  },
  storage_in_use: {
    title: () => m.error_storage_in_use_title(),
    text: () => m.error_storage_in_use_text(),
  },
  no_journal: {
    title: () => m.error_no_journal_title(),
    text: () => m.error_no_journal_text(),
  },
  wrong_passphrase: {
    title: () => m.error_wrong_passphrase_title(),
    text: () => m.error_wrong_passphrase_text(),
  },
  not_an_export: {
    title: () => m.error_not_an_export_title(),
    text: () => m.error_not_an_export_text(),
  },
  file_damaged: {
    title: () => m.error_file_damaged_title(),
    text: () => m.error_file_damaged_text(),
  },
  unfinished_changes: {
    title: () => m.error_unfinished_changes_title(),
    text: () => m.error_unfinished_changes_text(),
  },
  journal_unread: {
    title: () => m.error_journal_unread_title(),
    text: () => m.error_journal_unread_text(),
  },
  document_not_kept: {
    title: () => m.error_document_not_kept_title(),
    text: () => m.error_document_not_kept_text(),
  },
  internal: {
    title: () => m.error_internal_title(),
    text: () => m.error_internal_text(),
  },
};

/** What to tell the person about an error. A code of a newer program is told as `internal`. */
export function errorWords(error: CommandError): { title: string; text: string } {
  const words = WORDS[error.code] ?? WORDS.internal;
  return { title: words.title(), text: words.text(error) };
}

/** What to tell of a reason that no command has failed for. */
export function errorWordsOf(code: ErrorCode): { title: string; text: string } {
  return errorWords({
    code,
    message: '',
    fromServer: false,
    field: null,
    scope: null,
    traceId: null,
    waitSeconds: null,
    limit: null,
  });
}

/** Every code that has words, which is every code: the table above would not compile otherwise. */
export const ERROR_CODES = Object.keys(WORDS);
