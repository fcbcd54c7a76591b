//! What somebody of the studio has set the kiosk up with.
//!
//! It lies as `kiosk.json` in the program's own folder, and holds no secret but the hash of the staff PIN. A
//! managed file, which an administrator puts where [`managed_path`] says, goes before it, whole.
//!
//! **Invariant:** what is broken, unknown or out of bounds closes the kiosk. Nothing here opens it wider than
//! was written down, and no default opens anything.

mod bounds;
mod pin;
mod read;
mod scopes;
mod set_up;
mod size;
mod write;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use studiodesk_services::CardFormat;

pub use self::bounds::Bound;
pub use self::pin::StaffPin;
pub(crate) use self::pin::{are_same, hex};
pub use self::read::{FILE, Fault, managed_path, read};
pub use self::scopes::{ALWAYS, operations};
pub use self::set_up::{
    FlowScopes, KioskSetUp, KioskSetUpSaved, KioskSetUpStanding, KioskSetUpView, save_set_up,
    set_up,
};
pub use self::size::Place;
pub use self::write::{WriteError, write};
use crate::view::{KioskGreeting, KioskTimes};
use crate::words::{Factor, Flow, Language, Way};

/// The PIN of the demo's staff.
pub const DEMO_PIN: &str = "2468";

/// The version of the file.
const VERSION: u32 = 1;
/// As many characters as fit on the start screen.
const LONGEST_GREETING: usize = 200;

/// What a kiosk is set up with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The version of the file: 1.
    pub version: u32,
    /// The studio, by its id on this computer. Nothing: the only one there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub studio: Option<String>,
    /// What is allowed.
    pub flows: BTreeSet<Flow>,
    /// How members say who they are.
    pub ways: BTreeSet<Way>,
    /// How the reader spells cards.
    pub card_format: CardFormat,
    /// What members have to know beside.
    pub factor: Option<Factor>,
    /// How long pages wait.
    #[serde(default = "times")]
    pub times: KioskTimes,
    /// What it speaks; the first is the one it begins in.
    pub languages: Vec<Language>,
    /// What it says first.
    #[serde(default)]
    pub greetings: Vec<KioskGreeting>,
    /// Where it stands.
    pub place: Place,
    /// Without one nobody gets at the panel of the studio.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_pin: Option<StaffPin>,
}

/// The times of the accessibility guidelines that this kiosk follows.
fn times() -> KioskTimes {
    KioskTimes {
        reading_seconds: 60,
        form_seconds: 120,
        countdown_seconds: 20,
        done_seconds: 10,
    }
}

impl Policy {
    /// The demo's: everything, by every way, with the day of birth.
    #[must_use]
    pub fn demo() -> Self {
        use Language::{Ar, De, En, Es, Fr, Pl, Tr, Uk};
        Self {
            version: VERSION,
            studio: None,
            flows: Flow::ALL.into(),
            ways: [Way::Card, Way::Barcode, Way::MemberNumber].into(),
            card_format: CardFormat::Decimal,
            factor: Some(Factor::DateOfBirth),
            times: times(),
            languages: vec![En, De, Pl, Fr, Es, Tr, Uk, Ar],
            greetings: Vec::new(),
            place: Place::default(),
            staff_pin: None,
        }
    }

    /// Whether it is whole and within bounds.
    ///
    /// # Errors
    /// The field that is not.
    pub fn check(&self) -> Result<(), Fault> {
        let unique: BTreeSet<_> = self.languages.iter().collect();
        let rules = [
            ("version", self.version == VERSION),
            ("flows", !self.flows.is_empty()),
            ("ways", !self.ways.is_empty()),
            ("factor", self.factor.is_some()),
            (
                "languages",
                !unique.is_empty() && unique.len() == self.languages.len(),
            ),
            (
                "greetings",
                self.greetings.iter().all(|it| is_plain(&it.text)),
            ),
            (
                "staff_pin",
                self.staff_pin.as_ref().is_none_or(StaffPin::is_whole),
            ),
        ];
        let broken = rules.into_iter().find(|(_, holds)| !holds);
        match broken.map(|(field, _)| field) {
            Some(field) => Err(Fault::Unfit { field }),
            None => bounds::check(&self.times, &self.place),
        }
    }
}

fn is_plain(text: &str) -> bool {
    text.chars().count() <= LONGEST_GREETING && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Policy {
        Policy::demo()
    }

    fn fault(break_it: impl FnOnce(&mut Policy)) -> Fault {
        let mut policy = good();
        break_it(&mut policy);
        policy.check().unwrap_err()
    }

    fn unfit(field: &'static str) -> Fault {
        Fault::Unfit { field }
    }

    #[test]
    fn the_demo_is_whole() {
        assert_eq!(good().check(), Ok(()));
    }

    #[test]
    fn what_is_out_of_bounds_is_named() {
        assert_eq!(fault(|it| it.version = 2), unfit("version"));
        assert_eq!(fault(|it| it.flows.clear()), unfit("flows"));
        assert_eq!(fault(|it| it.ways.clear()), unfit("ways"));
        assert_eq!(fault(|it| it.factor = None), unfit("factor"));
        assert_eq!(
            fault(|it| it.times.countdown_seconds = 19),
            unfit("times.countdownSeconds")
        );
        assert_eq!(
            fault(|it| it.times.reading_seconds = 100_000),
            unfit("times.readingSeconds")
        );
        assert_eq!(
            fault(|it| it.languages.push(Language::En)),
            unfit("languages")
        );
        assert_eq!(
            fault(|it| it.place.distance_mm = 0),
            unfit("place.distance_mm")
        );
    }

    #[test]
    fn a_greeting_is_one_short_line() {
        let greeting = |text: &str| KioskGreeting {
            language: Language::En,
            text: text.into(),
        };

        assert_eq!(
            fault(|it| it.greetings.push(greeting("a\nb"))),
            unfit("greetings")
        );
        let long = "a".repeat(LONGEST_GREETING + 1);
        assert_eq!(
            fault(|it| it.greetings.push(greeting(&long))),
            unfit("greetings")
        );
    }
}
