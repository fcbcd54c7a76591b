import type { AppState } from './app.svelte';
import type { MemberCard } from '$lib/api/bindings';
import type { Command, Stroke } from '$lib/workspace/actions';

import { copy } from '$lib/components/copy';
import { m } from '$lib/paraglide/messages';
import { phoneWords } from '$lib/members/phoneWords';
import { print } from '$lib/print/print.svelte';
import { actionsKeys, windowKeys } from '$lib/workspace/actionKeys';
import { cardCommands } from '$lib/workspace/cardCommands';
import { panelWish } from '$lib/workspace/panels.svelte';

/** Everything that can be done now, for the palette: with the card that is shown, and with the window. */
export function windowCommands(app: AppState): Command[] {
  const control = navigator.userAgent.includes('Mac') ? '⌘' : m.key_control();
  const { cards, workspace, card } = app;
  const isOnDesk = app.view.kind === 'desk';
  const isShown = isOnDesk && card.status.kind === 'shown';
  const ofCard: Command[] = isShown
    ? [
        ...cardCommands(
          workspace.section,
          (section) => workspace.choose(section),
          (kind) => cards.openAndFocus(kind),
        ),
        ...copies(card.card),
        { id: 'print', label: m.print_card(), keys: `${control} P`, run: () => print.window() },
      ]
    : [];
  return [
    ...ofCard,
    ...(isOnDesk ? ofTabs(app, control) : []),
    {
      id: 'create',
      label: m.create_open(),
      keys: `${control} ${m.key_shift()} N`,
      run: () => app.show('create'),
    },
    shifted('o', { id: 'outbox', label: m.outbox_title(), run: () => app.show('outbox') }),
    ...hold(app),
    shifted('r', {
      id: 'receipt',
      label: m.receipt_check(),
      run: () => {
        app.show('settings');
        panelWish.ask('check-receipt');
      },
    }),
    shifted('a', { id: 'sync', label: m.palette_sync(), run: () => app.sync.start() }),
    shifted('k', { id: 'scopes', label: m.scopes_title(), run: () => app.show('scopes') }),
    shifted('s', { id: 'studios', label: m.studios_title(), run: () => app.show('studios') }),
    shifted('e', { id: 'settings', label: m.settings_title(), run: () => app.show('settings') }),
    shifted('t', { id: 'station', label: m.station_title(), run: () => app.show('station') }),
    {
      id: 'actions',
      label: m.keys_actions(),
      keys: actionsKeys(),
      run: () => (app.overlay = 'actions'),
    },
    { id: 'keys', label: m.keys_title(), keys: 'F1', run: () => (app.overlay = 'keys') },
  ];
}

/** With a key in the list of actions, and what leads there. */
function inTheList(stroke: Stroke, command: Command): Command {
  // The list has nine digits, and nobody has so many telephones.
  return /^[a-z1-9]$/.test(stroke.key) ? { ...command, stroke, keys: windowKeys(stroke) } : command;
}

/** Letters alone are the section's. */
function shifted(key: string, command: Command): Command {
  return inTheList({ key, isShifted: true }, command);
}

/** Between the cards that are open, and away from them. Off the desk nobody would see it. */
function ofTabs(app: AppState, control: string): Command[] {
  const { cards, card, workspace, forget } = app;
  const shown = card.card;
  const commands: [boolean, Command][] = [
    [
      workspace.canGoBack,
      {
        id: 'back',
        label: m.palette_back(),
        keys: 'Alt ←',
        run: () => cards.act({ kind: 'back' }),
      },
    ],
    [
      workspace.canGoForward,
      {
        id: 'forward',
        label: m.palette_forward(),
        keys: 'Alt →',
        run: () => cards.act({ kind: 'forward' }),
      },
    ],
    [
      workspace.tabs.length > 1,
      {
        id: 'next-tab',
        label: m.keys_tab_next(),
        keys: `${m.key_control()} Tab`,
        run: () => cards.act({ kind: 'step', by: 1 }),
      },
    ],
    [
      card.isOpen,
      {
        id: 'close-tab',
        label: m.keys_tab_close(),
        keys: `${control} W`,
        run: () => cards.act({ kind: 'close' }),
      },
    ],
    [
      shown !== null,
      shifted('f', {
        id: 'forget',
        label: m.forget_open(),
        run: () => shown && forget.ask(shown),
      }),
    ],
  ];
  return commands.filter(([isPossible]) => isPossible).map(([, command]) => command);
}

/** Seen in the outbox, where it also says what came of it. */
function hold(app: AppState): Command[] {
  const { summary } = app.outbox;
  if (summary === null || summary.problem !== null) return [];
  const run = () => {
    app.show('outbox');
    return app.outbox.pause(!summary.paused);
  };
  const label = summary.paused ? m.outbox_resume_all() : m.outbox_pause_all();
  return [shifted('h', { id: 'hold', label, run })];
}

/** What is on record and most often wanted elsewhere. */
function copies(card: MemberCard | null): Command[] {
  const facts: [string, string | null | undefined][] = [
    [m.card_number(), card?.customerNumber],
    [m.card_email(), card?.email],
    ...(card?.phones ?? []).map(({ kind, number }): [string, string] => [phoneWords(kind), number]),
    [m.card_address(), card?.address.join('\n')],
  ];
  return facts.flatMap(([fact, value], index) =>
    value
      ? [
          inTheList(
            { key: String(index + 1), isShifted: false },
            {
              id: `copy-${String(index)}`,
              label: m.palette_copy({ fact }),
              run: () => copy(value),
            },
          ),
        ]
      : [],
  );
}
