import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { language } from '$lib/kiosk/words/language.svelte';

import { done, kioskError, review } from './test/kiosk';
import { press, signedIn } from './test/kioskWindow';

const photos = () => {
  let taken = 0;
  return () => ({ photo: `p${(taken += 1)}`, width: 1280, height: 720 });
};
const document = (more = {}) => ({
  document: 't0',
  name: 'Contract.pdf',
  description: 'Signed',
  ending: 'PDF',
  sentAt: null,
  canOpen: true,
  ...more,
});
const noCamera = () => Promise.reject(kioskError('no_camera') as never);

describe('my picture', () => {
  const answers = {
    kiosk_take_photo: photos(),
    kiosk_review_picture: () =>
      review({ lines: [{ label: 'picture', before: null, after: '720 × 720' }], mode: null }),
    kiosk_send: () => done(),
  };

  test('is taken, cut by buttons, looked at as it is sent, and sent', async () => {
    const { user, asked } = await signedIn(answers);

    await press(user, 'My picture');
    const sight = await screen.findByAltText('What the camera sees');
    expect(sight.getAttribute('src')).toBe('photo://localhost/s1-sight-0');
    await fireEvent.load(sight);
    expect(sight.getAttribute('src')).toBe('photo://localhost/s1-sight-1');
    await press(user, 'Take the photo');
    await press(user, 'Bigger');
    await press(user, 'To the left');
    await press(user, 'Turn right');
    await press(user, 'Continue');
    const made = await screen.findByAltText('Your picture as it is sent');
    expect(made.getAttribute('src')).toBe('photo://localhost/s1-made-r1-0-600');
    await press(user, 'Send my picture');

    expect(await screen.findByText('It is done.')).toBeTruthy();
    const [{ photo, crop }] = asked('kiosk_review_picture') as [
      { photo: string; crop: { size: number; turns: number } },
    ];
    expect([photo, crop.size, crop.turns]).toEqual(['p1', 626, 1]);
    expect(asked('kiosk_open_camera')).toEqual([{ session: 's1', flow: 'picture' }]);
    expect(asked('kiosk_close_camera')).toEqual([{ session: 's1' }]);
  });

  test('a photo that fills the square does not go up, and that is said', async () => {
    const { user, asked } = await signedIn(answers);
    await press(user, 'My picture');
    await press(user, 'Take the photo');

    const up = await screen.findByRole('button', { name: 'Move up' });
    expect(up.getAttribute('aria-disabled')).toBe('true');
    await user.click(up);

    expect(await screen.findByText(/This is the edge of the photo/)).toBeTruthy();
    await press(user, 'Take it again');
    await screen.findByAltText('What the camera sees');
    expect(asked('kiosk_forget_photo').length).toBe(1);
  });

  test('without a camera it is said whom to ask', async () => {
    const { user, asked } = await signedIn({ ...answers, kiosk_open_camera: noCamera });

    await press(user, 'My picture');

    expect(await screen.findByText(/Please ask the staff, they can do it for you/)).toBeTruthy();
    await press(user, 'Try again');
    await screen.findByText(/Please ask the staff, they can do it for you/);
    expect(asked('kiosk_open_camera').length).toBe(2);
  });

  test('a camera that goes away meanwhile is told too', async () => {
    const { user } = await signedIn(answers);
    await press(user, 'My picture');

    await fireEvent.error(await screen.findByAltText('What the camera sees'));

    expect(
      await screen.findByRole('heading', { name: 'There is no picture from the camera' }),
    ).toBeTruthy();
  });
});

describe('my documents', () => {
  const answers = {
    kiosk_documents: () => [
      document(),
      document({ document: 't1', name: 'Plan.docx', ending: 'DOCX', canOpen: false }),
    ],
    kiosk_open_document: () => ({ count: 2 }),
    kiosk_review_document: () =>
      review({
        lines: [
          { label: 'document', before: null, after: 'Ärztliches Attest' },
          { label: 'pages', before: null, after: '2' },
        ],
        mode: null,
      }),
    kiosk_send: () => done(),
  };

  test('are listed and looked into, page by page', async () => {
    const { user, asked } = await signedIn(answers);

    await press(user, 'My documents');
    expect(await screen.findByText('Plan.docx')).toBeTruthy();
    expect(screen.getByText(/This kind of file cannot be shown here/)).toBeTruthy();
    await press(user, 'Look at Contract.pdf');
    const page = await screen.findByAltText('Page 1');
    expect(page.getAttribute('src')).toBe('photo://localhost/s1-page-0-1200');
    await press(user, 'More');
    await screen.findByAltText('Page 2');
    await press(user, 'Back');

    expect(await screen.findByText('Plan.docx')).toBeTruthy();
    expect(asked('kiosk_open_document')).toEqual([{ session: 's1', document: 't0' }]);
    expect(asked('kiosk_close_document').length).toBe(1);
  });

  test('a new one is made of photos, turned and taken again, and called as the staff calls it', async () => {
    const { user, asked } = await signedIn({ ...answers, kiosk_take_photo: photos() });
    language.begin('de');
    language.use('en');

    await press(user, 'My documents');
    await press(user, 'Hand in a document');
    await press(user, 'Continue');
    expect(await screen.findByText('Please choose one first.')).toBeTruthy();
    await user.click(screen.getByLabelText('Medical certificate'));
    await press(user, 'Continue');
    await press(user, 'Take the photo');
    await press(user, 'Turn it');
    await press(user, 'Another page');
    await press(user, 'Take the photo');
    const again = await screen.findAllByRole('button', { name: 'Photograph it again' });
    await user.click(again[1] as HTMLElement);
    await press(user, 'Take the photo');
    await press(user, 'Continue');
    await screen.findByText('Medical certificate (Ärztliches Attest)');
    const made = screen.getByAltText('Page 1');
    expect(made.getAttribute('src')).toBe('photo://localhost/s1-made-r1-0-600');
    await press(user, 'Send the document');

    expect(await screen.findByText('It is done.')).toBeTruthy();
    expect(asked('kiosk_review_document')).toEqual([
      {
        session: 's1',
        pages: [
          { photo: 'p1', turn: 'right' },
          { photo: 'p3', turn: 'none' },
        ],
        words: 'Ärztliches Attest',
      },
    ]);
    expect(asked('kiosk_forget_photo')).toEqual([{ session: 's1', photo: 'p2' }]);
  });

  test('the last page that is left out leads back to the camera', async () => {
    const { user } = await signedIn({ ...answers, kiosk_take_photo: photos() });
    await press(user, 'My documents');
    await press(user, 'Hand in a document');
    await user.click(await screen.findByLabelText('Identity document'));
    await press(user, 'Continue');
    await press(user, 'Take the photo');

    await press(user, 'Leave it out');

    expect(await screen.findByRole('heading', { name: 'Photograph the page' })).toBeTruthy();
  });
});
