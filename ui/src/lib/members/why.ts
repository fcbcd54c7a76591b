import type { Why } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** Why a person was found: words, and the value that matched if the row does not show it anyway. */
export interface WhyWords {
  words: string;
  value: Why | null;
}

/** `typed` is the search as it was typed; it tells which spelling met which. */
export function whyWords(why: Why, typed: string): WhyWords {
  if (why.field === 'name') return { words: nameWords(why, typed), value: null };
  if (why.how === 'tail' && why.field === 'phone') {
    return { words: m.why_phone_ends({ digits: matched(why) }), value: null };
  }
  if (why.how === 'tail' && why.field === 'card_number') {
    return { words: m.why_card_ends({ digits: matched(why) }), value: null };
  }
  // Number and date of birth stand in the row itself and are marked there.
  const standsInRow = why.field === 'customer_number' || why.field === 'date_of_birth';
  return { words: fieldWords(why), value: standsInRow ? null : around(why) };
}

// So much of a long value stands before its match, which a narrow row would cut off otherwise.
const LEAD = 4;

function around(why: Why): Why {
  const first = Math.min(...why.ranges.map(([from]) => from));
  const cut = first - LEAD;
  if (!Number.isFinite(cut) || cut <= LEAD) return why;
  const shift = 1 - cut;
  return {
    ...why,
    text: `…${why.text.slice(cut)}`,
    ranges: why.ranges.map(([from, to]) => [from + shift, to + shift]),
  };
}

function nameWords(why: Why, typed: string): string {
  switch (why.how) {
    case 'exact':
      return m.why_name_exact();
    case 'part':
      return m.why_name_part();
    case 'word_order':
      return m.why_word_order();
    case 'initials':
      return m.why_initials();
    case 'other_form':
      return m.why_other_form();
    case 'sound':
      return m.why_sound();
    case 'similar':
      return m.why_similar();
    case 'spelling':
      return spellingWords(matched(why), typed);
    case 'prefix':
    case 'tail':
      return m.why_name_prefix();
  }
}

function fieldWords(why: Why): string {
  switch (why.field) {
    case 'customer_number':
      return m.why_number();
    case 'card_number':
      return m.why_card();
    case 'email':
      return m.why_email();
    case 'phone':
      return m.why_phone();
    case 'date_of_birth':
      return m.why_date();
    case 'address':
      return m.why_address();
    case 'name':
      return m.why_name_prefix();
  }
}

function matched({ text, ranges }: Why): string {
  const parts = ranges.map(([from, to]) => text.slice(from, to));
  return parts.length > 0 ? parts.join('') : text;
}

// Letters that people write in another way. What only lacks its accent is found by decomposition.
const SPELLINGS: Record<string, string[]> = {
  ä: ['ae', 'a'],
  ö: ['oe', 'o'],
  ü: ['ue', 'u'],
  ß: ['ss', 's'],
  ø: ['oe', 'o'],
  å: ['aa', 'a'],
  æ: ['ae', 'a'],
  œ: ['oe', 'o'],
  ł: ['l'],
  đ: ['d'],
  ı: ['i'],
};

function spellingWords(stored: string, typed: string): string {
  const [one, other] = [
    stored.toLowerCase().normalize('NFC'),
    typed.toLowerCase().normalize('NFC'),
  ];
  const forwards = difference(one, other);
  if (forwards) return m.why_spelling({ typed: forwards.plain, stored: forwards.letter });
  const backwards = difference(other, one);
  if (backwards) return m.why_spelling({ typed: backwards.letter, stored: backwards.plain });
  return m.why_spelling_other();
}

/** The first special letter of `special` that `plain` has written in another way. */
function difference(special: string, plain: string): { letter: string; plain: string } | null {
  for (const letter of special) {
    if (letter <= '\u007f' || plain.includes(letter)) continue;
    const ways = SPELLINGS[letter] ?? [letter.normalize('NFD').replace(/\p{M}/gu, '')];
    const way = ways.find((candidate) => candidate !== letter && plain.includes(candidate));
    if (way) return { letter, plain: way };
  }
  return null;
}
