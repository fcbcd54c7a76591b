import type { ChangeForm, OutboxItem, Preference, PreferenceGroup } from '$lib/api/bindings';
import type { Person, Problem } from './draft.svelte';

import { SvelteMap } from 'svelte/reactivity';

import { commands } from '$lib/api/bindings';
import { m } from '$lib/paraglide/messages';

import { Draft } from './draft.svelte';

/** By which ways a person is to be told of what. Only what changes is sent. */
export class PreferencesDraft extends Draft {
  readonly kind = 'communication_preferences';
  readonly fields = [];
  #wanted = new SvelteMap<string, Preference>();

  constructor(
    person: Person,
    readonly groups: PreferenceGroup[],
    edited: { item: OutboxItem; ways: Preference[] } | null = null,
  ) {
    super(person, edited?.item ?? null);
    for (const way of edited?.ways ?? []) this.#wanted.set(key(way), way);
  }

  isOn(category: string, channel: string): boolean {
    return this.#wanted.get(key({ category, channel }))?.active ?? this.#now(category, channel);
  }

  set(category: string, channel: string, active: boolean): void {
    if (active === this.#now(category, channel)) this.#wanted.delete(key({ category, channel }));
    else this.#wanted.set(key({ category, channel }), { category, channel, active });
  }

  override get isChanged(): boolean {
    return this.#wanted.size > 0;
  }

  override form(): ChangeForm {
    return { kind: 'communication_preferences', ways: [...this.#wanted.values()] };
  }

  protected override check(): Problem | null {
    return this.isChanged ? null : { field: null, words: m.form_unchanged() };
  }

  #now(category: string, channel: string): boolean {
    const group = this.groups.find((one) => one.category === category);
    return group?.channels.find((one) => one.channel === channel)?.active ?? false;
  }
}

function key({ category, channel }: Pick<Preference, 'category' | 'channel'>): string {
  return `${category} ${channel}`;
}

/** The preferences as they were stored last, or as the service has them if they never were. */
export async function preferencesOf(person: Person): Promise<PreferenceGroup[]> {
  const stored = await commands.readPreferences(person.id, 'copy');
  const read = stored ?? (await commands.readPreferences(person.id, 'service'));
  return read?.value ?? [];
}
