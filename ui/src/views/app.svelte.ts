import type { StartView, StudioView, SyncStage, SyncView } from '$lib/api/bindings';

import type { CreateState } from '$lib/create/create.svelte';
import type { StationState } from '$lib/station/station.svelte';

import { createContext } from 'svelte';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { ChangesState } from '$lib/changes/changes.svelte';
import { renewPicture } from '$lib/components/renewed.svelte';
import { KeyEntryState } from '$lib/keys/entry.svelte';
import { MemberCardState } from '$lib/members/card.svelte';
import { ForgetState } from '$lib/members/forget.svelte';
import { MemberSearchState } from '$lib/members/search.svelte';
import { ClosingState } from '$lib/outbox/closing.svelte';
import { OutboxState } from '$lib/outbox/outbox.svelte';
import { SettingsState } from '$lib/settings/settings.svelte';
import { ConnectState } from '$lib/studios/connect.svelte';
import { StudiosState } from '$lib/studios/studios.svelte';
import { RefusedKeyState } from '$lib/sync/refusedKey.svelte';
import { SyncState } from '$lib/sync/sync.svelte';
import { undo } from '$lib/undo/undo.svelte';
import { Withdrawals } from '$lib/undo/withdrawal';
import { confirmations } from '$lib/workspace/confirmations.svelte';
import { WorkspaceState } from '$lib/workspace/workspace.svelte';

import { CardsState } from './cards.svelte';
import { firstView, type View } from './view';

/** The whole window: which screen it shows, and the states that the screens join. */
export class AppState {
  readonly settings = new SettingsState();
  readonly studios = new StudiosState();
  readonly key = new KeyEntryState();
  readonly connect = new ConnectState(this.key);
  readonly search = new MemberSearchState();
  readonly card = new MemberCardState();
  readonly sync = new SyncState();
  readonly refusedKey = new RefusedKeyState(this.sync);
  readonly outbox = new OutboxState();
  readonly closing = new ClosingState();
  readonly forget = new ForgetState();
  readonly withdrawals = new Withdrawals(() => this.changes.changed());
  /** What was confirmed is to be seen on the card. */
  readonly changes = new ChangesState(
    (member) => {
      renewPicture(member);
      if (this.card.id !== member) return;
      void this.card.refresh();
      confirmations.add();
    },
    (items, saved) => this.withdrawals.offer(items, saved),
  );
  readonly workspace = new WorkspaceState();
  readonly cards = new CardsState(
    this.workspace,
    this.card,
    this.changes,
    this.forget,
    this.settings,
  );

  /** What lies over every screen. */
  overlay = $state<'palette' | 'actions' | 'keys' | null>(null);
  /** The form for a new member, as long as it is not done. */
  begun: CreateState | null = null;
  /** The set-up of the kiosk, with what was entered there and not saved. */
  station: StationState | null = null;

  #view = $state.raw<View>({ kind: 'starting' });
  #version = $state('');
  #server = $state<string | null>(null);
  #measuring = $state(false);
  #stored = 0;
  #stage: SyncStage | null = null;
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
      const error = asCommandError(thrown);
      this.#view = { kind: 'problem', error, failed: { kind: 'program' } };
    }
  }

  /** The search field has the focus and is painted. Said once. */
  ready(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    void commands.windowReady();
  }

  follow(): () => void {
    const unfollow = [
      this.sync.follow((view) => this.#synced(view)),
      this.outbox.follow(() => this.changes.changed()),
      this.closing.follow(),
    ];
    return () => unfollow.forEach((stop) => stop());
  }

  show(kind: Exclude<View['kind'], 'starting' | 'desk' | 'problem'>): void {
    this.studios.dismiss();
    this.#view = { kind };
  }

  /** To where another key can be entered for a studio. */
  enterKey(studio = this.studios.current?.id): void {
    this.show('studios');
    if (studio !== undefined) this.#view = { kind: 'studios', replacing: studio };
  }

  /** Erases the person who was asked about, and what is open of them. */
  async erase(): Promise<boolean> {
    // Somebody who is gone from the service has a card without a number.
    const { status } = this.forget;
    if (!(await this.forget.erase()) || status.kind === 'idle') return false;
    this.cards.forgotten(status.person.id);
    void this.search.again();
    return true;
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
    const left = this.studios.current?.id;
    const waiting = this.outbox.waiting + this.outbox.needing;
    const isOpen = await this.studios.open(studio);
    if (isOpen && left !== undefined) this.studios.left(left, waiting);
    if (isOpen) this.#enter();
    else this.#tellFailure();
  }

  /** Does again what failed at the start, and tells if it still does. */
  async retry(): Promise<void> {
    if (this.#view.kind !== 'problem') return;
    const { failed } = this.#view;
    if (failed.kind === 'program') return this.start(commands.start());
    if (failed.kind === 'key') return this.#retryKey();
    const opened =
      failed.kind === 'demo'
        ? await this.studios.tryDemo()
        : await this.studios.open(failed.studio.id);
    if (opened) return this.#enter();
    const { status } = this.studios;
    if (status.kind === 'failed') this.#view = { kind: 'problem', error: status.error, failed };
  }

  /** Connects the entered studio, then shows what its key can do. */
  async submitConnect(): Promise<void> {
    const studio = await this.connect.submit();
    if (!studio) return this.#tellConnectFailure();
    this.studios.opened(studio);
    this.#view = { kind: 'scopes' };
    this.#begin();
  }

  /**
   * With another key the program opens the studio anew, whichever was open before. Tells whether it
   * took the key, which it may have done although the studio then could not be opened.
   */
  async replaceKey(studio: string): Promise<boolean> {
    const wasEntered = this.key.length > 0;
    const isOpen = await this.studios.replaceKey(studio);
    await this.key.ask();
    const isTaken = wasEntered && this.key.length === 0;
    if (isOpen) this.#begin();
    else if (isTaken) this.studios.closed(studio);
    return isOpen || isTaken;
  }

  /** Erases the copy of the members, whose studio stays open. What was typed in forms stays too. */
  async dropCopy(): Promise<void> {
    if (await this.refusedKey.erase()) this.#restart();
  }

  async remove(studio: string): Promise<void> {
    const wasOpen = this.studios.current?.id === studio;
    if (!(await this.studios.remove(studio))) return;
    this.changes.drop(studio);
    if (wasOpen) {
      undo.dismiss();
      this.cards.clear();
      void this.outbox.begin();
      void this.search.reset();
    }
  }

  /** A developer's key is still in the program: it only has to be sent again. */
  async #retryKey(): Promise<void> {
    const { studios, connect } = this;
    await this.submitConnect();
    if (studios.current === null && connect.status.kind === 'failed') {
      this.#view = { kind: 'problem', error: connect.status.error, failed: { kind: 'key' } };
    }
  }

  /** The studio may be on the list although it could not be opened: then it is told there. */
  async #tellConnectFailure(): Promise<void> {
    const { status } = this.connect;
    const listed = await this.studios.relist();
    if (!listed || status.kind !== 'failed') return;
    this.connect.done();
    this.studios.failed(listed.id, status.error);
    this.#view = { kind: 'studios' };
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
    this.changes.begin(studio.id);
    void this.search.again();
    if (await this.studios.open(studio.id)) {
      void this.sync.begin();
      void this.outbox.begin();
      void this.studios.count();
      return;
    }
    const { status } = this.studios;
    if (status.kind !== 'failed' || this.#view.kind !== 'desk') return;
    this.#view = { kind: 'problem', error: status.error, failed: { kind: 'studio', studio } };
  }

  /** Another studio is open: nothing of the last one may stay. */
  #begin(): void {
    this.refusedKey.begin();
    this.#restart();
  }

  #restart(): void {
    this.#stored = 0;
    this.#stage = null;
    this.begun = null;
    undo.dismiss();
    this.withdrawals.begin();
    this.cards.clear();
    this.changes.begin(this.studios.current?.id ?? '');
    void this.search.reset();
    void this.sync.begin();
    void this.outbox.begin();
    void this.studios.count();
  }

  #synced(view: SyncView): void {
    const isOver = view.stage === 'complete' && this.#stage !== 'complete';
    const isSame = view.stored === this.#stored;
    this.#stored = view.stored;
    this.#stage = view.stage;
    // A pass that is over may have renamed people without there being more or fewer.
    if (isOver || !isSame) void this.search.again();
  }
}

export const [getApp, setApp] = createContext<AppState>();
