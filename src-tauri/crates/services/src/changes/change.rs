//! Any change, as the journal keeps it.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use studiodesk_client::api::customer_self_service::{
    CustomerAddressData, CustomerContactData, CustomerMasterData, PaymentDataChange,
};
use studiodesk_client::{CancelHandle, Client, Error, Lane};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_outbox::model::{FileNote, Item, Kind, Match, Payload, Said, Slot};
use studiodesk_outbox::ports::{Cancel, Looked, Progress, Sent};

use super::delivery::Delivery;
use super::{
    Amendment, AmendmentWithdrawal, Cancelation, CancelationWithdrawal, Files, IdlePeriodUpdate,
    IdlePeriodWithdrawal, MessageAnswer, NewDocument, NewIdlePeriod, NewMessage, NewPicture, Part,
    Preferences, Restriction, RestrictionLift, Result, Unfit, answer,
};

/// A change that somebody asks for, one variant for each [`Kind`].
///
/// Its JSON lies in people's journals for as long as they are offline, so that it may grow and not
/// change: every field that is added has a default, and no word is used for something else.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is what its kind says")]
pub enum Change {
    Document(NewDocument),
    Picture(NewPicture),
    AddressData(Box<Amendment<CustomerAddressData>>),
    ContactData(Amendment<CustomerContactData>),
    MasterData(Amendment<CustomerMasterData>),
    PaymentData(Amendment<PaymentDataChange>),
    AmendmentWithdrawal(AmendmentWithdrawal),
    IdlePeriod(NewIdlePeriod),
    IdlePeriodUpdate(IdlePeriodUpdate),
    IdlePeriodWithdrawal(IdlePeriodWithdrawal),
    Cancelation(Cancelation),
    CancelationWithdrawal(CancelationWithdrawal),
    AccessRestriction(Restriction),
    AccessRestrictionLift(RestrictionLift),
    CommunicationPreferences(Preferences),
    Message(Box<NewMessage>),
    MessageAnswer(Box<MessageAnswer>),
}

/// Does the same with whichever change it is.
macro_rules! each {
    ($change:expr, $it:ident => $does:expr) => {
        match $change {
            Change::Document($it) => $does,
            Change::Picture($it) => $does,
            Change::AddressData($it) => $does,
            Change::ContactData($it) => $does,
            Change::MasterData($it) => $does,
            Change::PaymentData($it) => $does,
            Change::AmendmentWithdrawal($it) => $does,
            Change::IdlePeriod($it) => $does,
            Change::IdlePeriodUpdate($it) => $does,
            Change::IdlePeriodWithdrawal($it) => $does,
            Change::Cancelation($it) => $does,
            Change::CancelationWithdrawal($it) => $does,
            Change::AccessRestriction($it) => $does,
            Change::AccessRestrictionLift($it) => $does,
            Change::CommunicationPreferences($it) => $does,
            Change::Message($it) => $does,
            Change::MessageAnswer($it) => $does,
        }
    };
}

impl Change {
    /// The change that a journal has kept.
    ///
    /// # Errors
    /// When this version cannot read it.
    pub fn read(payload: &Payload) -> serde_json::Result<Self> {
        serde_json::from_str(payload)
    }

    /// What the journal keeps of it.
    ///
    /// # Errors
    /// Never, unless a request of the API cannot be written as JSON.
    pub fn to_payload(&self) -> serde_json::Result<Payload> {
        serde_json::to_string(self).map(Payload::from)
    }

    /// What it does.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Document(_) => Kind::Document,
            Self::Picture(_) => Kind::Picture,
            Self::AddressData(_) => Kind::AddressData,
            Self::ContactData(_) => Kind::ContactData,
            Self::MasterData(_) => Kind::MasterData,
            Self::PaymentData(_) => Kind::PaymentData,
            Self::AmendmentWithdrawal(_) => Kind::AmendmentWithdrawal,
            Self::IdlePeriod(_) => Kind::IdlePeriod,
            Self::IdlePeriodUpdate(_) => Kind::IdlePeriodUpdate,
            Self::IdlePeriodWithdrawal(_) => Kind::IdlePeriodWithdrawal,
            Self::Cancelation(_) => Kind::Cancelation,
            Self::CancelationWithdrawal(_) => Kind::CancelationWithdrawal,
            Self::AccessRestriction(_) => Kind::AccessRestriction,
            Self::AccessRestrictionLift(_) => Kind::AccessRestrictionLift,
            Self::CommunicationPreferences(_) => Kind::CommunicationPreferences,
            Self::Message(_) => Kind::Message,
            Self::MessageAnswer(_) => Kind::MessageAnswer,
        }
    }

    /// To whom.
    #[must_use]
    pub fn customer(&self) -> CustomerId {
        each!(self, it => it.customer)
    }

    /// What it touches, of which only one change at a time is on its way.
    #[must_use]
    pub fn slot(&self) -> Slot {
        Slot::from(match self {
            Self::Document(_) => "documents",
            Self::Picture(_) => "picture",
            Self::AddressData(_) => "address",
            Self::ContactData(_) => "contact",
            Self::MasterData(_) => "master",
            Self::PaymentData(_) => "payment",
            Self::AmendmentWithdrawal(it) => match it.part {
                Part::Address => "address",
                Part::Contact => "contact",
                Part::Master => "master",
                Part::Payment => "payment",
            },
            Self::IdlePeriod(it) => return Slot::contract(it.contract),
            Self::IdlePeriodUpdate(it) => return Slot::contract(it.contract),
            Self::IdlePeriodWithdrawal(it) => return Slot::contract(it.contract),
            Self::Cancelation(it) => return Slot::contract(it.asked.contract_id),
            Self::CancelationWithdrawal(it) => return Slot::contract(it.contract),
            Self::AccessRestriction(_) | Self::AccessRestrictionLift(_) => "access",
            Self::CommunicationPreferences(_) => "preferences",
            Self::Message(_) | Self::MessageAnswer(_) => "messages",
        })
    }

    /// Whether the service can agree to it with these files, as far as that is known here.
    ///
    /// # Errors
    /// [`Unfit`] when it cannot.
    pub fn check(&self, files: &[FileNote]) -> std::result::Result<(), Unfit> {
        match self {
            Self::Document(it) => it.check(files),
            Self::Picture(it) => it.check(files),
            Self::IdlePeriod(it) => it.check(files),
            Self::IdlePeriodUpdate(it) => it.check(files),
            _ if !files.is_empty() => Err(Unfit::FileNotWanted),
            Self::AddressData(it) => it.check(),
            Self::ContactData(it) => it.check(),
            Self::MasterData(it) => it.check(),
            Self::PaymentData(it) => it.check(),
            Self::AccessRestriction(it) => it.check(),
            Self::CommunicationPreferences(it) => it.check(),
            Self::Message(it) => it.check(),
            Self::MessageAnswer(it) => it.check(),
            Self::AmendmentWithdrawal(_)
            | Self::IdlePeriodWithdrawal(_)
            | Self::Cancelation(_)
            | Self::CancelationWithdrawal(_)
            | Self::AccessRestrictionLift(_) => Ok(()),
        }
    }

    /// Sends it once, as `item`, whose sending the journal has recorded by now.
    ///
    /// It goes out on the lane of people, on which a limit that is used up is told and not waited for:
    /// the outbox does the waiting, while the item is safe to be sent later.
    pub async fn send(
        &self,
        client: &Client,
        item: &Item,
        files: &Arc<dyn Files>,
        progress: Progress,
        mut cancel: Cancel,
    ) -> Sent {
        let client = client.with_lane(Lane::Interactive);
        let delivery = Delivery {
            client: &client,
            item,
            files,
            progress,
            stop: CancelHandle::new(),
        };
        if delivery.is_spoilt().await {
            let why = Said::code(ErrorCode::FileDamaged);
            return self.refused(&client, item, why).await;
        }
        // Somebody was faster than the disk.
        if cancel.is_cancelled() {
            return answer::sent(Err(Error::Cancelled { begun: false }));
        }
        let mut sending = pin!(self.deliver(&delivery));
        let answer = tokio::select! {
            biased;
            answer = &mut sending => answer,
            () = cancel.cancelled() => {
                delivery.stop.cancel();
                match self.is_form() {
                    // It knows whether anything of it has gone out.
                    true => sending.await,
                    false => Err(Error::Cancelled { begun: true }),
                }
            }
        };
        match answer::sent(answer) {
            Sent::Refused(why) => self.refused(&client, item, why).await,
            sent => sent,
        }
    }

    /// An attempt was refused. Where it was not the first, an earlier one may have taken effect after all,
    /// later than it was looked for, so that this one could not: then it is there.
    async fn refused(&self, client: &Client, item: &Item, why: Said) -> Sent {
        if item.attempts <= 1 {
            return Sent::Refused(why);
        }
        match self.look(client, item).await {
            Looked::Matches(found) => match <[Match; 1]>::try_from(found) {
                Ok([found]) => Sent::Confirmed {
                    server_id: found.server_id,
                },
                Err(_) => Sent::Refused(why),
            },
            Looked::Similar(_) | Looked::Unreadable { .. } => Sent::Refused(why),
            Looked::Failed { .. } => Sent::Unknown(why),
        }
    }

    /// Reads whether it took effect, by the rule of its kind.
    pub async fn look(&self, client: &Client, item: &Item) -> Looked {
        let client = client.with_lane(Lane::Interactive);
        let seen: Result<Vec<Match>> = match self {
            Self::Document(it) => return answer::looked_at(it.look(&client, item).await),
            // The one that is shown is another's work, and may be of any picture. Where that one was not to
            // be sent again, a person has to compare.
            Self::Picture(_) if item.canceled => return Looked::Unreadable { scope: None },
            Self::Picture(_) => Ok(Vec::new()),
            Self::AddressData(it) => it.look(&client).await,
            Self::ContactData(it) => it.look(&client).await,
            Self::MasterData(it) => it.look(&client).await,
            Self::PaymentData(it) => it.look(&client).await,
            Self::AmendmentWithdrawal(it) => it.look(&client).await,
            Self::IdlePeriod(it) => it.look(&client).await,
            Self::IdlePeriodUpdate(it) => it.look(&client).await,
            Self::IdlePeriodWithdrawal(it) => it.look(&client).await,
            Self::Cancelation(it) => it.look(&client).await,
            Self::CancelationWithdrawal(it) => it.look(&client).await,
            Self::AccessRestriction(it) => it.look(&client).await,
            Self::AccessRestrictionLift(it) => it.look(&client).await,
            Self::CommunicationPreferences(it) => it.look(&client).await,
            Self::Message(_) | Self::MessageAnswer(_) => {
                return Looked::Unreadable { scope: None };
            }
        };
        answer::looked(seen)
    }

    async fn deliver(&self, delivery: &Delivery<'_>) -> Result<Option<String>> {
        each!(self, it => it.send(delivery).await)
    }

    /// Whether it goes out as a form, which can be stopped on its way.
    fn is_form(&self) -> bool {
        matches!(
            self,
            Self::Document(_) | Self::Picture(_) | Self::IdlePeriod(_) | Self::IdlePeriodUpdate(_)
        )
    }
}

/// What it says is of a person.
impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Change").field(&self.kind()).finish()
    }
}
