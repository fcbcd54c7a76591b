//! The names, a file for each naming culture, and how often each culture is met.
//!
//! **Invariant:** lists hold given and family names apart. A whole name comes about by chance only, so
//! that no real person is described on purpose.

mod arabic;
mod bulgarian;
mod chinese;
mod czech;
mod dutch;
mod english;
mod french;
mod german;
mod greek;
mod hebrew;
mod hungarian;
mod indian;
mod italian;
mod japanese;
mod nordic;
mod polish;
mod spanish;
mod turkish;
mod ukrainian;
mod unusual;
mod vietnamese;

pub(super) use self::unusual::UNUSUAL;

/// One naming culture. The last three are chances in percent.
pub(super) struct Names {
    /// ISO 639-1 and ISO 3166-1, as in the contract's `Language`.
    pub(super) language: (&'static str, &'static str),
    pub(super) female: &'static [&'static str],
    pub(super) male: &'static [&'static str],
    pub(super) family: Family,
    /// A second given name.
    pub(super) second_given: u64,
    /// A second family name, in a field of its own.
    pub(super) second_family: u64,
    /// Two family names joined by a hyphen.
    pub(super) hyphenated: u64,
}

/// Family names.
pub(super) enum Family {
    /// The same for everybody.
    Same(&'static [&'static str]),
    /// `(his, hers)`.
    ByGender(&'static [(&'static str, &'static str)]),
}

impl Family {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Same(names) => names.len(),
            Self::ByGender(names) => names.len(),
        }
    }

    /// The name at `index`, in the form of that gender.
    pub(super) fn get(&self, index: usize, female: bool) -> &'static str {
        match self {
            Self::Same(names) => names[index],
            Self::ByGender(names) if female => names[index].1,
            Self::ByGender(names) => names[index].0,
        }
    }
}

/// Each culture with its share in a hundred people: a studio in a German city near Poland.
pub(super) const CULTURES: [(&Names, usize); 20] = [
    (&german::NAMES, 40),
    (&polish::NAMES, 14),
    (&turkish::NAMES, 9),
    (&ukrainian::NAMES, 4),
    (&arabic::NAMES, 4),
    (&vietnamese::NAMES, 3),
    (&spanish::NAMES, 3),
    (&italian::NAMES, 3),
    (&bulgarian::NAMES, 2),
    (&greek::NAMES, 2),
    (&nordic::NAMES, 2),
    (&french::NAMES, 2),
    (&czech::NAMES, 2),
    (&hungarian::NAMES, 2),
    (&english::NAMES, 2),
    (&indian::NAMES, 2),
    (&dutch::NAMES, 1),
    (&hebrew::NAMES, 1),
    (&chinese::NAMES, 1),
    (&japanese::NAMES, 1),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_make_a_hundred() {
        let sum: usize = CULTURES.iter().map(|(_, share)| share).sum();

        assert_eq!(sum, 100);
    }
}
