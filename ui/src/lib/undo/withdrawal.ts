import type { ChangeForm, Kind, ItemId, OutboxItem, Part } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { seenOf } from '$lib/idle/seen';
import { itemWords } from '$lib/outbox/kindWords';
import { m } from '$lib/paraglide/messages';

import { undo } from './undo.svelte';

/** What was confirmed longer ago is no news: somebody has only come back to the card. */
const NEWS_MS = 30_000;

const PARTS: Partial<Record<Kind, Part>> = {
  address_data: 'address',
  contact_data: 'contact',
  master_data: 'master',
  payment_data: 'payment',
};

/** The change that takes another one back once the service has it. */
const WITHDRAWN_BY: Partial<Record<Kind, Kind>> = {
  address_data: 'amendment_withdrawal',
  contact_data: 'amendment_withdrawal',
  master_data: 'amendment_withdrawal',
  payment_data: 'amendment_withdrawal',
  cancelation: 'cancelation_withdrawal',
  idle_period: 'idle_period_withdrawal',
  access_restriction: 'access_restriction_lift',
};

/**
 * Offers to take back what was saved in this window: while it waits by dropping it, and once it is confirmed
 * by what withdraws it. In between nothing of the kind can be promised.
 */
export class Withdrawals {
  // Numbers count from one in every studio.
  #offered = new Set<string>();
  #turn = 0;

  /** `asked` is told when a withdrawal was saved. */
  constructor(private readonly asked: () => void) {}

  /** Another studio is open. */
  begin(): void {
    this.#offered.clear();
    this.#turn += 1;
  }

  /** What became of the changes of a card, of which those were saved here. */
  offer(items: OutboxItem[], saved: ReadonlySet<ItemId>): void {
    for (const item of items.filter(({ id }) => saved.has(id))) {
      if (item.state === 'queued' && item.actions.includes('withdraw')) this.#offerDrop(item);
      else undo.retract(item.id);
      if (item.state === 'confirmed') void this.#offerWithdrawal(item, items);
    }
  }

  #offerDrop(item: OutboxItem): void {
    if (!this.#isFirst(item.id)) return;
    undo.offer({
      id: item.id,
      words: m.undo_saved({ what: itemWords(item) }),
      undo: () => commands.withdrawItem(item.id),
    });
  }

  async #offerWithdrawal(item: OutboxItem, items: OutboxItem[]): Promise<void> {
    const id = `confirmed ${item.id}`;
    if (isOvertaken(item, items)) return undo.retract(id);
    const by = WITHDRAWN_BY[item.kind];
    const isNews = Date.now() - Date.parse(item.settledAt ?? '') < NEWS_MS;
    if (by === undefined || !isNews || !this.#isFirst(id)) return;
    const turn = this.#turn;
    const form = await withdrawalOf(item);
    if (form === null || turn !== this.#turn) return;
    const what = itemWords(item);
    undo.offer({
      id,
      words: m.undo_confirmed({ what }),
      done: m.undo_asked({ what }),
      undo: async () => {
        await commands.queueChange(item.customer, form);
        this.asked();
      },
    });
  }

  #isFirst(id: string): boolean {
    const isFirst = !this.#offered.has(id);
    this.#offered.add(id);
    return isFirst;
  }
}

/** Whether somebody has begun to take it back another way. */
function isOvertaken({ kind, askedAt }: OutboxItem, items: OutboxItem[]): boolean {
  const by = WITHDRAWN_BY[kind];
  return items.some((other) => other.kind === by && other.askedAt >= askedAt);
}

/** What takes a confirmed change back; nothing if it cannot be, or nobody can say. */
async function withdrawalOf(item: OutboxItem): Promise<ChangeForm | null> {
  try {
    const part = PARTS[item.kind];
    if (part !== undefined) return await ofPart(item, part);
    if (item.kind === 'cancelation') return await ofCancelation(item);
    if (item.kind === 'idle_period') return await ofIdlePeriod(item);
    return { kind: 'access_restriction_lift' };
  } catch {
    return null;
  }
}

/** What holds at once has nothing that could be withdrawn. */
async function ofPart({ customer }: OutboxItem, part: Part): Promise<ChangeForm | null> {
  const read = await commands.readPersonalPart(customer, part, 'service');
  const amendment = read?.value.pending?.amendment ?? null;
  return amendment === null ? null : { kind: 'amendment_withdrawal', part, amendment };
}

async function ofCancelation({ id, customer }: OutboxItem): Promise<ChangeForm | null> {
  const form = await commands.itemForm(id);
  if (form.kind !== 'cancelation') return null;
  const { contractId, cancelationDate } = form;
  const read = await commands.readContracts(customer, 'service');
  const contract = read?.value.contracts.find((it) => it.id === contractId);
  if (contract?.cancelation.withdrawClosed !== null) return null;
  return { kind: 'cancelation_withdrawal', contractId, cancelationDate };
}

async function ofIdlePeriod({ id, customer }: OutboxItem): Promise<ChangeForm | null> {
  const form = await commands.itemForm(id);
  if (form.kind !== 'idle_period') return null;
  const { contract, startDate } = form.asked;
  const read = await commands.readIdlePeriods(customer, 'service');
  const periods = read?.value.find((it) => it.id === contract)?.periods ?? [];
  // One that has begun can only be ended.
  const period = periods.find(
    ({ start, state }) => start === startDate && (state === 'waiting' || state === 'upcoming'),
  );
  return period ? { kind: 'idle_period_withdrawal', contract, seen: seenOf(period) } : null;
}
