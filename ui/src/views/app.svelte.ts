import type { CommandError, StartView, StudioView, SyncView } from '$lib/api/bindings';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { KeyEntryState } from '$lib/keys/entry.svelte';
import { MemberCardState } from '$lib/members/card.svelte';
import { MemberSearchState } from '$lib/members/search.svelte';
import { SettingsState } from '$lib/settings/settings.svelte';
import { ConnectState } from '$lib/studios/connect.svelte';
import { StudiosState } from '$lib/studios/studios.svelte';
import { SyncState } from '$lib/sync/sync.svelte';

export type View =
  | { kind: 'starting' }
  | { kind: 'desk' }
  | { kind: 'welcome' }
  | { kind: 'connect' }
  | { kind: 'scopes' }
  // `replacing` is the studio whose key form is open from the start.
  | { kind: 'studios'; replacing?: string }
  | { kind: 'settings' }
  | { kind: 'problem'; error: CommandError; studio: StudioView | null };

/** The whole window: which screen it shows, and the states that the screens join. */
export class AppState {
  readonly settings = new SettingsState();
  readonly studios = new StudiosState();
  readonly key = new KeyEntryState();
  readonly connect = new ConnectState(this.key);
  readonly search = new MemberSearchState();
  readonly card = new MemberCardState();
  readonly sync = new SyncState();

  #view = $state.raw<View>({ kind: 'starting' });
  #version = $state('');
  #server = $state<string | null>(null);
  #measuring = $state(false);
  #stored = 0;
  #isReady = false;

  get view(): View {
    return this.#view;
  }

  get version(): string {
    return this.#version;
  }

  /** The developer's server, shown by a banner as long as the window is open. */
  get server(): string | null {
    return this.#server;
  }

  get measuring(): boolean {
    return this.#measuring;
  }

  /** Takes the program's first answer, which was asked for before anything was drawn. */
  async start(answer: Promise<StartView>): Promise<void> {
    try {
      const start = await answer;
      this.#version = start.version;
      this.#server = start.server;
      this.#measuring = start.measuring;
      this.settings.accept(start.settings);
      this.studios.accept(start.studios, start.current);
      this.#view = firstView(start);
      if (this.#view.kind === 'desk' && start.current) void this.#openFirst(start.current);
    } catch (thrown) {
      this.#view = { kind: 'problem', error: asCommandError(thrown), studio: null };
    }
  }

  /** The search field has the focus and is painted. Said once. */
  ready(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    void commands.windowReady();
  }

  follow(): () => void {
    return this.sync.follow((view) => this.#synced(view));
  }

  show(kind: 'welcome' | 'connect' | 'scopes' | 'studios' | 'settings'): void {
    this.studios.dismiss();
    this.#view = { kind };
  }

  /** To where another key can be entered for the open studio. */
  enterKey(): void {
    const { current } = this.studios;
    this.show('studios');
    if (current) this.#view = { kind: 'studios', replacing: current.id };
  }

  /** Back to where the person works: the desk, if a studio is open. */
  home(): void {
    if (this.studios.current) this.#view = { kind: 'desk' };
    else this.#view = { kind: this.studios.list.length > 0 ? 'studios' : 'welcome' };
  }

  /** Ctrl or Cmd with K leads from every screen to the search field, once there is a studio. */
  searchKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (!(ctrlKey || metaKey) || altKey || key.toLowerCase() !== 'k') return false;
    if (!this.studios.current || this.#view.kind === 'desk') return false;
    this.home();
    return true;
  }

  async tryDemo(): Promise<void> {
    if (await this.studios.tryDemo()) this.#enter();
    else this.#tellFailure();
  }

  async open(studio: string): Promise<void> {
    if (await this.studios.open(studio)) this.#enter();
    else this.#tellFailure();
  }

  /** Opens again what could not be opened, and tells if it still cannot. */
  async retry(): Promise<void> {
    const view = this.#view;
    if (view.kind !== 'problem') return;
    if (!view.studio) return this.start(commands.start());
    await this.open(view.studio.id);
    const { status } = this.studios;
    if (status.kind === 'failed') {
      this.#view = { kind: 'problem', error: status.error, studio: view.studio };
    }
  }

  /** Connects the entered studio, then shows what its key can do. */
  async submitConnect(): Promise<void> {
    const studio = await this.connect.submit();
    if (!studio) return;
    this.studios.opened(studio);
    this.#view = { kind: 'scopes' };
    this.#begin();
  }

  /** With another key the program opens the studio anew, whichever was open before. */
  async replaceKey(studio: string): Promise<boolean> {
    if (!(await this.studios.replaceKey(studio))) return false;
    this.key.taken();
    this.#begin();
    return true;
  }

  async remove(studio: string): Promise<void> {
    const wasOpen = this.studios.current?.id === studio;
    if ((await this.studios.remove(studio)) && wasOpen) {
      this.card.close();
      void this.search.reset();
    }
  }

  /** The list of studios tells what could not be opened, and has every way on. */
  #tellFailure(): void {
    if (this.#view.kind !== 'welcome') this.#view = { kind: 'studios' };
  }

  #enter(): void {
    this.#view = { kind: 'desk' };
    this.#begin();
  }

  /**
   * The studio of this start, which the program is opening already: asking for it tells the outcome.
   * What was typed meanwhile is kept and searched for as soon as there are people.
   */
  async #openFirst(studio: StudioView): Promise<void> {
    void this.search.again();
    if (await this.studios.open(studio.id)) {
      void this.sync.begin();
      void this.studios.count();
      return;
    }
    const { status } = this.studios;
    if (status.kind !== 'failed' || this.#view.kind !== 'desk') return;
    this.#view = { kind: 'problem', error: status.error, studio };
  }

  /** Another studio is open: nothing of the last one may stay. */
  #begin(): void {
    this.#stored = 0;
    this.card.close();
    void this.search.reset();
    void this.sync.begin();
    void this.studios.count();
  }

  #synced(view: SyncView): void {
    if (view.stored === this.#stored) return;
    this.#stored = view.stored;
    void this.search.again();
  }
}

function firstView({ problem, current, studios }: StartView): View {
  if (problem) return { kind: 'problem', error: problem, studio: current ?? studios[0] ?? null };
  if (current) return { kind: 'desk' };
  return { kind: studios.length > 0 ? 'studios' : 'welcome' };
}

export const [getApp, setApp] = createContext<AppState>();
