//! The set-up as a manager sees and saves it at the desk.
//!
//! **Invariant:** the staff PIN comes in once, to be hashed, and neither it nor its hash ever goes out.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_services::{CardFormat, Desk, Error, StudioView, scopes_of};

use super::bounds::BOUNDS;
use super::read::written;
use super::write::{WriteError, is_managed, write};
use super::{
    ALWAYS, Bound, FILE, Fault, LONGEST_GREETING, Place, Policy, StaffPin, VERSION, operations,
    times,
};
use crate::view::{KioskGreeting, KioskTimes};
use crate::words::{Factor, Flow, Language, Way};

/// All of a policy but the PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskSetUp {
    /// The studio, by its id on this computer. Nothing: the only one there is.
    pub studio: Option<String>,
    /// What is allowed.
    pub flows: Vec<Flow>,
    /// How members say who they are.
    pub ways: Vec<Way>,
    /// How the reader spells cards.
    pub card_format: CardFormat,
    /// What members have to know beside.
    pub factor: Option<Factor>,
    /// How long pages wait.
    pub times: KioskTimes,
    /// What it speaks; the first is the one it begins in.
    pub languages: Vec<Language>,
    /// What it says first.
    pub greetings: Vec<KioskGreeting>,
    /// Where it stands.
    pub place: Place,
}

/// Where the set-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum KioskSetUpStanding {
    /// Nobody has set the kiosk up: these are the proposals.
    Missing,
    /// It is set up.
    Set,
    /// There is a file that closes the kiosk, until it is saved anew.
    Broken,
    /// An administrator has set it up. Nothing can be changed here.
    Managed,
    /// An administrator's file closes the kiosk, and only they can mend it.
    ManagedBroken,
}

/// What a key has to be allowed for a flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FlowScopes {
    /// Which flow.
    pub flow: Flow,
    /// The API's names, without those that every kiosk needs.
    pub scopes: Vec<String>,
}

/// The set-up, and what there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KioskSetUpView {
    /// Whether it is set up, and by whom.
    pub standing: KioskSetUpStanding,
    /// What is set, or what is proposed.
    pub set_up: KioskSetUp,
    /// Whether there is a staff PIN that can be kept.
    pub has_pin: bool,
    /// The studios of this computer.
    pub studios: Vec<StudioView>,
    /// The flows that there are.
    pub flows: Vec<FlowScopes>,
    /// The scopes that every kiosk needs.
    pub scopes: Vec<String>,
    /// Between what the numbers have to lie.
    pub bounds: Vec<Bound>,
    /// The most characters of a greeting.
    pub longest_greeting: u32,
    /// Where the set-up lies.
    pub file: String,
    /// Where an administrator's would.
    pub managed_file: String,
}

/// What came of saving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KioskSetUpSaved {
    /// It is written.
    Saved {
        /// What holds now.
        view: Box<KioskSetUpView>,
    },
    /// Nothing is written, for this field is not right.
    Unfit {
        /// By its place in the file.
        field: String,
    },
    /// Nothing is written, for an administrator has set it up meanwhile.
    Managed {
        /// What holds now.
        view: Box<KioskSetUpView>,
    },
}

impl From<&Policy> for KioskSetUp {
    fn from(policy: &Policy) -> Self {
        Self {
            studio: policy.studio.clone(),
            flows: policy.flows.iter().copied().collect(),
            ways: policy.ways.iter().copied().collect(),
            card_format: policy.card_format,
            factor: policy.factor,
            times: policy.times,
            languages: policy.languages.clone(),
            greetings: policy.greetings.clone(),
            place: policy.place,
        }
    }
}

impl KioskSetUp {
    /// Opens nothing: which flows are allowed somebody has to say.
    fn proposed(desk: &Desk) -> Self {
        let language = match desk.settings().language.as_str() {
            "de" => Language::De,
            "pl" => Language::Pl,
            _ => Language::En,
        };
        Self {
            studio: None,
            flows: Vec::new(),
            ways: vec![Way::Card, Way::MemberNumber],
            card_format: CardFormat::Decimal,
            factor: Some(Factor::DateOfBirth),
            times: times(),
            languages: vec![language],
            greetings: Vec::new(),
            place: Place::default(),
        }
    }

    fn with_pin(self, staff_pin: Option<StaffPin>) -> Policy {
        Policy {
            version: VERSION,
            studio: self.studio,
            flows: self.flows.into_iter().collect(),
            ways: self.ways.into_iter().collect(),
            card_format: self.card_format,
            factor: self.factor,
            times: self.times,
            languages: self.languages,
            greetings: self.greetings,
            place: self.place,
            staff_pin,
        }
    }
}

/// What is set up on this computer, and what there is to choose from. `managed` and `folder` are as of
/// [`read`](super::read).
#[must_use]
pub fn set_up(desk: &Desk, managed: &Path, folder: &Path) -> KioskSetUpView {
    let own = folder.join(FILE);
    let is_managed = is_managed(managed);
    let found = written(if is_managed { managed } else { &own });
    let is_whole = found.as_ref().map_err(|it| *it).and_then(Policy::check);
    let standing = match (is_managed, is_whole) {
        (true, Ok(())) => KioskSetUpStanding::Managed,
        (true, Err(_)) => KioskSetUpStanding::ManagedBroken,
        (false, Ok(())) => KioskSetUpStanding::Set,
        (false, Err(Fault::Missing)) => KioskSetUpStanding::Missing,
        (false, Err(_)) => KioskSetUpStanding::Broken,
    };
    // What does not hold together is shown as well, as far as it can be read.
    let policy = found.ok();
    let always = scopes_of(ALWAYS);
    let flows = Flow::ALL.into_iter().map(|flow| FlowScopes {
        flow,
        scopes: scopes_of(ALWAYS.iter().chain(operations(flow)).copied())
            .difference(&always)
            .map(|it| (*it).to_owned())
            .collect(),
    });
    KioskSetUpView {
        standing,
        has_pin: policy.as_ref().is_some_and(has_pin),
        set_up: policy
            .as_ref()
            .map_or_else(|| KioskSetUp::proposed(desk), KioskSetUp::from),
        studios: desk.list_studios(),
        flows: flows.collect(),
        scopes: always.into_iter().map(str::to_owned).collect(),
        bounds: BOUNDS.into(),
        longest_greeting: LONGEST_GREETING.try_into().unwrap_or(u32::MAX),
        file: told(own),
        managed_file: told(managed.into()),
    }
}

/// Saves it. Without a PIN the one stays that is set. Takes a tenth of a second, for the PIN is hashed.
///
/// # Errors
/// The file could not be written; what was there before still is.
pub fn save_set_up(
    desk: &Desk,
    managed: &Path,
    folder: &Path,
    wanted: KioskSetUp,
    pin: Option<&str>,
) -> Result<KioskSetUpSaved, Error> {
    let unfit = |field: &str| {
        let field = field.to_owned();
        Ok(KioskSetUpSaved::Unfit { field })
    };
    let view = || Box::new(set_up(desk, managed, folder));
    if is_managed(managed) {
        return Ok(KioskSetUpSaved::Managed { view: view() });
    }
    let studios = desk.list_studios();
    let is_here = |id: &String| studios.iter().any(|it| it.id == *id);
    if !wanted.studio.as_ref().is_some_and(is_here) {
        return unfit("studio");
    }
    let mut policy = wanted.with_pin(None);
    // Before the PIN, which stands last and takes its time.
    if let Err(Fault::Unfit { field }) = policy.check() {
        return unfit(field);
    }
    policy.staff_pin = match pin {
        Some(pin) => StaffPin::of(pin),
        None => written(&folder.join(FILE)).ok().and_then(|it| it.staff_pin),
    };
    if policy.staff_pin.is_none() {
        return unfit("staff_pin");
    }
    match write(managed, folder, &policy) {
        Ok(()) => Ok(KioskSetUpSaved::Saved { view: view() }),
        Err(WriteError::Managed) => Ok(KioskSetUpSaved::Managed { view: view() }),
        Err(WriteError::Unfit(Fault::Unfit { field })) => unfit(field),
        Err(WriteError::Unfit(_)) => Err(Error::Unwritable),
        Err(WriteError::File(error)) => Err(Error::File(error)),
    }
}

fn has_pin(policy: &Policy) -> bool {
    policy.staff_pin.as_ref().is_some_and(StaffPin::is_whole)
}

fn told(path: PathBuf) -> String {
    path.to_string_lossy().into_owned()
}
