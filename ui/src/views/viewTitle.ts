import type { View } from './view';

import { m } from '$lib/paraglide/messages';

/** The document's title: the program's name, and which screen it shows beside the desk. */
export function viewTitle({ kind }: View): string {
  const screen = screenName(kind);
  return screen === null ? m.app_name() : m.title_of_screen({ app: m.app_name(), screen });
}

function screenName(kind: View['kind']): string | null {
  switch (kind) {
    case 'starting':
    case 'desk':
      return null;
    case 'welcome':
      return m.title_welcome();
    case 'connect':
      return m.connect_title();
    case 'scopes':
      return m.scopes_title();
    case 'studios':
      return m.studios_title();
    case 'outbox':
      return m.outbox_title();
    case 'settings':
      return m.settings_title();
    case 'station':
      return m.station_title();
    case 'create':
      return m.create_title();
    case 'problem':
      return m.title_problem();
  }
}
