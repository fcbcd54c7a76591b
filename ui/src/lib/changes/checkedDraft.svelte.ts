import type { Checked, FieldFault } from '$lib/api/bindings';
import type { Problem } from './draft.svelte';

import { SvelteSet } from 'svelte/reactivity';

import { commands } from '$lib/api/bindings';
import { faultWords } from '$lib/personal/faultWords';
import { coalesced } from '$lib/time/coalesced';

import { Draft } from './draft.svelte';

const NOTHING: Checked = { faults: [], age: null, ibanCountry: null };

/**
 * A form whose entries the program judges while they are typed. What is certainly wrong keeps it from
 * being saved; what is only doubted is told, and may be sent all the same.
 */
export abstract class CheckedDraft extends Draft {
  #checked = $state.raw<Checked>(NOTHING);
  #left = new SvelteSet<string>();
  #wasWanted = $state(false);
  #judge = coalesced(async () => {
    try {
      this.#checked = await commands.checkForm(this.person.id, this.form());
    } catch {
      // The program judges once more before it keeps anything.
      this.#checked = NOTHING;
    }
  });

  get checked(): Checked {
    return this.#checked;
  }

  /** An entry changed. */
  typed(): void {
    void this.#judge();
  }

  /** An entry was left: from now on what is wrong with it is told, as soon as it is. */
  left(field: string): void {
    this.#left.add(field);
    void this.#judge();
  }

  override async judged(): Promise<void> {
    this.#wasWanted = true;
    await this.#judge();
  }

  override problemAt(field: string): string | null {
    const fault = this.#told(field);
    return fault?.certain ? faultWords(fault) : super.problemAt(field);
  }

  /** What is doubted of an entry. */
  doubtAt(field: string): string | null {
    const fault = this.#told(field);
    return fault && !fault.certain ? faultWords(fault) : null;
  }

  protected override check(): Problem | null {
    const wrong = this.#checked.faults.find(({ certain }) => certain);
    return wrong ? { field: wrong.field, words: faultWords(wrong) } : null;
  }

  /** Nobody is told that an address is wrong at its first letter. */
  #told(field: string): FieldFault | null {
    if (!this.#wasWanted && !this.#left.has(field)) return null;
    return this.#checked.faults.find((fault) => fault.field === field) ?? null;
  }
}
