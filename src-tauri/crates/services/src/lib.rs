//! What a person can do with Studiodesk, without a window and without a wire format.
//!
//! [`Desk`] is the one value that the shell holds; each use case is a method of it, in the folder
//! of what it is about.
//!
//! **Invariant:** no HTTP words, no SQL, no Tauri. What leaves is plain data made for drawing.

pub mod changes;
mod command_error;
mod desk;
mod error;
mod files;
mod key_draft;
mod link;
mod members;
mod outbox;
mod ports;
mod receipts;
mod sections;
mod settings;
mod studios;
mod sync;

pub use crate::command_error::CommandError;
pub use crate::desk::{Desk, DeskConfig, DeveloperServer};
pub use crate::error::Error;
pub use crate::key_draft::KeyEntry;
pub use crate::link::{LinkState, LinkView};
pub use crate::members::{
    ForgottenHere, Found, Mark, MarkKind, MemberCard, MemberHit, Phone, PhoneKind, Status, Why,
};
pub use crate::outbox::{
    ChangeForm, Courier, Doubt, Fact, FileProblem, Forgotten, IdlePeriodForm, IdlePeriodSeen,
    ItemAction, JournalFiles, OutboxItem, OutboxListener, OutboxSummary, OutboxView, PickedFile,
    Said, SavedChange, TrailFormat, TrailProblem, TrailVerdict, Wanted, verify_trail,
};
pub use crate::ports::{Clock, DemoAccess, DemoServer, SyncListener};
pub use crate::receipts::{
    ReceiptLabels, ReceiptRow, ReceiptVerdict, ReceiptWord, ReceiptWords, verify_receipt,
};
pub use crate::sections::{
    Benefit, IdleAmount, IdleCharge, IdleCheck, IdleChoice, IdleContract, IdleCost, IdleDay,
    IdleDayMark, IdleDebit, IdleEffect, IdleEnd, IdleEndRule, IdleFee, IdleFollows, IdleJudgement,
    IdleLengths, IdlePeriodView, IdleReason, IdleState, IdleStep, IdleWish, ReadFrom, Section,
};
pub use crate::settings::{DateOrder, LanguageChoice, Settings, SettingsView, ThemeChoice};
pub use crate::studios::{Removed, ScopeState, ScopeView, StudioKind, StudioView, UtilizationView};
pub use crate::sync::{SyncStage, SyncView};

pub use studiodesk_idle as idle;
pub use studiodesk_outbox::model::{ItemId, Kind, State};

/// Result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;
