import type { KioskIdleWish, KioskPage, KioskReview, Part, PictureCrop } from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';

type Asked = (session: string) => Promise<KioskReview>;

/** What each change is looked at with. None of these sends anything. */
export const reviews = {
  cancel:
    (contract: string, end: string, reason: string): Asked =>
    (session) =>
      commands.kioskReviewCancelation(session, contract, end, reason),
  keep:
    (contract: string): Asked =>
    (session) =>
      commands.kioskReviewCancelationWithdrawal(session, contract),
  data:
    (part: Part, values: Record<string, string>): Asked =>
    (session) =>
      commands.kioskReviewData(session, part, values),
  dataBack:
    (part: Part): Asked =>
    (session) =>
      commands.kioskReviewDataWithdrawal(session, part),
  book:
    (slot: string): Asked =>
    (session) =>
      commands.kioskReviewClass(session, slot),
  giveUp:
    (booking: string): Asked =>
    (session) =>
      commands.kioskReviewBookingEnd(session, booking),
  picture:
    (photo: string, crop: PictureCrop): Asked =>
    (session) =>
      commands.kioskReviewPicture(session, photo, crop),
  /** `words` are for the staff, `shown` says the same to the person. */
  document:
    (pages: KioskPage[], words: string, shown: string): Asked =>
    async (session) => {
      const review = await commands.kioskReviewDocument(session, pages, words);
      const lines = review.lines.map((line) =>
        line.label === 'document' && shown !== words
          ? { ...line, after: `${shown} (${words})` }
          : line,
      );
      return { ...review, lines };
    },
  rest:
    (wish: KioskIdleWish): Asked =>
    (session) =>
      commands.kioskReviewIdle(session, wish),
};
