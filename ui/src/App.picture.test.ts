import type { TakenPicture } from '$lib/api/bindings';

import { fireEvent, render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';
import { card, failure, found, hit } from './test/fixtures';
import { program, tell } from './test/program';

const PHOTO: TakenPicture = {
  kind: 'ready',
  token: '3',
  name: 'holiday.jpg',
  width: 400,
  height: 300,
  removed: ['place', 'camera', 'preview'],
  turned: true,
  print: false,
};
const SAVED = { id: '9', savedAt: '2026-11-22T14:02:00Z' };
const CAMERAS = { devices: [{ id: 'front', name: 'Front' }], problem: null };

// What is loaded when it is asked for is loaded before: no test waits for the bundler.
beforeAll(async () => {
  await Promise.all([
    import('$lib/changes/ChangeForms.svelte'),
    import('$lib/changes/PictureForm.svelte'),
    import('$lib/changes/drafts'),
  ]);
}, 60_000);

/** The form on Anna's card, in a program that prepares whatever it is asked for. */
async function form(answers: Parameters<typeof program>[0] = {}) {
  const person = () => card({ id: '1', name: 'Anna Müller' });
  const calls = program({
    find_members: ({ text }) => found(String(text), text === '' ? [] : [hit('1', 'Anna Müller')]),
    open_member: person,
    refresh_member: person,
    cameras: () => ({ devices: [], problem: 'no_device' }),
    pick_picture: () => PHOTO,
    prepare_picture: ({ crop }) => ({
      token: '4',
      side: (crop as { size: number }).size,
      size: 42_000,
    }),
    queue_change: () => SAVED,
    ...answers,
  });
  render(App, { starting: commands.start() });
  const user = userEvent.setup();
  await user.type(await screen.findByRole('searchbox'), 'anna');
  await screen.findByText('Anna Müller');
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Change the picture' }));
  await screen.findByRole('button', { name: 'Replace picture' });
  const asked = (command: string) =>
    calls.filter((call) => call.command === command).map(({ args }) => args);
  return { user, asked };
}

const stage = () => screen.findByRole('application', { name: 'Choose the part of the picture' });
const square = async (asked: (command: string) => unknown[], crop: unknown) =>
  expect.poll(() => asked('prepare_picture').at(-1)).toEqual({ token: '3', crop });

test('a picked photo is shown as it will be sent, with what is removed from it', async () => {
  const { user, asked } = await form();

  await user.click(screen.getByRole('button', { name: 'Choose a picture…' }));

  const result = await screen.findByRole('img', { name: 'The chosen part of the picture' });
  expect(result.getAttribute('src')).toBe('photo://localhost/prepared-4');
  expect((await stage()).querySelector('img')?.src).toBe('photo://localhost/taken-3');
  expect(screen.getByText('where it was taken')).toBeTruthy();
  expect(screen.getByText('the camera or phone')).toBeTruthy();
  expect(screen.getByText('It was turned upright.')).toBeTruthy();
  expect(screen.getByText(/300 × 300 pixels, 42 kB/)).toBeTruthy();
  await square(asked, { x: 50, y: 0, size: 300, turns: 0 });
});

test('the square is chosen by keys alone, and is what is sent', async () => {
  const { user, asked } = await form();
  await user.keyboard('{Enter}');
  (await stage()).focus();

  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await square(asked, { x: 80, y: 0, size: 300, turns: 0 });
  await user.keyboard('r');
  await square(asked, { x: 0, y: 80, size: 300, turns: 1 });
  await user.keyboard('++');
  await expect
    .poll(() => asked('prepare_picture').at(-1))
    .toMatchObject({ crop: { size: 248, turns: 1 } });
  await user.keyboard('0');
  await user.keyboard('{ArrowRight}');
  await user.click(screen.getByRole('button', { name: 'Replace picture' }));

  await expect.poll(() => asked('queue_change')).toHaveLength(1);
  expect(asked('queue_change')[0]).toEqual({
    member: '1',
    form: { kind: 'picture', file: '3', crop: { x: 44, y: 0, size: 300, turns: 0 } },
  });
});

test('the square follows the hand, the wheel and the slider', async () => {
  const { user, asked } = await form();
  await user.click(screen.getByRole('button', { name: 'Choose a picture…' }));
  const area = await stage();
  area.setPointerCapture = () => undefined;
  area.getBoundingClientRect = () => new DOMRect(0, 0, 300, 300);

  await fireEvent.pointerDown(area, { pointerId: 1, button: 0, clientX: 150, clientY: 150 });
  await fireEvent.pointerMove(area, { pointerId: 1, clientX: 120, clientY: 150 });
  await fireEvent.pointerUp(area, { pointerId: 1 });
  await square(asked, { x: 80, y: 0, size: 300, turns: 0 });
  const scrolled = await fireEvent.wheel(area, { deltaY: -600, clientX: 0, clientY: 0 });
  await square(asked, { x: 80, y: 0, size: 110, turns: 0 });
  await fireEvent.input(screen.getByRole('slider', { name: 'Zoom' }), { target: { value: 0 } });

  expect(scrolled).toBe(false);
  await expect
    .poll(() => asked('prepare_picture').at(-1))
    .toMatchObject({ crop: { size: 300, turns: 0 } });
});

test('a picture that cannot be used says why at the button that chooses another', async () => {
  const { user, asked } = await form({
    pick_picture: () => ({ kind: 'refused', name: 'IMG_1.HEIC', problem: 'heic' }),
  });

  await user.click(screen.getByRole('button', { name: 'Choose a picture…' }));

  expect(await screen.findByText(/Most Compatible/)).toBeTruthy();
  expect(screen.getByText('IMG_1.HEIC').getAttribute('dir')).toBe('auto');
  await user.click(screen.getByRole('button', { name: 'Replace picture' }));
  expect(asked('queue_change')).toEqual([]);
  expect(document.activeElement?.textContent).toContain('Choose a picture…');
});

test('a picture is pasted with the keys of pasting and with a button', async () => {
  const { user, asked } = await form({ paste_picture: () => PHOTO });

  await user.click(screen.getByRole('button', { name: 'Paste' }));
  await stage();
  await fireEvent.paste(document.body);

  await expect.poll(() => asked('paste_picture')).toHaveLength(2);
});

test('a picture that is dropped on the window is taken while the form is open', async () => {
  const { user, asked } = await form();
  await expect.poll(() => asked('expect_picture')).toEqual([{ expected: true }]);

  await tell('picture-drop', { kind: 'over' });
  await expect.poll(() => document.querySelector('[data-over="true"]')).toBeTruthy();
  await tell('picture-drop', { kind: 'taken', picture: PHOTO });
  await stage();
  expect(document.querySelector('[data-over="true"]')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Discard' }));

  await expect.poll(() => asked('expect_picture').at(-1)).toEqual({ expected: false });
  expect(asked('forget_picture')).toEqual([{ token: '3' }]);
});

test('without a camera the button says why, and looks again when it is pressed', async () => {
  let devices: typeof CAMERAS.devices = [];
  const { user, asked } = await form({
    cameras: () => ({ devices, problem: devices.length === 0 ? 'no_device' : null }),
    open_camera: () => null,
  });
  const camera = await screen.findByRole<HTMLButtonElement>('button', { name: 'Camera' });
  const reason = document.getElementById(camera.getAttribute('aria-describedby') ?? '');
  await expect.poll(() => reason?.textContent ?? '').toContain('none is connected');

  devices = CAMERAS.devices;
  await user.click(camera);

  await screen.findByRole('img', { name: 'What the camera sees' });
  expect(asked('cameras')).toHaveLength(2);
});

test.each([
  ['busy', 'another program is using it'],
  ['forbidden', 'privacy settings'],
  ['silent', 'does not answer'],
  ['unsuitable', 'cannot read'],
])('a camera that is %s says so', async (problem, words) => {
  const { user } = await form({ cameras: () => CAMERAS, open_camera: () => problem });

  await user.click(await screen.findByRole('button', { name: 'Camera' }));

  expect(await screen.findByText(new RegExp(words))).toBeTruthy();
});

test('a camera that is taken away says so, and can be opened again', async () => {
  const { user, asked } = await form({ cameras: () => CAMERAS, open_camera: () => null });
  await user.click(await screen.findByRole('button', { name: 'Camera' }));

  await fireEvent.error(await screen.findByRole('img', { name: 'What the camera sees' }));

  expect(await screen.findByText(/no picture any more/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Camera' }));
  await screen.findByRole('img', { name: 'What the camera sees' });
  expect(asked('open_camera')).toHaveLength(2);
});

test('a camera that wakes up after its form was closed is closed as well', async () => {
  let wake: (problem: null) => void = () => undefined;
  const { user, asked } = await form({
    cameras: () => CAMERAS,
    open_camera: () => new Promise((answer) => (wake = answer)),
  });
  await user.click(await screen.findByRole('button', { name: 'Camera' }));
  expect(await screen.findByText('Opening the camera…')).toBeTruthy();

  await user.keyboard('{Escape}');
  wake(null);

  await expect.poll(() => asked('close_camera')).toHaveLength(1);
});

test('a camera is looked through, one picture after the other, and what it saw is cut', async () => {
  const { user, asked } = await form({
    cameras: () => CAMERAS,
    open_camera: () => null,
    take_photo: () => ({ ...PHOTO, name: null, removed: [] }),
  });

  await user.click(await screen.findByRole('button', { name: 'Camera' }));
  const sight = await screen.findByRole('img', { name: 'What the camera sees' });
  const first = sight.getAttribute('src');
  await fireEvent.load(sight);
  expect(sight.getAttribute('src')).not.toBe(first);
  await user.click(screen.getByRole('button', { name: 'Take the photo' }));

  await stage();
  expect(await screen.findByText('Nothing is hidden in this picture.')).toBeTruthy();
  expect(asked('open_camera')).toEqual([{ device: 'front' }]);
  expect(asked('close_camera')).toHaveLength(1);
});

test('a picture that had to make room asks to be chosen again', async () => {
  const { user } = await form({
    prepare_picture: () => {
      throw failure('not_found');
    },
  });

  await user.click(screen.getByRole('button', { name: 'Choose a picture…' }));

  expect(await screen.findByText(/Choose it once more/)).toBeTruthy();
});
