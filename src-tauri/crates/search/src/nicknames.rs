//! Other forms of a given name: who says `Bill` may mean `William`, and the other way round.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

/// Groups of forms, one in each line.
const GROUPS: &str = include_str!("../data/nicknames.txt");

type Forms = HashMap<&'static str, Vec<&'static str>, FixedState>;

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut forms = Forms::default();
    let groups = GROUPS.lines().filter(|line| !line.starts_with('#'));
    for group in groups {
        for name in group.split_ascii_whitespace() {
            let others = group
                .split_ascii_whitespace()
                .filter(|other| *other != name);
            forms.entry(name).or_default().extend(others);
        }
    }
    for others in forms.values_mut() {
        others.sort_unstable();
        others.dedup();
    }
    forms
});

/// The other forms of a folded name, without those that are two steps away.
pub(crate) fn other_forms(name: &str) -> &'static [&'static str] {
    FORMS.get(name).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Forms as Folded;

    #[test]
    fn a_form_stands_for_the_others_of_its_group_both_ways() {
        assert!(other_forms("bill").contains(&"william"));
        assert!(other_forms("william").contains(&"bill"));
        assert!(other_forms("kasia").contains(&"katarzyna"));
        assert!(other_forms("uli").contains(&"ulrich"));
        assert!(other_forms("uli").contains(&"ulrike"));
        assert!(!other_forms("bill").contains(&"bill"));
        assert_eq!(other_forms("zaphod"), [""; 0]);
    }

    #[test]
    fn every_form_is_written_as_the_index_folds_it() {
        for name in FORMS.keys() {
            let folded = Folded::of(name);
            assert_eq!(folded.iter().next().map(|(text, _)| text), Some(*name));
        }
    }
}
