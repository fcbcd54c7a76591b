import type {
  ChangeForm,
  ContractId,
  IdleChoice,
  IdleContract,
  IdleDay,
  IdleJudgement,
  IdleLengths,
  IdlePeriodForm,
  IdlePeriodSeen,
  IdlePeriodView,
  IdleWish,
  OutboxItem,
} from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { asCommandError } from '$lib/api/error';
import { Draft, type Person, type Problem } from '$lib/changes/draft.svelte';
import { FileDraft } from '$lib/changes/fileDrafts.svelte';
import { m } from '$lib/paraglide/messages';

import { monthOf } from './month';
import { statusWords } from './statusWords';
import { seenOf } from './seen';

/** As long as somebody rests between two moves; then the service is asked. */
const SETTLED_MS = 250;

/** What a form is begun with. */
export interface Aim {
  contract?: ContractId;
  asked?: IdlePeriodForm;
  item?: OutboxItem | null;
}

/** A rest that is being planned: the day, the length, the reason, and what is said of them meanwhile. */
abstract class PlanDraft extends FileDraft {
  protected readonly what = 'document';
  readonly fields = [
    'startDate',
    'endDate',
    'termValue',
    'temporalUnit',
    'reasonId',
    'document',
    'file',
  ];
  #contracts = $state.raw<IdleContract[] | null>(null);
  #contractId = $state<ContractId | null>(null);
  #month = $state('');
  #days = $state.raw<IdleDay[]>([]);
  #lengths = $state.raw<IdleLengths | null>(null);
  #judgement = $state.raw<IdleJudgement | null>(null);
  #isJudging = $state(false);
  #start = $state<string | null>(null);
  #terms = $state<number | null>(null);
  #unlimited = $state(false);
  #until = $state<string | null>(null);
  #reasonId = $state('');
  #choice = $state<IdleChoice>('first_day');
  /** The day that the arrow keys are on. */
  focused = $state('');
  #turn = 0;
  #monthTurn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTouched = $state(false);

  constructor(
    person: Person,
    aim: Aim,
    /** What is to become another, as it was seen. */
    readonly seen: IdlePeriodSeen | null,
  ) {
    super(person, aim.item ?? null);
    const { asked } = aim;
    this.#contractId = aim.contract ?? asked?.contract ?? null;
    this.#start = asked?.startDate ?? seen?.start ?? null;
    this.#terms = asked?.terms ?? null;
    this.#unlimited = asked?.unlimited ?? false;
    this.#until = asked?.until ?? null;
    this.#reasonId = asked?.reasonId ?? seen?.reasonId ?? '';
    if (this.#until !== null) this.#choice = 'last_day';
    void this.#begin();
  }

  get contracts(): IdleContract[] | null {
    return this.#contracts;
  }

  get contract(): IdleContract | null {
    return this.#contracts?.find(({ id }) => id === this.#contractId) ?? null;
  }

  get month(): string {
    return this.#month;
  }

  get days(): IdleDay[] {
    return this.#days;
  }

  get lengths(): IdleLengths | null {
    return this.#lengths;
  }

  get judgement(): IdleJudgement | null {
    return this.#judgement;
  }

  get isJudging(): boolean {
    return this.#isJudging;
  }

  get choice(): IdleChoice {
    return this.#choice;
  }

  /** The day that is chosen in the calendar. */
  get chosen(): string | null {
    return this.#choice === 'last_day' ? this.#until : this.#start;
  }

  get terms(): number | null {
    return this.#terms;
  }

  get unlimited(): boolean {
    return this.#unlimited;
  }

  get reasonId(): string {
    return this.#reasonId;
  }

  /** Whether the chosen reason has to be proved, and nothing proves it yet. */
  get needsDocument(): boolean {
    const reason = this.contract?.reasons.find(({ id }) => id === this.#reasonId);
    const known = this.contract?.periods.find(({ id }) => id === this.seen?.id);
    return (reason?.documentRequired ?? false) && !(known?.hasDocument ?? false);
  }

  override get isChanged(): boolean {
    return this.#isTouched || super.isChanged;
  }

  chooseContract(id: ContractId): void {
    this.#contractId = id;
    this.#start = null;
    this.#terms = null;
    this.#lengths = null;
    this.#touched();
    void this.#toFirst();
  }

  chooseReason(id: string): void {
    this.#reasonId = id;
    this.#touched();
  }

  chooseWhat(choice: IdleChoice): void {
    this.#choice = choice;
    this.#until = null;
    if (choice === 'last_day') {
      this.#terms = null;
      this.#unlimited = false;
      this.#start = this.seen?.start ?? this.#start;
    }
    this.#touched();
    const known = choice === 'last_day' ? this.seen?.end : this.#start;
    if (known) this.focused = known;
    void this.show(monthOf(this.focused));
  }

  /** Chooses a day of the calendar. One that is refused is not chosen: its reason is in sight. */
  chooseDay({ day, obstacle }: IdleDay): void {
    this.focused = day;
    if (obstacle) return;
    if (this.#choice === 'last_day') {
      this.#until = day;
    } else {
      this.#start = day;
      void this.#readLengths();
    }
    this.#touched();
  }

  chooseTerms(terms: number): void {
    this.#terms = terms;
    this.#unlimited = false;
    this.#touched();
  }

  chooseUnlimited(): void {
    this.#terms = null;
    this.#unlimited = true;
    this.#touched();
  }

  /** Turns to a month. */
  async show(month: string): Promise<void> {
    const contract = this.#contractId;
    if (contract === null || month === '') return;
    this.#month = month;
    const turn = ++this.#monthTurn;
    try {
      const days = await commands.idleDays(
        this.person.id,
        contract,
        this.seen?.id ?? null,
        this.#choice,
        month,
      );
      if (turn === this.#monthTurn) this.#days = days;
    } catch (thrown) {
      if (turn === this.#monthTurn) this.failed(asCommandError(thrown));
    }
  }

  protected asked(): IdlePeriodForm {
    const { contract } = this;
    return {
      contract: this.#contractId ?? '',
      startDate: this.#start ?? '',
      unit: contract?.rules?.unit ?? 'day',
      terms: this.#terms,
      unlimited: this.#unlimited,
      until: this.#until,
      reasonId: this.#reasonId,
      documentRequired: this.needsDocument,
      file: this.token,
    };
  }

  protected override check(): Problem | null {
    const hasLength = this.#terms !== null || this.#unlimited || this.#until !== null;
    if (this.#start === null || (this.#choice === 'last_day' && this.#until === null)) {
      return { field: 'startDate', words: m.idle_problem_day() };
    }
    if (!hasLength) return { field: 'termValue', words: m.idle_problem_length() };
    if (this.#reasonId === '') return { field: 'reasonId', words: m.idle_problem_reason() };
    if (this.needsDocument || this.file) {
      const ofFile = super.check();
      if (ofFile) return this.file ? ofFile : { field: 'file', words: m.idle_document_needed() };
    }
    const check = this.#judgement?.check;
    if (check?.by === 'service' && !check.granted) {
      return { field: null, words: m.idle_problem_refused({ said: statusWords(check.status) }) };
    }
    return null;
  }

  /** The copy first; when the service has spoken the calendar is drawn anew. */
  async #begin(): Promise<void> {
    let isShown = false;
    for (const from of ['copy', 'service'] as const) {
      try {
        const read = await commands.readIdlePeriods(this.person.id, from);
        if (read === null) continue;
        this.#contracts = read.value;
        this.#contractId ??= read.value.find(isOpen)?.id ?? null;
        if (isShown) await this.show(this.#month);
        else await this.#toFirst();
        isShown = true;
        if (this.#start !== null && this.#choice === 'first_day') await this.#readLengths();
        this.#judgeSoon();
      } catch (thrown) {
        // Without the service the stored rules do; without those nothing can be planned.
        if (!isShown && from === 'service') this.failed(asCommandError(thrown));
      }
    }
  }

  async #toFirst(): Promise<void> {
    const known = this.#choice === 'last_day' ? (this.#until ?? this.seen?.end) : this.#start;
    const first = known ?? this.contract?.rules?.firstStart;
    if (!first) return;
    this.focused = first;
    await this.show(monthOf(first));
  }

  async #readLengths(): Promise<void> {
    const [contract, start] = [this.#contractId, this.#start];
    if (contract === null || start === null) return;
    try {
      const lengths = await commands.idleLengths(
        this.person.id,
        contract,
        this.seen?.id ?? null,
        start,
      );
      if (start !== this.#start) return;
      this.#lengths = lengths;
      // What was chosen for another day may be too long for this one.
      if (this.#terms !== null && this.#terms > lengths.steps.length) this.#terms = null;
      if (this.#unlimited && lengths.notUnlimited) this.#unlimited = false;
      this.#judgeSoon();
    } catch (thrown) {
      this.failed(asCommandError(thrown));
    }
  }

  #touched(): void {
    this.#isTouched = true;
    this.#judgeSoon();
  }

  #judgeSoon(): void {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const hasLength = this.#terms !== null || this.#unlimited || this.#until !== null;
    if (this.#contractId === null || this.#start === null || !hasLength) {
      this.#judgement = null;
      this.#isJudging = false;
      return;
    }
    this.#isJudging = true;
    this.#timer = setTimeout(() => void this.#judge(turn), SETTLED_MS);
  }

  async #judge(turn: number): Promise<void> {
    const wish: IdleWish = {
      start: this.#start ?? '',
      terms: this.#terms,
      unlimited: this.#unlimited,
      until: this.#until,
      reason: this.#reasonId === '' ? null : this.#reasonId,
    };
    try {
      const judgement = await commands.judgeIdlePeriod(
        this.person.id,
        this.#contractId ?? '',
        this.seen?.id ?? null,
        wish,
      );
      if (turn === this.#turn) this.#judgement = judgement;
    } catch (thrown) {
      if (turn === this.#turn) this.failed(asCommandError(thrown));
    } finally {
      if (turn === this.#turn) this.#isJudging = false;
    }
  }
}

function isOpen({ rules }: IdleContract): boolean {
  return rules !== null && rules.mode !== 'read_only';
}

/** A contract is to rest. */
export class IdleDraft extends PlanDraft {
  readonly kind = 'idle_period';

  constructor(person: Person, aim: Aim = {}) {
    super(person, aim, null);
  }

  override form(): ChangeForm {
    return { kind: 'idle_period', asked: this.asked() };
  }
}

/** A rest is to become another. */
export class IdleUpdateDraft extends PlanDraft {
  readonly kind = 'idle_period_update';

  constructor(
    person: Person,
    aim: Aim,
    private readonly known: IdlePeriodSeen,
    choice: IdleChoice = 'first_day',
  ) {
    super(person, aim, known);
    if (choice === 'last_day') this.chooseWhat(choice);
  }

  override form(): ChangeForm {
    return { kind: 'idle_period_update', seen: this.known, asked: this.asked() };
  }
}

/** A rest is to be no more. */
export class IdleWithdrawalDraft extends Draft {
  readonly kind = 'idle_period_withdrawal';
  readonly fields = [];
  readonly isChanged = false;

  constructor(
    person: Person,
    readonly contract: ContractId,
    readonly seen: IdlePeriodSeen,
    edited: OutboxItem | null = null,
  ) {
    super(person, edited);
  }

  /** Of a period in the list. */
  static of(person: Person, contract: ContractId, period: IdlePeriodView): IdleWithdrawalDraft {
    return new IdleWithdrawalDraft(person, contract, seenOf(period));
  }

  override form(): ChangeForm {
    return { kind: 'idle_period_withdrawal', contract: this.contract, seen: this.seen };
  }

  protected override check(): Problem | null {
    return null;
  }
}
