//! How what is done at once is sent.

use studiodesk_client::api::membership_self_service::{
    AdditionalModuleContractCancelation, AdditionalModuleContractRequest,
};
use studiodesk_client::api::shared::{
    AdditionalInformationFieldAssignment, ClassSlotBookingRequest,
};
use studiodesk_client::{Client, Error, Moment, Result};
use studiodesk_core::CustomerId;

use super::{DeskAct, appointments, field, media, studio, weighing};

/// What was read for an act before it is sent.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// All that the member is to have in the studio's own fields.
    fields: Vec<AdditionalInformationFieldAssignment>,
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
                let asked = appointments::request(member, *appointment, start, end, instructors)?;
                let all = client.appointments();
                let booked = all.book_appointment_booking(&asked).await?;
                number = booked.booking_id.map(|id| id.to_string());
            }
            Self::CancelClass { booking } => {
                client.classes().cancel_class_slot_by_id(*booking).await?;
            }
            Self::CancelAppointment { booking } => {
                let all = client.appointments();
                all.delete_appointment_booking(*booking).await?;
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
}

/// The text of a point in time, as it came.
pub(super) fn moment(text: &str) -> Result<Moment> {
    text.parse().map_err(|_| Error::Unsendable)
}
