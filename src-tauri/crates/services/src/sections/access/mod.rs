//! What opens the door for a member, and what keeps it shut.
//!
//! **Invariant:** a PIN does not leave here with the rest, and is not stored. Whoever wants to see one asks the
//! service for it, each time.

mod card_number;
mod check;
mod code;
mod made;

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::shared::{AccessMedium, AccessMediumType, AccessRestriction, Customer};
use studiodesk_core::{AccessMediumId, CustomerId};

pub use self::card_number::{CardFormat, CardNumbers};
pub use self::check::{MediumCheck, MediumDoubt, MediumEntry, MediumFault, check_medium};
pub use self::code::{AccessCode, QrDrawing};
use super::words::word;
use super::{ReadFrom, Section};
use crate::{Desk, Result};

word! {
    /// What a medium is.
    MediumKind from AccessMediumType {
        /// A card with a chip.
        CardNumber,
        /// A number that is typed at the door.
        Pin,
        /// A printed code.
        Barcode,
        /// A pass in a phone's wallet.
        WalletPass,
    }
}

impl From<MediumKind> for AccessMediumType {
    fn from(kind: MediumKind) -> Self {
        match kind {
            MediumKind::CardNumber => Self::CardNumber,
            MediumKind::Pin => Self::Pin,
            MediumKind::Barcode => Self::Barcode,
            MediumKind::WalletPass => Self::WalletPass,
            MediumKind::Other(word) => word.as_str().into(),
        }
    }
}

/// What a reader reads, or somebody types at the door.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct MediumValue(pub String);

impl MediumValue {
    /// Whether `medium` is of this kind and has this value.
    pub(crate) fn is_of(&self, kind: &MediumKind, medium: &AccessMedium) -> bool {
        medium.r#type.clone().map(MediumKind::from).as_ref() == Some(kind)
            && medium.value.as_deref() == Some(&self.0)
    }
}

/// Without the value, which may be a PIN.
impl fmt::Debug for MediumValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MediumValue")
    }
}

/// What opens the door for a member, and what keeps it shut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Access {
    /// In the service's order.
    pub media: Vec<MediumView>,
    /// In the service's order.
    pub restrictions: Vec<RestrictionView>,
    /// Whether the member is not let in now, for whatever reason.
    pub refused: bool,
}

/// A card, a PIN, a barcode or a pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MediumView {
    /// The service's number, without which it can be named to nobody.
    pub id: Option<AccessMediumId>,
    /// What it is.
    pub kind: MediumKind,
    /// What a reader reads. Never that of a PIN.
    pub value: Option<String>,
    /// A card's number in each format; nothing if the service's is no number.
    pub numbers: Option<CardNumbers>,
    /// Whether it is known to have been added with this program, so that it may be changed.
    pub made_here: bool,
}

/// Why a member is kept out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RestrictionView {
    /// In the studio's words.
    pub reason: Option<String>,
    /// Its first day; without days it holds always.
    #[specta(type = Option<String>)]
    pub from: Option<Date>,
    /// Its last day.
    #[specta(type = Option<String>)]
    pub until: Option<Date>,
    /// Whether it holds today.
    pub holds: RestrictionHolds,
}

/// When a restriction holds, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RestrictionHolds {
    /// Today.
    Now,
    /// It begins later.
    Later,
    /// It is over.
    Over,
}

/// What is stored: neither what depends on the day, nor a PIN.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Stored {
    media: Vec<AccessMedium>,
    restrictions: Vec<AccessRestriction>,
    refused: bool,
}

impl From<Customer> for Stored {
    fn from(customer: Customer) -> Self {
        let media = customer.access_mediums.unwrap_or_default().into_iter();
        Self {
            media: media.map(without_pin).collect(),
            restrictions: customer.access_restrictions.unwrap_or_default(),
            refused: customer.access_refusal.unwrap_or(false),
        }
    }
}

fn without_pin(mut medium: AccessMedium) -> AccessMedium {
    if medium.r#type == Some(AccessMediumType::Pin) {
        medium.value = None;
    }
    medium
}

impl Stored {
    fn shown(self, made: &[AccessMediumId], today: Date) -> Access {
        let media = self.media.into_iter();
        let restrictions = self.restrictions.into_iter();
        Access {
            media: media.map(|it| medium(it, made)).collect(),
            restrictions: restrictions.map(|it| restriction(it, today)).collect(),
            refused: self.refused,
        }
    }
}

fn medium(medium: AccessMedium, made: &[AccessMediumId]) -> MediumView {
    let kind = medium.r#type.map(MediumKind::from);
    let kind = kind.unwrap_or_else(|| MediumKind::Other(String::new()));
    let numbers = medium.value.as_deref().and_then(CardNumbers::of_value);
    MediumView {
        id: medium.id,
        numbers: numbers.filter(|_| kind == MediumKind::CardNumber),
        made_here: medium.id.is_some_and(|id| made.contains(&id)),
        value: medium.value,
        kind,
    }
}

fn restriction(restriction: AccessRestriction, today: Date) -> RestrictionView {
    let (from, until) = (restriction.start_date, restriction.end_date);
    RestrictionView {
        reason: restriction.reason,
        from,
        until,
        holds: if from.is_some_and(|from| today < from) {
            RestrictionHolds::Later
        } else if until.is_some_and(|until| until < today) {
            RestrictionHolds::Over
        } else {
            RestrictionHolds::Now
        },
    }
}

impl Desk {
    /// What opens the door for a member, and what keeps it shut.
    ///
    /// `getCustomerById` in the API, whose answer has both.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn access(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Access>>> {
        let read = self.section(member, "access", from, async |open| {
            let customers = open.client().customers();
            let customer = customers.get_customer_by_id(member).send().await?;
            Ok(Stored::from(customer))
        });
        let Some(Section { value, read_at }) = read.await? else {
            return Ok(None);
        };
        let made = self.open_now()?.made_media(member).await?;
        let value = value.shown(&made, (self.clock)().date());
        Ok(Some(Section { value, read_at }))
    }

    /// A PIN of a member; `None` if they have it no longer.
    ///
    /// `getCustomerById` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn reveal_pin(
        &self,
        member: CustomerId,
        medium: AccessMediumId,
    ) -> Result<Option<MediumValue>> {
        let open = self.open_now()?;
        let media = crate::at_once::media(open.client(), member).await?;
        let mut pins = media
            .into_iter()
            .filter(|it| it.id == Some(medium) && it.r#type == Some(AccessMediumType::Pin));
        Ok(pins.next().and_then(|it| it.value).map(MediumValue))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: AccessMediumType, id: i64, value: &str) -> AccessMedium {
        AccessMedium {
            id: Some(AccessMediumId(id)),
            r#type: Some(kind),
            value: Some(value.into()),
        }
    }

    fn stored() -> Stored {
        Stored::from(Customer {
            access_mediums: Some(vec![
                of(AccessMediumType::CardNumber, 1, "1173673668653440"),
                of(AccessMediumType::Pin, 2, "480211"),
                of(AccessMediumType::Barcode, 3, "290000000017"),
            ]),
            ..Customer::default()
        })
    }

    #[test]
    fn a_pin_is_in_nothing_that_is_stored_or_shown() {
        let kept = serde_json::to_string(&stored()).unwrap();
        let shown = stored().shown(&[], Date::constant(2026, 11, 22));
        let shown = serde_json::to_string(&shown).unwrap();

        assert!(!kept.contains("480211"), "{kept}");
        assert!(!shown.contains("480211"), "{shown}");
        assert!(kept.contains("290000000017") && shown.contains("042b73321a3180"));
    }

    #[test]
    fn only_what_this_program_added_may_be_changed() {
        let made = [AccessMediumId(2)];

        let shown = stored().shown(&made, Date::constant(2026, 11, 22));

        let made_here: Vec<_> = shown.media.iter().map(|it| it.made_here).collect();
        assert_eq!(made_here, [false, true, false]);
    }

    #[test]
    fn a_restriction_holds_on_both_of_its_days_and_without_days_always() {
        let days = |from: Option<Date>, until: Option<Date>| AccessRestriction {
            reason: Some("Lost card".into()),
            start_date: from,
            end_date: until,
        };
        let (first, last) = (Date::constant(2026, 11, 2), Date::constant(2026, 11, 4));
        let on =
            |day, from, until| restriction(days(from, until), Date::constant(2026, 11, day)).holds;
        let both = |day| on(day, Some(first), Some(last));

        assert_eq!(both(1), RestrictionHolds::Later);
        assert_eq!(both(2), RestrictionHolds::Now);
        assert_eq!(both(4), RestrictionHolds::Now);
        assert_eq!(both(5), RestrictionHolds::Over);
        assert_eq!(on(1, None, None), RestrictionHolds::Now);
    }

    #[test]
    fn a_value_is_in_no_debug_text() {
        let told = format!("{:?}", MediumValue("480211".into()));

        assert_eq!(told, "MediumValue");
    }
}
