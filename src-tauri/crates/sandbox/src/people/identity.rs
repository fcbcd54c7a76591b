//! Who somebody is: name, gender, naming culture.

use super::names::{CULTURES, Names, UNUSUAL};
use super::person::{Gender, Text};
use super::random::Random;

/// A name and what goes with it.
#[derive(Clone)]
pub(super) struct Identity {
    pub(super) culture: &'static Names,
    pub(super) female: bool,
    pub(super) gender: Option<Gender>,
    pub(super) first: Option<Text>,
    pub(super) second_first: Option<Text>,
    pub(super) last: Option<Text>,
    pub(super) second_last: Option<Text>,
}

/// Hands out identities, each culture as often as its share says.
pub(super) struct Identities {
    /// A pack with a card for every person in a hundred. It is dealt to the end before it is shuffled
    /// again, so even a hundred people have every culture among them.
    pack: Vec<&'static Names>,
    left: usize,
    unusual: usize,
}

/// How often the list of unusual names is dealt. In a large studio they stay a few.
const UNUSUAL_ROUNDS: usize = 3;

impl Identities {
    pub(super) fn new() -> Self {
        let shares = CULTURES.iter();
        Self {
            pack: shares
                .flat_map(|&(names, share)| std::iter::repeat_n(names, share))
                .collect(),
            left: 0,
            unusual: 0,
        }
    }

    pub(super) fn ordinary(&mut self, random: &mut Random) -> Identity {
        if self.left == 0 {
            random.shuffle(&mut self.pack);
            self.left = self.pack.len();
        }
        self.left -= 1;
        Identity::of(random, self.pack[self.left])
    }

    pub(super) fn unusual(&mut self, random: &mut Random) -> Identity {
        if self.unusual == UNUSUAL.len() * UNUSUAL_ROUNDS {
            return self.ordinary(random);
        }
        let name = &UNUSUAL[self.unusual % UNUSUAL.len()];
        self.unusual += 1;
        Identity {
            culture: CULTURES[0].0,
            female: name.female,
            gender: Some(gender(name.female)),
            first: name.first.map(Text::Borrowed),
            second_first: name.second_first.map(Text::Borrowed),
            last: name.last.map(Text::Borrowed),
            second_last: name.second_last.map(Text::Borrowed),
        }
    }
}

impl Identity {
    fn of(random: &mut Random, culture: &'static Names) -> Self {
        let female = random.percent(52);
        let first = given(random, culture, female);
        let second_first = random
            .percent(culture.second_given)
            .then(|| given(random, culture, female))
            .filter(|second| *second != first);
        let last = family(random, culture, female);
        let other = family(random, culture, female);
        let hyphenated = random.percent(culture.hyphenated) && other != last;
        Self {
            culture,
            female,
            gender: match random.below(50) {
                0 => None,
                1 => Some(Gender::Unisex),
                _ => Some(gender(female)),
            },
            first: Some(Text::Borrowed(first)),
            second_first: second_first.map(Text::Borrowed),
            last: Some(if hyphenated {
                format!("{last}-{other}").into()
            } else {
                Text::Borrowed(last)
            }),
            second_last: random
                .percent(culture.second_family)
                .then_some(Text::Borrowed(other)),
        }
    }

    /// A twin: all the same, but for the given names.
    pub(super) fn twin(&self, random: &mut Random) -> Self {
        let names = if self.female {
            self.culture.female
        } else {
            self.culture.male
        };
        let own = names
            .iter()
            .position(|name| self.first.as_deref() == Some(name));
        let away = 1 + random.below(names.len() as u64 - 1) as usize;
        Self {
            first: Some(Text::Borrowed(
                names[(own.unwrap_or_default() + away) % names.len()],
            )),
            second_first: None,
            ..self.clone()
        }
    }
}

fn gender(female: bool) -> Gender {
    if female { Gender::Female } else { Gender::Male }
}

fn given(random: &mut Random, culture: &Names, female: bool) -> &'static str {
    random.pick(if female { culture.female } else { culture.male })
}

fn family(random: &mut Random, culture: &Names, female: bool) -> &'static str {
    let names = &culture.family;
    names.get(random.below(names.len() as u64) as usize, female)
}
