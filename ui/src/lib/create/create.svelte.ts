import type {
  CommandError,
  Creation,
  CustomerId,
  DateOrder,
  Likeness,
  NewMember,
  Similar,
} from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';

import { born, type Field, FIELDS, problemOf, type Values } from './checks';

export type CreateStatus =
  | { kind: 'editing' }
  | { kind: 'working' }
  // Somebody similar is there, and nobody has said yet that it is another person.
  | { kind: 'similar' }
  // Nobody could compare, or only with the copy, and nobody has said yet to go on without.
  | { kind: 'unchecked'; error: CommandError | null }
  // No clear answer: `unclear` until somebody could look, `not_there` when it may be sent again.
  | { kind: 'unclear'; error: CommandError | null }
  | { kind: 'not_there' }
  | { kind: 'failed'; error: CommandError };

/** Nobody is asked about while keys are pressed. */
const STILL = 400;

/** The form for a new member. It keeps what was typed until somebody was created, or it is emptied. */
export class CreateState {
  readonly values: Values;
  #order: DateOrder;
  #status = $state.raw<CreateStatus>({ kind: 'editing' });
  #similar = $state.raw<Similar | null>(null);
  #isChecked = $state(false);
  // The likeness for which somebody said that it is another person, or not to compare.
  #accepted = '';
  // What was asked about last, and the answer, which may still be on its way.
  #asked = '';
  #looking: Promise<CommandError | null> = Promise.resolve(null);
  // Whose creation was asked for last, whatever was typed since.
  #sent: NewMember | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(order: DateOrder, country: string, language: string) {
    this.#order = order;
    const empty = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Values;
    this.values = $state({ ...empty, countryCode: country, languageCode: language });
  }

  get status(): CreateStatus {
    return this.#status;
  }

  /** Who may be the same person, as far as it is known by now. */
  get similar(): Similar | null {
    return this.#similar;
  }

  /** What is wrong with an entry: told once somebody wanted to save. */
  problemAt(field: Field): string | null {
    return this.#isChecked ? problemOf(field, this.values, this.#order) : null;
  }

  /** What the service refuses of an entry. */
  errorAt(field: Field): CommandError | null {
    const status = this.#status;
    return status.kind === 'failed' && fieldOf(status.error) === field ? status.error : null;
  }

  /** What went wrong with no single entry. */
  get error(): CommandError | null {
    const status = this.#status;
    return status.kind === 'failed' && fieldOf(status.error) === null ? status.error : null;
  }

  /** Something was typed: who is similar is looked up once the keys rest. */
  typed(): void {
    // After an unclear creation only looking leads on: more typing makes nobody surer.
    const { kind } = this.#status;
    if (kind !== 'working' && kind !== 'unclear') this.#status = { kind: 'editing' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), STILL);
  }

  /** Somebody has looked at who is similar, or cannot: it is another person. */
  accept(): Promise<CustomerId | null> {
    this.#accepted = JSON.stringify(this.#likeness());
    return this.submit();
  }

  /** Creates the person, unless somebody similar has to be looked at first. Answers who was created. */
  async submit(): Promise<CustomerId | null> {
    if (this.#status.kind === 'working' || this.#status.kind === 'unclear') return null;
    this.#isChecked = true;
    const wrong = FIELDS.some((field) => this.problemAt(field) !== null);
    if (wrong) return null;
    this.#status = { kind: 'working' };
    const likeness = JSON.stringify(this.#likeness());
    const error = await this.#look();
    // What was compared is no longer what stands there: whoever still types has not decided.
    const isSame = likeness === JSON.stringify(this.#likeness());
    const obstacle: CreateStatus | null = isSame ? this.#obstacle(error) : { kind: 'editing' };
    if (obstacle !== null) {
      this.#status = obstacle;
      return null;
    }
    const person = this.#person();
    this.#sent = person;
    return this.#ask(() => commands.createMember(person));
  }

  /** Why somebody has to decide before anything is sent. */
  #obstacle(error: CommandError | null): CreateStatus | null {
    if (this.#accepted === JSON.stringify(this.#likeness())) return null;
    if ((this.#similar?.people.length ?? 0) > 0) return { kind: 'similar' };
    return this.#similar?.isComplete ? null : { kind: 'unchecked', error };
  }

  /** Looks again whether the person is there. Until that is known it stays unclear. */
  async lookAgain(): Promise<CustomerId | null> {
    const person = this.#sent ?? this.#person();
    this.#status = { kind: 'working' };
    const found = await this.#ask(() => commands.lookForMember(person));
    const { status } = this;
    if (status.kind === 'failed') this.#status = { kind: 'unclear', error: status.error };
    return found;
  }

  async #ask(ask: () => Promise<Creation>): Promise<CustomerId | null> {
    try {
      const creation = await ask();
      if (creation.kind === 'created') return creation.member;
      this.#status =
        creation.kind === 'unclear' ? { kind: 'unclear', error: null } : { kind: 'not_there' };
    } catch (thrown) {
      this.#status = { kind: 'failed', error: asCommandError(thrown) };
    }
    return null;
  }

  /** Asked once for the same likeness; whoever asks again waits for the same answer. Answers why there is none. */
  #look(): Promise<CommandError | null> {
    clearTimeout(this.#timer);
    const likeness = this.#likeness();
    const asked = JSON.stringify(likeness);
    if (asked === this.#asked) return this.#looking;
    this.#asked = asked;
    this.#looking = this.#compare(likeness, asked);
    return this.#looking;
  }

  async #compare(likeness: Likeness, asked: string): Promise<CommandError | null> {
    try {
      const similar = await commands.similarMembers(likeness);
      if (asked === this.#asked) this.#similar = similar;
      // Half an answer is worth asking again.
      if (!similar.isComplete) this.#forget(asked);
      return null;
    } catch (thrown) {
      if (asked === this.#asked) this.#similar = null;
      this.#forget(asked);
      return asCommandError(thrown);
    }
  }

  #forget(asked: string): void {
    if (asked === this.#asked) this.#asked = '';
  }

  #likeness(): Likeness {
    const { firstName, lastName, email, phonePrivate, phonePrivateMobile } = this.values;
    return {
      firstName: firstName.trim(),
      lastName: lastName.trim(),
      dateOfBirth: born(this.values.dateOfBirth, this.#order),
      email: email.trim(),
      phones: [phonePrivateMobile, phonePrivate].map((it) => it.trim()).filter(Boolean),
    };
  }

  #person(): NewMember {
    const { values } = this;
    return { ...values, dateOfBirth: born(values.dateOfBirth, this.#order) ?? '' };
  }
}

/** The service names an entry by its path, and telephones by other names. */
function fieldOf({ field }: CommandError): Field | null {
  const name = field?.split('.').at(-1) ?? '';
  const ours = { phoneNumberPrivate: 'phonePrivate', phoneNumberMobile: 'phonePrivateMobile' }[
    name
  ];
  return FIELDS.find((known) => known === (ours ?? name)) ?? null;
}
