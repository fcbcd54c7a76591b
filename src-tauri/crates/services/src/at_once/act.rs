//! What can be done at once, how it is sent, and how it is known again.

use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::membership_self_service::{
    AdditionalModuleContractCancelation, AdditionalModuleContractExtended,
    AdditionalModuleContractRequest, CancelationStatus, ModuleValidation,
};
use studiodesk_client::api::shared::{
    AdditionalInformationFieldAssignment, AppointmentBookingStatus, ClassBookingStatus,
    ClassSlotBookingRequest,
};
use studiodesk_client::{Client, Error, Moment, Result};
use studiodesk_core::{
    AccessMediumId, AdditionalFieldId, AdditionalModuleContractId, AdditionalModuleId,
    BookableAppointmentId, BookingId, CancelationReasonId, ClassSlotId, ContractId, CustomerId,
    EmployeeId, PaymentFrequencyId, StudioId,
};

use super::{Readings, SwitchWish, field, media, studio, weighing};
use crate::sections::{MediumKind, MediumValue};

/// Something that is done at once for a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum DeskAct {
    /// Buys an additional module.
    BuyModule {
        /// Beside which contract.
        contract: ContractId,
        /// Which.
        module: AdditionalModuleId,
        /// How it is paid.
        payment: PaymentFrequencyId,
        /// Whether it begins with a trial.
        trial: bool,
    },
    /// Cancels the contract of a module.
    CancelModule {
        /// The main contract.
        contract: ContractId,
        /// The contract of the module.
        module: AdditionalModuleContractId,
        /// To which day.
        #[specta(type = String)]
        date: Date,
        /// Why.
        reason: CancelationReasonId,
    },
    /// Withdraws such a cancelation.
    KeepModule {
        /// The main contract.
        contract: ContractId,
        /// The contract of the module.
        module: AdditionalModuleContractId,
    },
    /// Switches to another membership.
    SwitchMembership {
        /// From what to what.
        wish: SwitchWish,
    },
    /// Books a place in a class.
    BookClass {
        /// When.
        slot: ClassSlotId,
    },
    /// Books an appointment.
    BookAppointment {
        /// What.
        appointment: BookableAppointmentId,
        /// Its begin, as the service wrote it.
        start: String,
        /// Its end, as the service wrote it.
        end: String,
        /// With whom.
        instructors: Vec<EmployeeId>,
    },
    /// Cancels a place in a class.
    CancelClass {
        /// Which booking.
        booking: BookingId,
    },
    /// Cancels an appointment.
    CancelAppointment {
        /// Which booking.
        booking: BookingId,
    },
    /// Uses a benefit once.
    UseBenefit {
        /// Which.
        key: String,
    },
    /// Has a weighing kept, and a benefit used for it if one is named.
    SaveWeighing {
        /// What was read off the scale.
        readings: Readings,
        /// The benefit that it uses.
        benefit: Option<String>,
    },
    /// Sets or empties one of the fields that the studio added to its members.
    SetField {
        /// Which.
        field: AdditionalFieldId,
        /// What it held when the person saw it.
        before: Option<String>,
        /// What it is to hold; nothing empties it.
        value: Option<String>,
    },
    /// Moves the member to another studio of the same company.
    SwitchStudio {
        /// Where to.
        target: StudioId,
        /// The day it counts from, which is not in the future.
        #[specta(type = String)]
        date: Date,
        /// A remark for the history at the studio; empty is left out.
        note: String,
    },
    /// Adds a card, a PIN or a barcode.
    AddMedium {
        /// What it is.
        medium: MediumKind,
        /// What it says, as it is sent.
        value: MediumValue,
    },
    /// Gives a medium another value.
    ChangeMedium {
        /// Which.
        id: AccessMediumId,
        /// What it is.
        medium: MediumKind,
        /// What it says from then on, as it is sent.
        value: MediumValue,
    },
    /// Takes a medium away.
    DeleteMedium {
        /// Which.
        id: AccessMediumId,
    },
}

/// What was read for an act before it is sent.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// All that the member is to have in the studio's own fields.
    fields: Vec<AdditionalInformationFieldAssignment>,
}

/// How it ended, where it was not refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Settled {
    /// The service said so.
    Done,
    /// The service did not answer, but it is there.
    FoundThere,
    /// The service did not answer, and it is not there: it may be asked for again.
    NotThere,
    /// The service did not answer, and nobody can say whether it is there.
    Unknown,
    /// Somebody else changed it since the person saw it, so that it was not sent.
    Overtaken,
}

impl DeskAct {
    /// Reads what the act is made of; nothing if that is no longer as the person saw it. Changes nothing.
    pub(super) async fn prepare(
        &self,
        client: &Client,
        member: CustomerId,
    ) -> Result<Option<Prepared>> {
        let Self::SetField {
            field,
            before,
            value,
        } = self
        else {
            return Ok(Some(Prepared::default()));
        };
        let (before, value) = (before.as_deref(), value.as_deref());
        let fields = field::replaced(client, member, *field, before, value).await?;
        Ok(fields.map(|fields| Prepared { fields }))
    }

    /// Asks for it. Gives the service's number for what came of it, where it tells one.
    pub(super) async fn send(
        &self,
        client: &Client,
        member: CustomerId,
        prepared: &Prepared,
    ) -> Result<Option<String>> {
        let own = client.membership_self_service();
        let mut number = None;
        match self {
            Self::BuyModule {
                contract,
                module,
                payment,
                trial,
            } => {
                let asked = AdditionalModuleContractRequest::new(*module, *payment, *trial);
                let bought = own.purchase_additional_module_contract(*contract, &asked);
                number = bought.await?.id.map(|id| id.to_string());
            }
            Self::CancelModule {
                contract,
                module,
                date,
                reason,
            } => {
                let asked = AdditionalModuleContractCancelation::new(*date, *reason);
                own.create_module_contract_cancelation_amendment(*contract, *module, &asked)
                    .await?;
            }
            Self::KeepModule { contract, module } => {
                own.withdraw_additional_module_contract_cancelation(*contract, *module)
                    .await?;
            }
            Self::SwitchMembership { wish } => {
                let memberships = client.memberships();
                memberships.switch_membership(member, &wish.wire()).await?;
            }
            Self::BookClass { slot } => {
                let asked = ClassSlotBookingRequest::new(member, *slot);
                let booked = client.classes().book_class_slot(&asked).await?;
                number = booked.booking_id.map(|id| id.to_string());
            }
            Self::BookAppointment {
                appointment,
                start,
                end,
                instructors,
            } => {
                let asked =
                    super::appointments::request(member, *appointment, start, end, instructors)?;
                let appointments = client.appointments();
                let booked = appointments.book_appointment_booking(&asked).await?;
                number = booked.booking_id.map(|id| id.to_string());
            }
            Self::CancelClass { booking } => {
                client.classes().cancel_class_slot_by_id(*booking).await?;
            }
            Self::CancelAppointment { booking } => {
                let appointments = client.appointments();
                appointments.delete_appointment_booking(*booking).await?;
            }
            Self::UseBenefit { key } => {
                client.customers().use_benefit(member, key).await?;
            }
            Self::SaveWeighing { readings, benefit } => {
                weighing::save(client, member, readings, benefit.as_deref()).await?;
            }
            Self::SetField { .. } => field::set(client, member, &prepared.fields).await?,
            Self::SwitchStudio { target, date, note } => {
                studio::switch(client, member, *target, *date, note).await?;
            }
            Self::AddMedium { medium, value } => {
                let added = media::add(client, member, medium, value).await?;
                number = added.map(|id| id.to_string());
            }
            Self::ChangeMedium { id, value, .. } => {
                media::change(client, member, *id, value).await?;
            }
            Self::DeleteMedium { id } => {
                let customers = client.customers();
                customers.delete_access_mediums(member, *id).await?;
            }
        }
        Ok(number)
    }

    /// Looks at those times whether it is there.
    pub(super) async fn settle(
        &self,
        client: &Client,
        member: CustomerId,
        looks: &[Duration],
    ) -> Settled {
        let mut settled = Settled::Unknown;
        for wait in looks {
            tokio::time::sleep(*wait).await;
            settled = match self.is_there(client, member).await {
                Ok(Some(true)) => return Settled::FoundThere,
                Ok(Some(false)) => Settled::NotThere,
                Ok(None) | Err(_) => Settled::Unknown,
            };
        }
        settled
    }

    /// Whether it has had its effect; nothing where the service has no way to tell.
    async fn is_there(&self, client: &Client, member: CustomerId) -> Result<Option<bool>> {
        let own = client.membership_self_service();
        let is_there = match self {
            // It was purchasable before, so that it being bought now is this purchase.
            Self::BuyModule {
                contract,
                module,
                payment,
                trial,
            } => {
                let asked = AdditionalModuleContractRequest::new(*module, *payment, *trial);
                let checked = own.validate_additional_module_contract_request(*contract, &asked);
                match checked.await?.validation_status {
                    Some(ModuleValidation::AdditionalModuleContractAlreadyPurchased) => true,
                    Some(ModuleValidation::AdditionalModulePurchasable) => false,
                    _ => return Ok(None),
                }
            }
            Self::CancelModule {
                contract,
                module,
                date,
                ..
            } => {
                let read = own
                    .get_additional_module_contract(*contract, *module)
                    .await?;
                is_canceled_to(&read, *date)
            }
            Self::KeepModule { contract, module } => {
                let read = own
                    .get_additional_module_contract(*contract, *module)
                    .await?;
                match read.contract_cancelation_status {
                    None => true,
                    Some(CancelationStatus::PendingWithdrawalVerification) => true,
                    Some(_) => false,
                }
            }
            Self::SwitchMembership { wish } => {
                let read = client.customers().get_customers_contracts(member);
                let contracts = read.send().await?;
                let is_new = |id| id != Some(wish.source_contract);
                let source_ends = contracts.iter().any(|it| {
                    it.id == Some(wish.source_contract)
                        && it.end_date < wish.start_date.checked_add(1.day()).ok()
                        && it.cancelled == Some(true)
                });
                let begins = contracts
                    .iter()
                    .any(|it| is_new(it.id) && it.start_date == Some(wish.start_date));
                source_ends && begins
            }
            Self::BookClass { slot } => {
                let classes = client.classes();
                let bookings = classes.get_class_bookings_by_customer_id(member).await?;
                bookings.iter().any(|it| {
                    it.class_slot_id == Some(*slot)
                        && it.booking_status != Some(ClassBookingStatus::Canceled)
                })
            }
            Self::BookAppointment { start, .. } => {
                let start = instant(start)?;
                let appointments = client.appointments();
                let bookings = appointments.get_appointment_bookings(member).await?;
                bookings.iter().any(|it| {
                    let begins = it.start_date_time.as_ref().and_then(super::instant_of);
                    begins == Some(start)
                        && it.booking_status != Some(AppointmentBookingStatus::Canceled)
                })
            }
            Self::CancelClass { booking } => {
                let read = client.classes().get_class_booking_by_id(*booking).await?;
                read.booking_status == Some(ClassBookingStatus::Canceled)
            }
            Self::CancelAppointment { booking } => {
                let appointments = client.appointments();
                let read = appointments.get_appointment_booking(*booking).await?;
                read.booking_status == Some(AppointmentBookingStatus::Canceled)
            }
            // The service tells whether a benefit is valid, and not how often it was used; nor does it give
            // a weighing back.
            Self::UseBenefit { .. } | Self::SaveWeighing { .. } => return Ok(None),
            Self::SetField { field, value, .. } => {
                let assigned = field::assigned(client, member).await?;
                field::value_of(&assigned, *field) == field::some(value.as_deref())
            }
            Self::SwitchStudio { target, .. } => studio::is_in(client, member, *target).await?,
            Self::AddMedium { medium, value } => {
                let media = media::media(client, member).await?;
                media.iter().any(|it| value.is_of(medium, it))
            }
            Self::ChangeMedium { id, value, .. } => {
                let one = media::one(client, member, *id).await?;
                one.is_some_and(|it| it.value.as_deref() == Some(&value.0))
            }
            Self::DeleteMedium { id } => media::one(client, member, *id).await?.is_none(),
        };
        Ok(Some(is_there))
    }
}

/// The text of a point in time, as it came.
pub(super) fn moment(text: &str) -> Result<Moment> {
    text.parse().map_err(|_| Error::Unsendable)
}

fn instant(text: &str) -> Result<jiff::Timestamp> {
    super::instant_of(&moment(text)?).ok_or(Error::Unsendable)
}

fn is_canceled_to(read: &AdditionalModuleContractExtended, date: Date) -> bool {
    match read.contract_cancelation_status {
        Some(CancelationStatus::Canceled) => read.cancelation_date == Some(date),
        // What is not decided may have no date yet.
        Some(CancelationStatus::PendingVerification) => {
            read.cancelation_date.is_none_or(|to| to == date)
        }
        _ => false,
    }
}
