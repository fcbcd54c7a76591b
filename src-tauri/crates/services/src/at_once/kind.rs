//! What is done at once, in one word: as the trail keeps it, and the window has a text for.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::DeskAct;

/// What something that is answered at once does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Buys an additional module.
    BuyModule,
    /// Cancels the contract of a module.
    CancelModule,
    /// Withdraws such a cancelation.
    KeepModule,
    /// Switches to another membership.
    SwitchMembership,
    /// Books a place in a class.
    BookClass,
    /// Books an appointment.
    BookAppointment,
    /// Cancels a place in a class.
    CancelClass,
    /// Cancels an appointment.
    CancelAppointment,
    /// Uses a benefit once.
    UseBenefit,
    /// Has a weighing kept.
    SaveWeighing,
    /// Sets or empties one of the studio's own fields.
    SetField,
    /// Adds a card, a PIN or a barcode.
    AddMedium,
    /// Gives a medium another value.
    ChangeMedium,
    /// Takes a medium away.
    DeleteMedium,
    /// Enters a new person.
    CreateMember,
    /// Moves a member to another studio.
    SwitchStudio,
}

impl DeskAct {
    pub(super) fn kind(&self) -> ActKind {
        match self {
            Self::BuyModule { .. } => ActKind::BuyModule,
            Self::CancelModule { .. } => ActKind::CancelModule,
            Self::KeepModule { .. } => ActKind::KeepModule,
            Self::SwitchMembership { .. } => ActKind::SwitchMembership,
            Self::BookClass { .. } => ActKind::BookClass,
            Self::BookAppointment { .. } => ActKind::BookAppointment,
            Self::CancelClass { .. } => ActKind::CancelClass,
            Self::CancelAppointment { .. } => ActKind::CancelAppointment,
            Self::UseBenefit { .. } => ActKind::UseBenefit,
            Self::SaveWeighing { .. } => ActKind::SaveWeighing,
            Self::SetField { .. } => ActKind::SetField,
            Self::SwitchStudio { .. } => ActKind::SwitchStudio,
            Self::AddMedium { .. } => ActKind::AddMedium,
            Self::ChangeMedium { .. } => ActKind::ChangeMedium,
            Self::DeleteMedium { .. } => ActKind::DeleteMedium,
        }
    }
}
