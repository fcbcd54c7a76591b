import type { Draft, Field, NumberField } from './draft';
import type { CommandError, KioskSetUpView, KioskText, PictureProblem } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { m } from '$lib/paraglide/messages';

import { drafted, FIELDS, placeOf, setUpOf } from './draft';
import { problemOf } from './problems';

export type SetUpStatus =
  | { kind: 'reading' }
  | { kind: 'unread'; error: CommandError }
  | { kind: 'editing' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  // An administrator has set it up while the form was open.
  | { kind: 'overtaken' }
  | { kind: 'failed'; error: CommandError };

/** The set-up of the kiosk. What was entered stays until it is saved, also while another screen is shown. */
export class StationState {
  #draft = $state.raw<Draft | null>(null);
  #view = $state.raw<KioskSetUpView | null>(null);
  #status = $state.raw<SetUpStatus>({ kind: 'reading' });
  #text = $state.raw<KioskText | null>(null);
  #isChecked = $state(false);
  // The entry that the program refused, as long as nothing was changed.
  #refused = $state<string | null>(null);
  #logoProblem = $state<PictureProblem | null>(null);
  #isTouched = false;
  #turn = 0;

  /** What stands in the form. */
  get draft(): Draft | null {
    return this.#draft;
  }

  get view(): KioskSetUpView | null {
    return this.#view;
  }

  get status(): SetUpStatus {
    return this.#status;
  }

  /** How large text would be where the kiosk stands. `null`: there is no such place. */
  get text(): KioskText | null {
    return this.#text;
  }

  /** Whether an administrator has set it up, so that nothing can be changed here. */
  get isManaged(): boolean {
    return this.#view?.standing === 'managed' || this.#view?.standing === 'managed_broken';
  }

  /** Why the picture that was chosen cannot be the logo. */
  get logoProblem(): PictureProblem | null {
    return this.#logoProblem;
  }

  /** Scopes that a key needs for all that is chosen. */
  get scopes(): string[] {
    const chosen = (this.#view?.flows ?? []).filter(({ flow }) => this.draft?.flows.includes(flow));
    const all = [...(this.#view?.scopes ?? []), ...chosen.flatMap(({ scopes }) => scopes)];
    return all.filter((scope, at) => all.indexOf(scope) === at).sort();
  }

  /** Reads what is set. What was entered and not saved stays. */
  async read(): Promise<void> {
    this.#status = { kind: 'reading' };
    try {
      const view = await commands.readKioskSetUp();
      this.#status = { kind: 'editing' };
      if (this.#isTouched && !isManaged(view)) this.#view = view;
      else this.#accept(view);
      void this.#size();
    } catch (thrown) {
      this.#status = { kind: 'unread', error: asCommandError(thrown) };
    }
  }

  /** What is wrong with an entry: told once somebody wanted to save. */
  problemAt(field: Field): string | null {
    if (!this.#isChecked || !this.draft || !this.#view) return null;
    const problem = problemOf(field, this.draft, this.#view);
    if (problem !== null || this.#refused !== field) return problem;
    return m.station_field_refused();
  }

  /** Somebody entered something. */
  change(change: Partial<Draft>): void {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, ...change };
    this.#isTouched = true;
    this.#refused = null;
    if (this.#status.kind !== 'saving') this.#status = { kind: 'editing' };
  }

  /** Somebody entered a number. Of a place that says how large text would be there. */
  enter(field: NumberField, text: string): void {
    if (!this.#draft) return;
    this.change({ numbers: { ...this.#draft.numbers, [field]: text } });
    if (field.startsWith('place.')) void this.#size();
  }

  /** Asks for the picture of the logo. What is wrong with it is told at once. */
  async pickLogo(): Promise<void> {
    try {
      const picked = await commands.pickKioskLogo();
      if (picked === null) return;
      this.#logoProblem = picked.kind === 'refused' ? picked.problem : null;
      if (picked.kind === 'kept') this.change({ logo: picked.name });
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
  }

  removeLogo(): void {
    this.#logoProblem = null;
    this.change({ logo: null });
  }

  /** Forgets the PIN that was typed: it waits nowhere. */
  leave(): void {
    if (this.#draft) this.#draft = { ...this.#draft, pin: '', pinAgain: '' };
  }

  /** Saves. Tells whether it was. */
  async save(): Promise<boolean> {
    const { draft } = this;
    if (!draft || this.#status.kind === 'saving' || this.isManaged) return false;
    this.#isChecked = true;
    this.#refused = null;
    const setUp = setUpOf(draft);
    if (setUp === null || FIELDS.some((field) => this.problemAt(field) !== null)) {
      this.#status = { kind: 'editing' };
      return false;
    }
    this.#status = { kind: 'saving' };
    try {
      const saved = await commands.saveKioskSetUp(setUp, draft.pin === '' ? null : draft.pin);
      if (saved.kind === 'unfit') {
        this.#refused = saved.field;
        this.#status = { kind: 'editing' };
        return false;
      }
      this.#accept(saved.view);
      this.#status = { kind: saved.kind === 'saved' ? 'saved' : 'overtaken' };
      return saved.kind === 'saved';
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
      return false;
    }
  }

  #accept(view: KioskSetUpView): void {
    this.#view = view;
    this.#draft = drafted(view);
    this.#isChecked = false;
    this.#isTouched = false;
  }

  /** An answer that was overtaken by a later question is dropped. */
  async #size(): Promise<void> {
    const turn = ++this.#turn;
    const place = this.draft ? placeOf(this.draft) : null;
    const text = place && (await commands.sizeKioskText(place).catch(() => null));
    if (turn === this.#turn) this.#text = text;
  }
}

function isManaged({ standing }: KioskSetUpView): boolean {
  return standing === 'managed' || standing === 'managed_broken';
}
