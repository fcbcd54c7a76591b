import type { AppState } from './app.svelte';
import type { MemberCard } from '$lib/api/bindings';
import type { Command } from '$lib/workspace/actions';

import { copy } from '$lib/components/copy';
import { m } from '$lib/paraglide/messages';
import { print } from '$lib/print/print.svelte';
import { cardCommands } from '$lib/workspace/cardCommands';
import { focusForm } from '$lib/workspace/focusForm';

/** Everything that can be done now, for the palette: with the card that is shown, and with the window. */
export function windowCommands(app: AppState): Command[] {
  const control = navigator.userAgent.includes('Mac') ? '⌘' : m.key_control();
  const { cards, workspace, card } = app;
  const isShown = app.view.kind === 'desk' && card.status.kind === 'shown';
  const ofCard: Command[] = isShown
    ? [
        ...cardCommands(
          (section) => workspace.choose(section),
          async (kind) => {
            await cards.openForm(kind);
            await focusForm(kind);
          },
        ),
        ...copies(card.card),
        { id: 'print', label: m.print_card(), keys: `${control} P`, run: () => print.window() },
      ]
    : [];
  const ofHistory: Command[] = [
    ...(workspace.canGoBack
      ? [
          {
            id: 'back',
            label: m.palette_back(),
            keys: 'Alt ←',
            run: () => cards.act({ kind: 'back' }),
          },
        ]
      : []),
    ...(workspace.canGoForward
      ? [
          {
            id: 'forward',
            label: m.palette_forward(),
            keys: 'Alt →',
            run: () => cards.act({ kind: 'forward' }),
          },
        ]
      : []),
  ];
  return [
    ...ofCard,
    ...ofHistory,
    {
      id: 'create',
      label: m.create_open(),
      keys: `${control} ${m.key_shift()} N`,
      run: () => app.show('create'),
    },
    { id: 'outbox', label: m.outbox_title(), run: () => app.show('outbox') },
    { id: 'sync', label: m.palette_sync(), run: () => app.sync.start() },
    { id: 'scopes', label: m.scopes_title(), run: () => app.show('scopes') },
    { id: 'studios', label: m.studios_title(), run: () => app.show('studios') },
    { id: 'settings', label: m.settings_title(), run: () => app.show('settings') },
    { id: 'keys', label: m.keys_title(), keys: 'F1', run: () => (app.overlay = 'keys') },
  ];
}

/** What is on record and most often wanted elsewhere. */
function copies(card: MemberCard | null): Command[] {
  const facts: [string, string | null | undefined][] = [
    [m.card_number(), card?.customerNumber],
    [m.card_email(), card?.email],
    [m.card_phone_private(), card?.phones[0]?.number],
    [m.card_address(), card?.address.join('\n')],
  ];
  return facts.flatMap(([fact, value]) =>
    value ? [{ id: `copy-${fact}`, label: m.palette_copy({ fact }), run: () => copy(value) }] : [],
  );
}
