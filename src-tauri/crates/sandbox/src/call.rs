//! A checked request, and what an operation may ask around it.

use std::sync::MutexGuard;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::contract::{Arguments, Operation, Rule};
use crate::form::Part;
use crate::ids::{self, Kind};
use crate::people::{CardNumberFormat, Person};
use crate::refusal::Refusal;
use crate::signed::FileKind;
use crate::state::State;
use crate::storage::Stored;
use crate::studio::Studio;
use crate::time;
use crate::world::World;

/// A checked request.
pub(crate) struct Call<'a> {
    pub(crate) state: &'a State,
    pub(crate) operation: &'a Operation,
    pub(crate) studio: &'a Studio,
    pub(crate) arguments: Arguments,
    /// The JSON body; for a form, its part `data`.
    pub(crate) body: Option<Value>,
    pub(crate) parts: Vec<Part>,
    /// Where this server is reached, for the addresses in answers.
    pub(crate) origin: &'a str,
    /// One moment for the whole call, so that no two fields of an answer are of different days.
    pub(crate) now: Timestamp,
}

impl Call<'_> {
    /// The studio that the key belongs to.
    pub(crate) fn studio(&self) -> &Studio {
        self.studio
    }

    /// The studios with the same integration: those that a key still opens.
    pub(crate) fn studios_of_integration(&self) -> Vec<&Studio> {
        let settings = self.state.settings();
        let opened = |place: usize| {
            let mut keys = settings.keys.iter();
            keys.any(|it| it.value.is_some() && it.studio == place)
        };
        let studios = self.state.studios().iter();
        studios.filter(|it| opened(it.place())).collect()
    }

    /// The studio's world. Take it once in an operation, and not while looking at its people.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.studio.world()
    }

    /// The studio's person with this number.
    pub(crate) fn person(&self, id: i64) -> Result<Person, Refusal> {
        self.studio.find_person(id).ok_or(Refusal::NobodyFound)
    }

    /// The person whom the parameter `customerId` means.
    pub(crate) fn customer(&self) -> Result<Person, Refusal> {
        self.person(self.id("customerId"))
    }

    /// The studio's person whose thing of that kind has this number, or a 404 for that kind
    /// (`"contract"`). Whether they have such a thing is still to be asked.
    pub(crate) fn owner(&self, id: i64, kind: Kind, what: &'static str) -> Result<Person, Refusal> {
        ids::customer(id, kind)
            .and_then(|customer| self.studio.find_person(customer))
            .ok_or_else(|| Refusal::unknown(what))
    }

    /// A parameter of the path or the query.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.arguments.text(name)
    }

    /// All values of a parameter that may be given more than once.
    pub(crate) fn texts(&self, name: &str) -> Vec<&str> {
        self.arguments.texts(name)
    }

    /// A parameter that is a whole number.
    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        self.arguments.integer(name)
    }

    /// A parameter that is a day.
    pub(crate) fn date(&self, name: &str) -> Option<Date> {
        time::read_day(self.text(name)?)
    }

    /// A number in the path. The contract has it there, so it is given.
    pub(crate) fn id(&self, name: &str) -> i64 {
        self.integer(name).unwrap_or_default()
    }

    /// The body as a type of the operation's. It has passed the contract, so that what fails here is
    /// a type that asks for more than the contract does: a moment that no calendar here has.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        let body = self.body.clone().unwrap_or_default();
        serde_json::from_value(body).map_err(|_| Refusal::prose("", Rule::BodyUnreadable))
    }

    /// A part of the form.
    pub(crate) fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|it| it.name == name)
    }

    /// Keeps the bytes of a part.
    pub(crate) fn keep(&self, part: &Part) -> Result<Stored, Refusal> {
        let kept = self.state.storage.keep(part, self.operation.id());
        kept.map_err(|_| Refusal::Storage)
    }

    /// Now.
    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }

    /// Today in the studio.
    pub(crate) fn today(&self) -> Date {
        time::day(self.now)
    }

    /// An address from which that file can be read without a key for so long.
    pub(crate) fn signed_url(&self, kind: FileKind, id: i64, lifetime: Duration) -> String {
        self.signed_url_of(self.studio, kind, id, lifetime)
    }

    /// The same for a file of that studio.
    pub(crate) fn signed_url_of(
        &self,
        studio: &Studio,
        kind: FileKind,
        id: i64,
        lifetime: Duration,
    ) -> String {
        let expires = self.state.now() + lifetime;
        let signer = &self.state.signer;
        let address = signer.address(kind, studio.place(), id, expires);
        format!("{}{address}", self.origin)
    }

    /// How many items a slice has at most.
    pub(crate) fn slice_size(&self) -> usize {
        let asked = self
            .integer("sliceSize")
            .and_then(|it| usize::try_from(it).ok());
        asked.unwrap_or_else(|| self.operation.default_slice())
    }

    /// The format in which card numbers are given and wanted.
    pub(crate) fn card_number_format(&self) -> CardNumberFormat {
        let in_body = || self.body.as_ref()?.get("cardNumberFormat")?.as_str();
        match self.text("cardNumberFormat").or_else(in_body) {
            Some("HEX_MSB") => CardNumberFormat::HexMsb,
            Some("HEX_LSB") => CardNumberFormat::HexLsb,
            _ => CardNumberFormat::Decimal,
        }
    }
}
