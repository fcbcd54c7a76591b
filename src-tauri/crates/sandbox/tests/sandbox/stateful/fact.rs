//! What the answers told.

use serde_json::Value;

use crate::stateful::leaving::LeavingEvent;
use crate::stateful::part::{Kind, PartEvent};
use crate::stateful::rest::RestEvent;
use crate::stateful::things::{
    BenefitEvent, FlagEvent, MediumEvent, PictureEvent, RestrictionEvent, TagsEvent, TokenEvent,
};

/// Something that an answer told, and that holds from then on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fact {
    /// About a part of a customer's record.
    Part(i64, Kind, PartEvent),
    /// About leaving a contract or a module's contract, by its number.
    Leaving(i64, LeavingEvent),
    /// About the idle periods of a contract.
    Rest(i64, RestEvent),
    Medium(i64, MediumEvent),
    Restriction(i64, RestrictionEvent),
    Benefit(i64, String, BenefitEvent),
    /// A channel on which a customer is written to about something.
    Preference(i64, String, String, FlagEvent),
    /// The tags of the studio at that place.
    Tags(usize, TagsEvent),
    Token(String, TokenEvent),
    Picture(i64, PictureEvent),
    Filed {
        person: i64,
        id: i64,
        name: String,
        bytes: Vec<u8>,
    },
    /// A module was bought with that contract.
    Bought {
        person: i64,
        contract: i64,
        id: i64,
    },
    Booked(Booking),
    /// The booking was canceled, by somebody who was told so.
    Canceled(i64),
    Moved {
        person: i64,
        to: usize,
    },
    /// A number was given for a thing of that kind.
    New(&'static str, i64),
    /// It was deleted: what the address leads to is gone, for good.
    Gone {
        person: i64,
        target: String,
    },
    /// Whatever is about this customer may have changed.
    Met(i64),
}

/// A booking that was made.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Booking {
    pub(crate) person: i64,
    pub(crate) place: usize,
    pub(crate) id: i64,
    /// Class and slot; none for an appointment.
    pub(crate) slot: Option<(i64, i64)>,
    pub(crate) trial: bool,
    /// The step that made it; earlier steps have lower numbers.
    pub(crate) step: usize,
}

/// A text of that name.
pub(crate) fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

/// A number of that name.
pub(crate) fn number(value: &Value, name: &str) -> i64 {
    value[name].as_i64().unwrap_or_default()
}

/// The items of a list, or of a page.
pub(crate) fn items(value: &Value) -> Vec<Value> {
    let list = value.as_array().or_else(|| value["result"].as_array());
    list.cloned().unwrap_or_default()
}
