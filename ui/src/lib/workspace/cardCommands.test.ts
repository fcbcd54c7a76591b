import { beforeEach, expect, test } from 'vitest';

import { actionKeys } from './actionKeys';
import { areaActions } from './areaActions';
import { cardCommands } from './cardCommands';
import { SECTIONS, TABS } from './sections';
import { actionShortcuts } from './shortcuts';

const SOURCES = import.meta.glob<string>('../**/*.svelte', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const text = Object.values(SOURCES).join('\n');
const actions = areaActions();

beforeEach(() => {
  document.body.innerHTML = '';
});

test('every panel that the palette asks for is opened by somebody', () => {
  const panels = actions.map(({ panel }) => panel).filter((panel) => panel !== undefined);

  const unheard = panels.filter(
    (panel) => !text.includes(`onPanel('${panel}'`) && !text.includes(`panel="${panel}"`),
  );

  expect(panels.length).toBeGreaterThan(10);
  expect(unheard).toEqual([]);
});

test('every button that the palette leads to is there', () => {
  const buttons = actions.map(({ button }) => button).filter((button) => button !== undefined);

  const missing = buttons.filter(
    (name) => !text.includes(`="${name}"`) && !text.includes(`does: '${name}'`),
  );

  expect(buttons.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});

test('every action leads to a section that there is', () => {
  const sections = ['overview', ...SECTIONS.map(({ id }) => id)];

  expect(actions.filter(({ section }) => !sections.includes(section))).toEqual([]);
});

test('every action has one letter, and no two of a section have the same', () => {
  const places = actions.map(({ section, key }) => `${section} ${key}`);

  expect(actions.filter(({ key }) => !/^[a-z]$/.test(key))).toEqual([]);
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});

test('the keys lead through the section, unless it is open', () => {
  const cancel = actions.find(({ id }) => id === 'cancel-booking');
  if (!cancel) throw new Error('there is no such action');
  const index = TABS.findIndex(({ id }) => id === 'bookings') + 1;

  expect(actionKeys(cancel, 'bookings')).toBe('Ctrl . X');
  expect(actionKeys(cancel, 'overview')).toBe(`Alt ${String(index)}  Ctrl . X`);
});

test('the palette has a key for every section and every action', () => {
  const commands = cardCommands(
    'overview',
    () => {},
    () => {},
  );

  expect(commands.length).toBe(TABS.length + actions.length);
  expect(commands.filter(({ keys }) => !keys)).toEqual([]);
});

test('the overview of shortcuts has every action once', () => {
  const listed = actionShortcuts().flatMap(({ actions }) => actions.map(({ words }) => words));

  expect(listed.toSorted()).toEqual(actions.map(({ label }) => label()).toSorted());
});

test('each thing of the open section has an entry that leads to its button', () => {
  document.body.innerHTML = `<div role="tabpanel">
      <button data-does="booking-cancel" aria-label="Cancel booking: Yoga, Tue 18:00">Cancel</button>
      <button data-does="booking-cancel" aria-label="Cancel booking: Spin, Wed 9:00">Cancel</button>
      <button data-does="booking-cancel" aria-label="Cancel booking: over" disabled>Cancel</button>
    </div>`;

  const commands = cardCommands(
    'bookings',
    () => {},
    () => {},
  );
  const spin = commands.find(({ label }) => label === 'Cancel booking: Spin, Wed 9:00');
  spin?.run();

  expect(commands.filter(({ id }) => id.startsWith('thing-'))).toHaveLength(2);
  expect(document.activeElement?.ariaLabel).toBe('Cancel booking: Spin, Wed 9:00');
});
