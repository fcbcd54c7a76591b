import type {
  ChangeForm,
  OutboxItem,
  PictureCrop,
  PreparedPicture,
  TakenPicture,
} from '$lib/api/bindings';

import { commands, events } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { m } from '$lib/paraglide/messages';
import { pictureProblemWords } from '$lib/pictures/pictureWords';
import type { ReadyPicture } from '$lib/pictures/ready';
import { begun, cropOf, type Square } from '$lib/pictures/square';

import { Draft, type Person, type Problem } from './draft.svelte';

/** Long enough for a hand that moves, short enough for one that waits. */
const STILL = 120;

/** A picture that takes the place of the present one. Its pixels never come into a page as data. */
export class PictureDraft extends Draft {
  readonly kind = 'picture';
  readonly fields = ['file'];
  /** Name of the picture that is kept with the edited item, and goes with it again. */
  readonly kept: string | null;
  #taken = $state.raw<TakenPicture | null>(null);
  #square = $state.raw<Square | null>(null);
  #prepared = $state.raw<PreparedPicture | null>(null);
  #isOver = $state(false);
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(person: Person, edited: OutboxItem | null = null) {
    super(person, edited);
    this.kept = edited?.files[0]?.name ?? null;
  }

  /** The one that can be cut. */
  get picture(): ReadyPicture | null {
    return this.#taken?.kind === 'ready' ? this.#taken : null;
  }

  /** The one that was tried last and cannot be used. */
  get refused(): Extract<TakenPicture, { kind: 'refused' }> | null {
    return this.#taken?.kind === 'refused' ? this.#taken : null;
  }

  get square(): Square | null {
    return this.#square;
  }

  /** What would be sent, as soon as it is made. */
  get prepared(): PreparedPicture | null {
    return this.#prepared;
  }

  /** Whether a file is being dragged over the window. */
  get isOver(): boolean {
    return this.#isOver;
  }

  override get isChanged(): boolean {
    return this.picture !== null;
  }

  /** Opens the native picker. */
  pick(): Promise<void> {
    return this.#try(() => commands.pickPicture());
  }

  paste(): Promise<void> {
    return this.#try(() => commands.pastePicture());
  }

  /** Takes what the open camera sees. */
  photograph(): Promise<void> {
    return this.#try(() => commands.takePhoto());
  }

  /** Chooses another square. */
  cut(square: Square): void {
    this.#square = square;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#prepare(), STILL);
  }

  /** Takes what is dropped on the window, until it is told to stop. */
  expect(): () => void {
    const unlisten = events.pictureDrop.listen(({ payload }) => {
      this.#isOver = payload.kind === 'over';
      if (payload.kind === 'taken') this.#take(payload.picture);
    });
    void commands.expectPicture(true).catch(() => undefined);
    return () => {
      void commands.expectPicture(false).catch(() => undefined);
      void unlisten.then((stop) => stop());
      this.#isOver = false;
    };
  }

  /** The form is gone: so is the original. */
  forget(): void {
    clearTimeout(this.#timer);
    if (this.picture) void commands.forgetPicture(this.picture.token).catch(() => undefined);
  }

  override form(): ChangeForm {
    return { kind: 'picture', file: this.picture?.token ?? '', crop: this.#crop() };
  }

  protected override check(): Problem | null {
    const words = this.#words();
    return words === null ? null : { field: 'file', words };
  }

  /** What is wrong with a picture is told as soon as it was taken. */
  override problemAt(field: string): string | null {
    if (field === 'file' && this.refused) return this.#words();
    return super.problemAt(field);
  }

  #words(): string | null {
    if (this.refused) return pictureProblemWords(this.refused.problem);
    return this.picture || this.kept !== null ? null : m.picture_none();
  }

  #crop(): PictureCrop | null {
    return this.picture && this.#square ? cropOf(this.picture, this.#square) : null;
  }

  async #try(taking: () => Promise<TakenPicture | null>): Promise<void> {
    try {
      const taken = await taking();
      // Who leaves the picker without a choice keeps the picture of before.
      if (taken) this.#take(taken);
    } catch (thrown) {
      this.failed(asCommandError(thrown));
    }
  }

  #take(taken: TakenPicture): void {
    this.forget();
    this.#taken = taken;
    this.#prepared = null;
    this.#square = taken.kind === 'ready' ? begun(taken) : null;
    void this.#prepare();
  }

  /** An answer that was overtaken by another square is dropped. */
  async #prepare(): Promise<void> {
    const turn = ++this.#turn;
    const [picture, crop] = [this.picture, this.#crop()];
    if (!picture || !crop) return;
    try {
      const prepared = await commands.preparePicture(picture.token, crop);
      if (turn === this.#turn) this.#prepared = prepared;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      const error = asCommandError(thrown);
      // Later pictures needed its place.
      if (error.code === 'not_found') {
        this.#taken = { kind: 'refused', name: picture.name, problem: 'gone' };
      } else this.failed(error);
    }
  }
}
