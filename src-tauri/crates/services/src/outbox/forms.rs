//! From what a form says to the change that it asks for, and back when it is opened again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::customer_self_service::CustomerContactData;
use studiodesk_client::api::shared::AccessRestriction;
use studiodesk_core::{AmendmentId, ContractId, Customer, Phones, ThreadId};

use super::contact_forms::{self, Preference};
use super::part_forms::{self, Seen};
use super::{IdlePeriodForm, IdlePeriodSeen, ending_forms};
use crate::changes::{
    Amendment, Change, Fields, NewDocument, NewPicture, Part, Restriction, RestrictionLift, Values,
};
use crate::{Error, PictureCrop, Result};

/// What a form asks for. Texts as they were typed; empty is left out.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum ChangeForm {
    /// E-mail address and telephone numbers, all of them.
    ContactData {
        /// E-mail address.
        email: Option<String>,
        /// Telephone, private.
        phone_private: Option<String>,
        /// Mobile, private.
        phone_private_mobile: Option<String>,
        /// Telephone at work.
        phone_business: Option<String>,
        /// Mobile for work.
        phone_business_mobile: Option<String>,
    },
    /// Where the person lives, all of it.
    AddressData {
        /// By the service's names of the fields.
        values: Values,
    },
    /// Name and birth, all of it.
    MasterData {
        /// By the service's names of the fields.
        values: Values,
    },
    /// The account from which the person pays, all of it.
    PaymentData {
        /// By the service's names of the fields.
        values: Values,
        /// A drawing of the person's signature, as SVG in base 64, where the studio wants one.
        signature: Option<String>,
    },
    /// The end of a change that waits for the studio's word.
    AmendmentWithdrawal {
        /// What it is of.
        part: Part,
        /// Its number.
        amendment: AmendmentId,
    },
    /// A restriction of access, with both days or neither.
    AccessRestriction {
        /// Why.
        reason: String,
        /// ISO date.
        start_date: Option<String>,
        /// ISO date.
        end_date: Option<String>,
    },
    /// The end of the restriction that was set from here.
    AccessRestrictionLift,
    /// A note on the person, which begins a thread.
    Message {
        /// What it is about.
        subject: String,
        /// What it says.
        content: String,
    },
    /// A note in a thread that exists.
    MessageAnswer {
        /// The thread.
        thread: ThreadId,
        /// What it is about.
        subject: String,
        /// What it says.
        content: String,
        /// Whether the thread is done with.
        closes: bool,
    },
    /// By which ways the person is to be told of what: those that change.
    CommunicationPreferences {
        /// Each.
        ways: Vec<Preference>,
    },
    /// A document.
    Document {
        /// Token of the picked file; empty for the one that is kept already.
        file: String,
        /// A remark on it.
        description: String,
        /// Whether a picture loses what it holds beside its pixels.
        clean: bool,
    },
    /// A profile picture.
    Picture {
        /// Token of the taken picture; empty for the one that is kept already.
        file: String,
        /// The square that is sent of it; without one, that in the middle.
        crop: Option<PictureCrop>,
    },
    /// The end of a contract.
    Cancelation {
        /// Number of the contract.
        contract_id: String,
        /// To which day: ISO date.
        cancelation_date: String,
        /// Number of the reason.
        cancelation_reason_id: String,
    },
    /// That it goes on after all.
    CancelationWithdrawal {
        /// Number of the contract.
        contract_id: String,
        /// When it would have ended, where that is known: ISO date.
        cancelation_date: Option<String>,
    },
    /// A contract is to rest.
    IdlePeriod {
        /// When, how long and why.
        asked: IdlePeriodForm,
    },
    /// A period of rest is to become another.
    IdlePeriodUpdate {
        /// As it was seen.
        seen: IdlePeriodSeen,
        /// As it is to be.
        asked: IdlePeriodForm,
    },
    /// A period of rest is to be no more.
    IdlePeriodWithdrawal {
        /// The contract.
        contract: ContractId,
        /// As it was seen.
        seen: IdlePeriodSeen,
    },
}

impl ChangeForm {
    /// The token of the file that it names.
    pub(super) fn file(&self) -> Option<&str> {
        let file: Option<&String> = match self {
            Self::Document { file, .. } | Self::Picture { file, .. } => Some(file),
            Self::IdlePeriod { asked } | Self::IdlePeriodUpdate { asked, .. } => Some(&asked.file),
            _ => None,
        };
        file.map(String::as_str).filter(|it| !it.is_empty())
    }

    /// Whether a picture among documents loses what it holds beside its pixels.
    pub(super) fn cleans(&self) -> bool {
        match self {
            Self::Document { clean, .. } => *clean,
            Self::IdlePeriod { asked } | Self::IdlePeriodUpdate { asked, .. } => asked.clean,
            _ => false,
        }
    }

    /// The token of the picture that it names.
    pub(super) fn picture(&self) -> Option<&str> {
        self.file().filter(|_| matches!(self, Self::Picture { .. }))
    }

    /// The change that it asks for, for a person as the local copy knows them.
    pub(super) fn into_change(self, person: &Customer, seen: Seen) -> Result<Change> {
        let customer = person.id;
        Ok(match self {
            Self::ContactData {
                email,
                phone_private,
                phone_private_mobile,
                phone_business,
                phone_business_mobile,
            } => Change::ContactData(Amendment {
                customer,
                asked: CustomerContactData {
                    email: some(email),
                    phone_private: some(phone_private),
                    phone_private_mobile: some(phone_private_mobile),
                    phone_business: some(phone_business),
                    phone_business_mobile: some(phone_business_mobile),
                },
                before: Some(Fields::of(&contact(person))),
            }),
            Self::AddressData { values } => part_forms::address(customer, values, seen)?,
            Self::MasterData { values } => part_forms::master(customer, values, seen)?,
            Self::PaymentData { values, signature } => {
                part_forms::payment(customer, values, signature, seen)?
            }
            Self::AmendmentWithdrawal { part, amendment } => {
                part_forms::withdrawal(customer, part, amendment, seen)
            }
            Self::AccessRestriction {
                reason,
                start_date,
                end_date,
            } => Change::AccessRestriction(Restriction {
                customer,
                asked: AccessRestriction {
                    reason: Some(reason.trim().to_owned()),
                    start_date: day(start_date, "startDate")?,
                    end_date: day(end_date, "endDate")?,
                },
            }),
            Self::AccessRestrictionLift => Change::AccessRestrictionLift(lift(person)?),
            Self::Message { subject, content } => {
                contact_forms::message(customer, &subject, &content)
            }
            Self::MessageAnswer {
                thread,
                subject,
                content,
                closes,
            } => contact_forms::answer(customer, thread, &subject, &content, closes),
            Self::CommunicationPreferences { ways } => contact_forms::preferences(customer, ways),
            Self::Document { description, .. } => Change::Document(NewDocument {
                customer,
                description: some(Some(description)),
            }),
            Self::Picture { .. } => Change::Picture(NewPicture { customer }),
            Self::Cancelation {
                contract_id,
                cancelation_date,
                cancelation_reason_id,
            } => ending_forms::ending(
                customer,
                &contract_id,
                cancelation_date,
                &cancelation_reason_id,
            )?,
            Self::CancelationWithdrawal {
                contract_id,
                cancelation_date,
            } => ending_forms::going_on(customer, &contract_id, cancelation_date)?,
            Self::IdlePeriod { asked } => Change::IdlePeriod(asked.into_new(customer)?),
            Self::IdlePeriodUpdate { seen, asked } => {
                Change::IdlePeriodUpdate(asked.into_update(customer, &seen)?)
            }
            Self::IdlePeriodWithdrawal { contract, seen } => {
                Change::IdlePeriodWithdrawal(seen.into_withdrawal(customer, contract))
            }
        })
    }

    /// The form that a change came from; `None` where there is no form for it here.
    pub(super) fn of(change: &Change) -> Option<Self> {
        Some(match change {
            Change::ContactData(it) => Self::ContactData {
                email: it.asked.email.clone(),
                phone_private: it.asked.phone_private.clone(),
                phone_private_mobile: it.asked.phone_private_mobile.clone(),
                phone_business: it.asked.phone_business.clone(),
                phone_business_mobile: it.asked.phone_business_mobile.clone(),
            },
            Change::AddressData(it) => Self::AddressData {
                values: part_forms::values(&it.asked),
            },
            Change::MasterData(it) => Self::MasterData {
                values: part_forms::values(&it.asked),
            },
            // A signature is given for what it stands under, and so not taken over.
            Change::PaymentData(it) => Self::PaymentData {
                values: part_forms::values(&it.asked),
                signature: None,
            },
            Change::AccessRestriction(it) => Self::AccessRestriction {
                reason: it.asked.reason.clone().unwrap_or_default(),
                start_date: it.asked.start_date.map(|day| day.to_string()),
                end_date: it.asked.end_date.map(|day| day.to_string()),
            },
            Change::AccessRestrictionLift(_) => Self::AccessRestrictionLift,
            Change::Message(it) => Self::Message {
                subject: it.asked.subject.clone(),
                content: it.asked.content.clone(),
            },
            Change::MessageAnswer(it) => Self::MessageAnswer {
                thread: it.thread,
                subject: it.asked.subject.clone(),
                content: it.asked.content.clone(),
                closes: contact_forms::closes(&it.asked),
            },
            Change::CommunicationPreferences(it) => Self::CommunicationPreferences {
                ways: contact_forms::of_preferences(it),
            },
            Change::Document(it) => Self::Document {
                file: String::new(),
                description: it.description.clone().unwrap_or_default(),
                clean: false,
            },
            Change::Picture(_) => Self::Picture {
                file: String::new(),
                crop: None,
            },
            Change::Cancelation(it) => ending_forms::of_ending(it),
            Change::CancelationWithdrawal(it) => ending_forms::of_going_on(it),
            Change::IdlePeriod(it) => Self::IdlePeriod {
                asked: IdlePeriodForm::of_new(it),
            },
            Change::IdlePeriodUpdate(it) => Self::IdlePeriodUpdate {
                seen: IdlePeriodSeen::of(it.idle_period, it.before.as_ref()),
                asked: IdlePeriodForm::of_update(it),
            },
            Change::IdlePeriodWithdrawal(it) => Self::IdlePeriodWithdrawal {
                contract: it.contract,
                seen: IdlePeriodSeen::of(it.idle_period, it.before.as_ref()),
            },
            _ => return None,
        })
    }
}

/// The contact data as the local copy has them, which is what the person saw.
fn contact(person: &Customer) -> CustomerContactData {
    let Phones {
        private,
        private_mobile,
        business,
        business_mobile,
    } = person.phones.clone();
    CustomerContactData {
        email: person.email.clone(),
        phone_private: private,
        phone_private_mobile: private_mobile,
        phone_business: business,
        phone_business_mobile: business_mobile,
    }
}

/// The service lifts the one restriction that this integration has set, whichever that is, so the first
/// that the local copy has stands for it.
fn lift(person: &Customer) -> Result<RestrictionLift> {
    let all = &person.access_restrictions;
    let one = all.first().ok_or(Error::NothingToLift)?;
    let alike = all.iter().filter(|other| *other == one).count();
    Ok(RestrictionLift {
        customer: person.id,
        lifted: AccessRestriction {
            reason: Some(one.reason.clone()),
            start_date: one.start_date,
            end_date: one.end_date,
        },
        alike: u32::try_from(alike).unwrap_or(u32::MAX),
    })
}

fn some(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
}

pub(super) fn day(text: Option<String>, field: &'static str) -> Result<Option<Date>> {
    some(text)
        .map(|text| text.parse().map_err(|_| Error::DateInvalid { field }))
        .transpose()
}
