//! Which change is which number.
//!
//! **Invariant:** it follows from seed, roster and number alone, so that a start after a kill asks for
//! what the killed one would have asked for next. None of them can be refused: whatever there is one of
//! at a time is asked for once of each.

use std::io::Cursor;
use std::str::FromStr;

use studiodesk_client::api::customer_self_service::{CustomerAddressData, CustomerContactData};
use studiodesk_client::api::shared::AccessRestriction;
use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Draft, Kind, Lane};
use studiodesk_outbox::ports::Attachment;
use studiodesk_services::changes::{
    Amendment, Change, NewDocument, NewPicture, Preferences, Restriction,
};

use crate::Failure;
use crate::content::{self, Dice};
use crate::roster::{Needed, Roster};

/// A grey dot.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\
    \0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

/// Switching to and fro needs few people.
const MOST_PREFERENCES: usize = 50;

/// Kinds of changes, over and over in this order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Mix {
    /// Every kind that can be killed on its way.
    #[default]
    All,
    /// Five documents to one idle period.
    Uploads,
}

impl FromStr for Mix {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "all" => Ok(Self::All),
            "uploads" => Ok(Self::Uploads),
            _ => Err("there is no such mix"),
        }
    }
}

impl Mix {
    fn cycle(self) -> &'static [Kind] {
        use Kind::{
            AccessRestriction, AddressData, CommunicationPreferences, ContactData, Document,
            IdlePeriod, Picture,
        };
        match self {
            Self::All => &[
                Document,
                IdlePeriod,
                Document,
                Picture,
                Document,
                AccessRestriction,
                Document,
                AddressData,
                Document,
                CommunicationPreferences,
                Document,
                ContactData,
            ],
            Self::Uploads => &[Document, Document, IdlePeriod, Document, Document, Document],
        }
    }

    fn kind(self, number: u64) -> Kind {
        let cycle = self.cycle();
        cycle[(number % cycle.len() as u64) as usize]
    }

    /// How many of this kind come before this number.
    fn before(self, kind: Kind, number: u64) -> usize {
        let cycle = self.cycle();
        let of_kind = |part: &[Kind]| part.iter().filter(|it| **it == kind).count();
        let length = cycle.len() as u64;
        let begun = &cycle[..(number % length) as usize];
        (number / length) as usize * of_kind(cycle) + of_kind(begun)
    }

    /// Whom `items` changes need.
    pub(crate) fn needs(self, items: u64) -> Needed {
        let of = |kind| self.before(kind, items);
        Needed {
            rests: of(Kind::IdlePeriod),
            amendable: of(Kind::AddressData).max(of(Kind::ContactData)),
            preferences: of(Kind::CommunicationPreferences).min(MOST_PREFERENCES),
        }
    }
}

/// Makes the changes.
pub(crate) struct Asking {
    pub(crate) mix: Mix,
    pub(crate) seed: u64,
    pub(crate) roster: Roster,
}

impl Asking {
    /// The change with this number, counted from 0, and its file.
    pub(crate) fn change(&self, number: u64) -> Result<(Draft, Vec<Attachment>), Failure> {
        let kind = self.mix.kind(number);
        let place = self.mix.before(kind, number);
        let (change, files) = match kind {
            Kind::Picture => self.picture(number),
            Kind::AccessRestriction => (self.restriction(number), Vec::new()),
            kind => match self.limited(kind, place, number) {
                Some(change) => (change, Vec::new()),
                None => self.document(number),
            },
        };
        let draft = Draft {
            kind: change.kind(),
            customer: change.customer(),
            slot: change.slot(),
            lane: match number % 4 {
                0 => Lane::Interactive,
                _ => Lane::Background,
            },
            payload: change.to_payload()?,
            asked_by: "Soak".into(),
        };
        Ok((draft, files))
    }

    /// A change of which the server agrees to so many and no more; `None` beyond them.
    fn limited(&self, kind: Kind, place: usize, number: u64) -> Option<Change> {
        let roster = &self.roster;
        match kind {
            Kind::IdlePeriod => Some(Change::IdlePeriod(roster.rests.get(place)?.clone())),
            Kind::AddressData => {
                let who = roster.amendable.get(place)?;
                let mut asked = CustomerAddressData::new("Nowa", "69-100", "Słubice", "PL");
                asked.house_number = Some(number.to_string());
                Some(Change::AddressData(Box::new(Amendment {
                    customer: who.customer,
                    asked,
                    before: Some(who.address.clone()),
                })))
            }
            Kind::ContactData => {
                let who = roster.amendable.get(place)?;
                Some(Change::ContactData(Amendment {
                    customer: who.customer,
                    asked: CustomerContactData {
                        email: Some(format!("soak-{number}@example.com")),
                        phone_private: Some("+48 12 345 67 89".into()),
                        ..CustomerContactData::default()
                    },
                    before: Some(who.contact.clone()),
                }))
            }
            Kind::CommunicationPreferences => {
                let count = roster.preferences.len().min(MOST_PREFERENCES);
                let who = roster.preferences.get(place.checked_rem(count)?)?;
                Some(Change::CommunicationPreferences(switched(
                    who,
                    place / count,
                )))
            }
            _ => None,
        }
    }

    fn document(&self, number: u64) -> (Change, Vec<Attachment>) {
        let document = NewDocument {
            customer: self.somebody(number),
            description: Some(format!("Soak {number}")),
        };
        let bytes = content::document(self.seed, number);
        let file = attachment(format!("soak-{number}.pdf"), "application/pdf", bytes);
        (Change::Document(document), vec![file])
    }

    fn picture(&self, number: u64) -> (Change, Vec<Attachment>) {
        let customer = self.somebody(number);
        let file = attachment(format!("soak-{number}.png"), "image/png", PNG.to_vec());
        (Change::Picture(NewPicture { customer }), vec![file])
    }

    fn restriction(&self, number: u64) -> Change {
        Change::AccessRestriction(Restriction {
            customer: self.somebody(number),
            asked: AccessRestriction::new(format!("Soak {number}")),
        })
    }

    fn somebody(&self, number: u64) -> CustomerId {
        let members = &self.roster.members;
        // Another die than that of the content, so that nobody gets the large documents only.
        let place = Dice::of(!self.seed, number).below(members.len() as u64);
        members[place as usize]
    }
}

/// Off in the first round, on in the second, and so on.
fn switched(preferences: &Preferences, round: usize) -> Preferences {
    let mut preferences = preferences.clone();
    let channels = preferences
        .asked
        .iter_mut()
        .filter_map(|it| it.channels.as_mut());
    for channel in channels.flatten() {
        channel.active = Some(round % 2 == 1);
    }
    preferences
}

fn attachment(name: String, content_type: &str, bytes: Vec<u8>) -> Attachment {
    Attachment {
        name,
        content_type: content_type.into(),
        content: Box::new(Cursor::new(bytes)),
    }
}
