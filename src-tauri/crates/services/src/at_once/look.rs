//! How what was done at once is known again where nobody answered.

use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;
use studiodesk_client::api::membership_self_service::{
    AdditionalModuleContractExtended, AdditionalModuleContractRequest, CancelationStatus,
    ModuleValidation,
};
use studiodesk_client::api::shared::{AppointmentBookingStatus, ClassBookingStatus};
use studiodesk_client::{Client, Error, Result};
use studiodesk_core::CustomerId;

use super::send::moment;
use super::{DeskAct, Settled, field, media, studio};

impl DeskAct {
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
