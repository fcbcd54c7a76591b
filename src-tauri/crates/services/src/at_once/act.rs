//! What can be done at once, and how it can end.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_core::{
    AccessMediumId, AdditionalFieldId, AdditionalModuleContractId, AdditionalModuleId,
    BookableAppointmentId, BookingId, CancelationReasonId, ClassSlotId, ContractId, EmployeeId,
    PaymentFrequencyId, StudioId,
};

use super::{Readings, SwitchWish};
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

impl DeskAct {
    /// Whether both are after the same thing, so that doing one while the other is in doubt may do it twice.
    /// How it is paid, or from which day it counts, makes nothing another thing.
    pub(super) fn is_same_thing(&self, other: &Self) -> bool {
        use DeskAct as It;
        match (self, other) {
            (
                It::BuyModule {
                    contract, module, ..
                },
                It::BuyModule {
                    contract: of,
                    module: one,
                    ..
                },
            ) => (contract, module) == (of, one),
            (
                It::CancelModule {
                    contract, module, ..
                },
                It::CancelModule {
                    contract: of,
                    module: one,
                    ..
                },
            ) => (contract, module) == (of, one),
            (It::SwitchMembership { wish }, It::SwitchMembership { wish: one }) => {
                wish.source_contract == one.source_contract
            }
            (
                It::BookAppointment {
                    appointment, start, ..
                },
                It::BookAppointment {
                    appointment: one,
                    start: at,
                    ..
                },
            ) => (appointment, start) == (one, at),
            (
                It::SaveWeighing { readings, benefit },
                It::SaveWeighing {
                    readings: read,
                    benefit: used,
                },
            ) => readings == read || (benefit.is_some() && benefit == used),
            (It::SwitchStudio { target, .. }, It::SwitchStudio { target: to, .. }) => target == to,
            _ => self == other,
        }
    }
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
    /// The service did not answer, and nobody can say whether it is there. Nothing is sent while that is so.
    Unknown,
    /// Somebody else changed it since the person saw it, so that it was not sent.
    Overtaken,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_the_same_however_it_is_paid_and_another_module_is_not() {
        let buy = |module, payment, trial| DeskAct::BuyModule {
            contract: ContractId(1),
            module: AdditionalModuleId(module),
            payment: PaymentFrequencyId(payment),
            trial,
        };

        assert!(buy(2, 3, false).is_same_thing(&buy(2, 4, true)));
        assert!(!buy(2, 3, false).is_same_thing(&buy(5, 3, false)));
    }

    #[test]
    fn a_weighing_with_other_readings_is_another_unless_it_uses_the_same_benefit() {
        let weighing = |weight: &str, benefit: Option<&str>| DeskAct::SaveWeighing {
            readings: Readings {
                weight: Some(weight.into()),
                ..Readings::default()
            },
            benefit: benefit.map(str::to_owned),
        };

        assert!(weighing("80", None).is_same_thing(&weighing("80", Some("SCALE"))));
        assert!(weighing("80", Some("SCALE")).is_same_thing(&weighing("81", Some("SCALE"))));
        assert!(!weighing("80", None).is_same_thing(&weighing("81", None)));
    }
}
