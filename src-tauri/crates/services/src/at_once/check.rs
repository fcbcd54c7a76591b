//! Asks the service whether something can be bought or booked, before anybody does.

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::membership_self_service::AdditionalModuleContractRequest;
use studiodesk_client::api::shared::ClassSlotBookingRequest;
use studiodesk_core::{
    AdditionalModuleId, BookableAppointmentId, ClassSlotId, ContractId, CustomerId, EmployeeId,
    PaymentFrequencyId,
};

use super::{AppointmentVerdict, ClassVerdict, ModuleVerdict, appointments};
use crate::{Desk, Result};

/// What somebody would like, and nobody has asked for yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Wish {
    /// An additional module.
    Module {
        /// Beside which contract.
        contract: ContractId,
        /// Which.
        module: AdditionalModuleId,
        /// How it is paid.
        payment: PaymentFrequencyId,
        /// Whether it begins with a trial.
        trial: bool,
    },
    /// A place in a class.
    Class {
        /// When.
        slot: ClassSlotId,
    },
    /// An appointment.
    Appointment {
        /// What.
        appointment: BookableAppointmentId,
        /// Its begin, as the service wrote it.
        start: String,
        /// Its end, as the service wrote it.
        end: String,
        /// With whom.
        instructors: Vec<EmployeeId>,
    },
}

/// What the service says of a wish; nothing in it if the service said no word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "word", rename_all = "snake_case")]
pub enum Verdict {
    /// Of a module.
    Module(Option<ModuleVerdict>),
    /// Of a class.
    Class(Option<ClassVerdict>),
    /// Of an appointment.
    Appointment(Option<AppointmentVerdict>),
}

impl Desk {
    /// Asks whether a wish of a member can be had. Changes nothing.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn check_wish(&self, member: CustomerId, wish: Wish) -> Result<Verdict> {
        let open = self.open_now()?;
        let client = open.client();
        Ok(match wish {
            Wish::Module {
                contract,
                module,
                payment,
                trial,
            } => {
                let asked = AdditionalModuleContractRequest::new(module, payment, trial);
                let own = client.membership_self_service();
                let checked = own.validate_additional_module_contract_request(contract, &asked);
                Verdict::Module(checked.await?.validation_status.map(ModuleVerdict::from))
            }
            Wish::Class { slot } => {
                let asked = ClassSlotBookingRequest::new(member, slot);
                let checked = client.classes().validate_class_slot(&asked).await?;
                Verdict::Class(checked.validation_status.map(ClassVerdict::from))
            }
            Wish::Appointment {
                appointment,
                start,
                end,
                instructors,
            } => {
                let asked = appointments::request(member, appointment, &start, &end, &instructors)?;
                let appointments = client.appointments();
                let checked = appointments
                    .validate_for_appointment_booking(&asked)
                    .await?;
                let status = checked.validation_status;
                Verdict::Appointment(status.map(AppointmentVerdict::from))
            }
        })
    }
}
