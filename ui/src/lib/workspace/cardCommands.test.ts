import type { CardAction } from './actions';

import { expect, test } from 'vitest';

import { SECTIONS } from './sections';

const AREAS = import.meta.glob<{ actions?: readonly CardAction[] }>('../*/actions.ts', {
  eager: true,
});
const SOURCES = import.meta.glob<string>('../**/*.svelte', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const actions = Object.values(AREAS).flatMap(({ actions }) => actions ?? []);

test('every panel that the palette asks for is opened by somebody', () => {
  const text = Object.values(SOURCES).join('\n');
  const panels = actions.map(({ panel }) => panel).filter((panel) => panel !== undefined);

  const unheard = panels.filter(
    (panel) => !text.includes(`onPanel('${panel}'`) && !text.includes(`panel="${panel}"`),
  );

  expect(panels.length).toBeGreaterThan(10);
  expect(unheard).toEqual([]);
});

test('every action leads to a section that there is', () => {
  const sections = ['overview', ...SECTIONS.map(({ id }) => id)];

  expect(actions.filter(({ section }) => !sections.includes(section))).toEqual([]);
});
