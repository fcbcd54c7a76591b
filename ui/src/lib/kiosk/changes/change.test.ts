import type { KioskReview } from '$lib/api/bindings';

import { describe, expect, test, vi } from 'vitest';

import { done, kioskError, review } from '../../../test/kiosk';
import { later, program } from '../../../test/program';
import { Session } from '../session/session.svelte';
import { Change } from './change.svelte';

function change(send: () => unknown = () => done()) {
  const calls = program({ kiosk_send: send });
  const onover = vi.fn();
  const session = new Session('s1', onover);
  const sent = () => calls.filter(({ command }) => command === 'kiosk_send').length;
  return { change: new Change(session), session, sent, onover };
}

const reviewed = (more?: Partial<KioskReview>) => () => Promise.resolve(review(more));

describe('a change', () => {
  test('is not sent before it was looked at', async () => {
    const { change: one, sent } = change();

    await one.send();

    expect(sent()).toBe(0);
  });

  test('is sent once, however often it is pressed', async () => {
    const answer = later<unknown>();
    const { change: one, sent } = change(() => answer.answer);
    await one.review(reviewed());

    const first = one.send();
    await one.send();
    answer.give(done());
    await first;
    await one.send();

    expect(sent()).toBe(1);
    expect(one.status.kind).toBe('done');
  });

  test('that cannot be sent is not', async () => {
    const { change: one, sent } = change();
    await one.review(reviewed({ review: null }));

    await one.send();

    expect(sent()).toBe(0);
  });

  test.each(['unreachable', 'refused', 'flow_closed', 'unknown'] as const)(
    'that failed with %s was not done, and can be entered again',
    async (code) => {
      const { change: one } = change(() => Promise.reject(kioskError(code) as never));
      await one.review(reviewed());

      await one.send();

      expect(one.error?.code).toBe(code);
    },
  );

  test('of which nobody knows what became cannot be sent again', async () => {
    const { change: one, sent } = change(() => Promise.reject(new Error('lost')));
    await one.review(reviewed());
    await one.send();

    await one.send();
    await one.review(reviewed());

    expect(one.status.kind).toBe('unclear');
    expect(sent()).toBe(1);
  });

  test('that is answered after the end is told to nobody', async () => {
    const answer = later<unknown>();
    const { change: one, session } = change(() => answer.answer);
    await one.review(reviewed());

    const sending = one.send();
    session.drop();
    answer.give(done());
    await sending;

    expect(one.status.kind).toBe('sending');
  });

  test('in a session that is over ends it', async () => {
    const { change: one, onover } = change();

    await one.review(() => Promise.reject(kioskError('session_over') as never));

    expect(onover).toHaveBeenCalledOnce();
  });
});
