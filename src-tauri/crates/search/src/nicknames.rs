//! Other forms of a given name: who says `Bill` may mean `William`, and the other way round.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::sound::{romanised, said};

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

/// The forms by how they sound, for those that the groups spell otherwise: `Pascha` for `Pasha`.
static BY_SOUND: LazyLock<HashMap<String, Vec<&'static str>, FixedState>> = LazyLock::new(|| {
    let mut by_sound = HashMap::<String, Vec<&'static str>, FixedState>::default();
    for name in FORMS.keys().filter(|name| name.len() >= SHORTEST_HEARD) {
        for key in said(name) {
            by_sound.entry(key).or_default().push(name);
        }
    }
    by_sound
});

/// Shorter names are heard alike too often.
const SHORTEST_HEARD: usize = 4;

/// The other forms of a folded name, in Latin letters, without those that are two steps away.
pub(crate) fn other_forms(name: &str) -> Vec<&'static str> {
    if let Some(others) = FORMS.get(name) {
        return others.clone();
    }
    let latin = if name.is_ascii() {
        vec![name.to_owned()]
    } else {
        romanised(name)
    };
    let mut others: Vec<&str> = Vec::new();
    for name in latin.iter().filter(|name| name.len() >= SHORTEST_HEARD) {
        for alike in said(name).iter().filter_map(|key| BY_SOUND.get(key)) {
            for &name in alike {
                others.push(name);
                others.extend(&FORMS[name]);
            }
        }
    }
    others.sort_unstable();
    others.dedup();
    others
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
        assert!(other_forms("саша").contains(&"aleksandr"));
        assert!(other_forms("pascha").contains(&"pavel"));
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
