//! From what a form says to the change that it asks for, and back when it is opened again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::communications::{
    CommunicationDirection, CommunicationThreadRequest, ThreadStatus,
};
use studiodesk_client::api::customer_self_service::CustomerContactData;
use studiodesk_client::api::shared::{AccessRestriction, CommunicationChannel};
use studiodesk_core::{ContractId, Customer, Phones};

use super::{IdlePeriodForm, IdlePeriodSeen};
use crate::changes::{
    Amendment, Change, Fields, NewDocument, NewMessage, NewPicture, Restriction, RestrictionLift,
};
use crate::{Error, Result};

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
    /// A document.
    Document {
        /// Token of the picked file; empty for the one that is kept already.
        file: String,
        /// A remark on it.
        description: String,
    },
    /// A profile picture.
    Picture {
        /// Token of the picked file; empty for the one that is kept already.
        file: String,
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
            Self::Document { file, .. } | Self::Picture { file } => Some(file),
            Self::IdlePeriod { asked } | Self::IdlePeriodUpdate { asked, .. } => Some(&asked.file),
            _ => None,
        };
        file.map(String::as_str).filter(|it| !it.is_empty())
    }

    /// The change that it asks for, for a person as the local copy knows them.
    pub(super) fn into_change(self, person: &Customer) -> Result<Change> {
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
            Self::Message { subject, content } => Change::Message(Box::new(NewMessage {
                customer,
                asked: CommunicationThreadRequest::new(
                    ThreadStatus::Closed,
                    subject.trim(),
                    content.trim(),
                    CommunicationDirection::Outgoing,
                    CommunicationChannel::Other,
                ),
            })),
            Self::Document { description, .. } => Change::Document(NewDocument {
                customer,
                description: some(Some(description)),
            }),
            Self::Picture { .. } => Change::Picture(NewPicture { customer }),
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
            Change::Document(it) => Self::Document {
                file: String::new(),
                description: it.description.clone().unwrap_or_default(),
            },
            Change::Picture(_) => Self::Picture {
                file: String::new(),
            },
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

fn day(text: Option<String>, field: &'static str) -> Result<Option<Date>> {
    some(text)
        .map(|text| text.parse().map_err(|_| Error::DateInvalid { field }))
        .transpose()
}
