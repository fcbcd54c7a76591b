import type { CommandError, StartView, StudioView } from '$lib/api/bindings';

/** Which screen the window shows. */
export type View =
  | { kind: 'starting' }
  | { kind: 'desk' }
  | { kind: 'welcome' }
  | { kind: 'connect' }
  | { kind: 'scopes' }
  // `replacing` is the studio whose key form is open from the start.
  | { kind: 'studios'; replacing?: string }
  | { kind: 'outbox' }
  | { kind: 'settings' }
  | { kind: 'station' }
  | { kind: 'create' }
  | { kind: 'problem'; error: CommandError; failed: Failed };

/** What did not come about at the start, so that just that can be tried again. */
export type Failed =
  { kind: 'program' } | { kind: 'demo' } | { kind: 'key' } | { kind: 'studio'; studio: StudioView };

/** The screen that is due after the program's first answer. */
export function firstView({ problem, current, studios, server }: StartView): View {
  if (problem) return { kind: 'problem', error: problem, failed: whatFailed() };
  if (current) return { kind: 'desk' };
  return { kind: studios.length > 0 ? 'studios' : 'welcome' };

  /** Without a studio to open, a start can only have begun the demo, or taken a developer's key. */
  function whatFailed(): Failed {
    const studio = current ?? (server === null ? undefined : studios[0]);
    if (studio) return { kind: 'studio', studio };
    return { kind: server === null ? 'demo' : 'key' };
  }
}
