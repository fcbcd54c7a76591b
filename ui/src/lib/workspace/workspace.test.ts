import { expect, test } from 'vitest';

import { WorkspaceState } from './workspace.svelte';

const ANNA = { id: '1', name: 'Anna' };
const BEA = { id: '2', name: 'Bea' };
const CARL = { id: '3', name: 'Carl' };

const shown = (state: WorkspaceState) => state.current?.place.person.name;
const names = (state: WorkspaceState) => state.tabs.map(({ place }) => place.person.name);

function opened(...people: { id: string; name: string }[]): WorkspaceState {
  const state = new WorkspaceState();
  for (const person of people) state.add(person);
  return state;
}

test('whoever is opened takes the place of the last one, in the section that was open', () => {
  const state = opened(ANNA);
  state.choose('benefits');

  state.visit(BEA);

  expect(names(state)).toEqual(['Bea']);
  expect(state.section).toBe('benefits');
});

test('back leads to whom a tab showed before and to their section, forward returns', () => {
  const state = opened(ANNA);
  state.visit(BEA);
  state.choose('benefits');

  expect(state.back()).toEqual(ANNA);
  expect(state.section).toBe('overview');
  expect(state.back()).toBeNull();
  expect(state.forward()).toEqual(BEA);
  expect(state.section).toBe('benefits');
  expect(state.canGoForward).toBe(false);
});

test('somebody new after going back ends the way forward', () => {
  const state = opened(ANNA);
  state.visit(BEA);
  state.back();

  state.visit(CARL);

  expect(state.forward()).toBeNull();
  expect(state.back()).toEqual(ANNA);
});

test('a person has one tab only, and opening them again leads there', () => {
  const state = opened(ANNA, BEA);

  state.visit(ANNA);
  state.add(BEA);

  expect(names(state)).toEqual(['Anna', 'Bea']);
  expect(shown(state)).toBe('Bea');
});

test('a new tab stands after the open one', () => {
  const state = opened(ANNA, BEA);
  state.visit(ANNA);

  state.add(CARL);

  expect(names(state)).toEqual(['Anna', 'Carl', 'Bea']);
});

test('the tabs go round in both directions', () => {
  const state = opened(ANNA, BEA, CARL);

  expect(state.step(1)).toEqual(ANNA);
  expect(state.step(-1)).toEqual(CARL);
  expect(opened(ANNA).step(1)).toBeNull();
});

test.each([
  { closed: 0, at: 2, left: ['Bea', 'Carl'], then: 'Carl' },
  { closed: 1, at: 1, left: ['Anna', 'Carl'], then: 'Carl' },
  { closed: 2, at: 2, left: ['Anna', 'Bea'], then: 'Bea' },
])('closing tab $closed while $at is shown shows $then', ({ closed, at, left, then }) => {
  const state = opened(ANNA, BEA, CARL);
  const [tab, current] = [state.tabs[closed], state.tabs[at]];
  if (!tab || !current) throw new Error('there are three tabs');
  state.activate(current.key);

  const next = state.close(tab.key);

  expect(names(state)).toEqual(left);
  expect(next?.name).toBe(then);
});

test('after the last tab nobody is shown', () => {
  const state = opened(ANNA);

  expect(state.close()).toBeNull();
  expect(state.current).toBeNull();
});

test('nothing leads back to somebody who was erased', () => {
  const state = opened(ANNA);
  state.visit(BEA);
  state.add(CARL);
  state.visit(BEA);

  state.forget(ANNA.id);

  expect(state.back()).toBeNull();
  expect(shown(state)).toBe('Bea');
  state.forget(BEA.id);
  expect(names(state)).toEqual(['Carl']);
});
