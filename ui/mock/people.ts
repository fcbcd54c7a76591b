import type { MemberCard, MemberHit, Why } from '../src/lib/api/bindings';

/** A few people, one for each thing that a row or a card has to be able to show. */
export const PEOPLE: MemberCard[] = [
  person('1', 'Anna Müller', {
    marks: [
      { kind: 'refused', reason: 'Balance overdue', rate: null, from: '2026-11-02', until: null },
      {
        kind: 'idle',
        reason: 'Broken ankle',
        rate: 'Basic',
        from: '2026-11-01',
        until: '2026-11-30',
      },
    ],
  }),
  person('2', 'Annika Mueller', { hasPicture: true, hue: 30, status: 'prospect' }),
  person('3', 'Hanna Möller', { hue: 310, email: null, phones: [] }),
  person('4', 'محمد المولى', { hue: 120, initials: 'مم', homeStudio: null, homeStudioId: '42' }),
  person('5', 'Maximiliane Theodora Wilhelmine Freifrau von und zu Müllersberg-Hohenstein', {
    hue: 260,
  }),
  person('6', 'Ł', { hue: 60, initials: 'Ł', age: null, dateOfBirth: null, customerNumber: null }),
];

function person(id: string, name: string, more: Partial<MemberCard> = {}): MemberCard {
  return {
    id,
    name,
    initials: name
      .split(' ')
      .map((word) => word[0])
      .slice(0, 2)
      .join(''),
    hue: 195,
    status: 'member',
    customerNumber: `1-2034${id}`,
    dateOfBirth: '1992-04-12',
    age: 34,
    since: '2019-03-01',
    homeStudio: 'Sunrise Gym',
    homeStudioId: '77',
    email: 'anna.mueller@example.org',
    phones: [
      { kind: 'private_mobile', number: '+49 170 1234711' },
      { kind: 'business', number: '+49 30 5550100' },
    ],
    address: ['Am Alten Markt 12', '10115 Berlin', 'DE'],
    cards: ['0004711', '0004712'],
    hasPicture: false,
    marks: [],
    seenAt: new Date(Date.now() - 185_000).toISOString(),
    ...more,
  };
}

const WHYS: Record<string, Partial<Why>> = {
  '1': { how: 'spelling', ranges: [[5, 11]] },
  '2': { how: 'prefix', ranges: [[7, 14]] },
  '3': { how: 'similar', ranges: [[6, 12]] },
  '4': { field: 'phone', how: 'tail', text: '+49 170 1234711', ranges: [[11, 15]] },
  '5': {
    field: 'email',
    how: 'part',
    text: 'maximiliane.mueller@example.org',
    ranges: [[12, 19]],
  },
  '6': { how: 'exact', ranges: [[0, 1]] },
};

/** The people as hits, each found in another way. */
export const HITS: MemberHit[] = PEOPLE.map((card) => ({
  ...card,
  why: { field: 'name', how: 'prefix', text: card.name, ranges: [], ...WHYS[card.id] },
}));
