import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SessionClock } from './clock.svelte';

const times = { readingSeconds: 60, formSeconds: 120, countdownSeconds: 20, doneSeconds: 10 };
const onend = vi.fn();
const onask = vi.fn();
let clock: SessionClock;

beforeEach(() => {
  vi.useFakeTimers();
  onend.mockReset();
  onask.mockReset();
  clock = new SessionClock(times, onend, onask);
});

afterEach(() => {
  clock.stop();
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTime(1000 * count);

test.each([
  ['reading', 60],
  ['form', 120],
] as const)('a %s page asks after %d seconds and ends 20 later', (pace, rest) => {
  clock.run(pace);

  seconds(rest - 1);
  expect(clock.status).toEqual({ kind: 'running' });
  seconds(1);
  expect(clock.status).toEqual({ kind: 'asking', left: 20 });
  expect(onask).toHaveBeenCalledOnce();
  seconds(19);
  expect(clock.status).toEqual({ kind: 'asking', left: 1 });
  expect(onend).not.toHaveBeenCalled();
  seconds(1);

  expect(onend).toHaveBeenCalledOnce();
  expect(clock.status).toEqual({ kind: 'off' });
});

test('whoever answers goes on, as often as they like', () => {
  clock.run('reading');

  for (let times = 0; times < 50; times += 1) {
    seconds(75);
    expect(clock.status.kind).toBe('asking');
    clock.touch();
    expect(clock.status.kind).toBe('running');
  }

  expect(onend).not.toHaveBeenCalled();
});

test('whoever is busy is never asked', () => {
  clock.run('reading');

  for (let times = 0; times < 100; times += 1) {
    seconds(50);
    clock.touch();
  }

  expect(onask).not.toHaveBeenCalled();
});

test('a form that is opened gives more time, and the page after it less', () => {
  clock.run('reading');
  seconds(50);
  clock.run('form');
  seconds(110);
  expect(clock.status.kind).toBe('running');

  clock.run('reading');
  seconds(60);

  expect(clock.status.kind).toBe('asking');
});

test('the last page goes after ten seconds, without a question', () => {
  clock.run('done');

  seconds(10);

  expect(onend).toHaveBeenCalledOnce();
  expect(onask).not.toHaveBeenCalled();
});

test('whoever touches the last page may read it in peace', () => {
  clock.run('done');
  seconds(9);
  clock.touch();

  seconds(59);
  expect(clock.status.kind).toBe('running');
  seconds(1);

  expect(clock.status.kind).toBe('asking');
  expect(onend).not.toHaveBeenCalled();
});

test('a computer that slept ends at once', () => {
  clock.run('reading');

  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersToNextTimer();

  expect(onend).toHaveBeenCalledOnce();
  expect(onask).not.toHaveBeenCalled();
});

test('no policy asks for less than 20 seconds', () => {
  clock = new SessionClock({ ...times, countdownSeconds: 3 }, onend);
  clock.run('reading');

  seconds(60);

  expect(clock.status).toEqual({ kind: 'asking', left: 20 });
});

test('nothing runs before the first page and after the end', () => {
  clock.touch();
  expect(vi.getTimerCount()).toBe(0);

  clock.run('form');
  clock.stop();

  expect(vi.getTimerCount()).toBe(0);
});
