//! What a person can do with Studiodesk, without a window and without a wire format.
//!
//! [`Desk`] is the one value that the shell holds; each use case is a method of it, in the folder
//! of what it is about.
//!
//! **Invariant:** no HTTP words, no SQL, no Tauri. What leaves is plain data made for drawing.

mod at_once;
pub mod changes;
mod command_error;
mod desk;
mod error;
mod export;
mod files;
mod guest;
mod handed_in;
mod history;
mod key_draft;
mod link;
mod members;
mod outbox;
mod pictures;
mod ports;
mod receipts;
mod sections;
mod settings;
mod studios;
mod sync;
pub mod validate;

pub use crate::at_once::{
    ActKind, AppointmentOffer, AppointmentSlot, AppointmentVerdict, ClassSlotOffer, ClassVerdict,
    DeskAct, InstructorName, ModuleOffer, ModulePayment, ModuleTrial, ModuleVerdict, Readings,
    Seats, Settled, StudioTarget, StudioTargets, SwitchConfig, SwitchDebit, SwitchModule,
    SwitchOffer, SwitchPreview, SwitchSource, SwitchTerm, SwitchWish, ToldAct, Verdict, Wish,
};
pub use crate::command_error::CommandError;
pub use crate::desk::{Desk, DeskConfig, DeveloperServer};
pub use crate::error::Error;
pub use crate::export::{Cell, Table, TableFormat};
pub use crate::guest::GuestBy;
pub use crate::handed_in::{HandedIn, Pages, Photo};
pub use crate::history::{
    HistoryItem, HistoryKind, HistoryOutcome, HistoryStep, HistoryValue, MemberHistory,
    NoteInThread, Thread,
};
pub use crate::key_draft::KeyEntry;
pub use crate::link::{LinkState, LinkView};
pub use crate::members::{
    Creation, ForgottenHere, Found, Likeness, Mark, MarkKind, MemberCard, MemberHit, NewMember,
    Phone, PhoneKind, Remains, SameBy, Similar, SimilarMember, Status, Why,
};
pub use crate::outbox::{
    ChangeForm, Courier, Doubt, Fact, FileProblem, Forgotten, IdlePeriodForm, IdlePeriodSeen,
    ItemAction, JournalFault, JournalFiles, JournalProblem, JournalWay, OutboxAside, OutboxItem,
    OutboxListener, OutboxSummary, OutboxView, PaperLook, PaperPage, PaperTurn, PickedFile,
    Preference, Rescue, Said, SavedChange, SetAside, TakenOver, TrailFormat, TrailProblem,
    TrailVerdict, Wanted, verify_trail,
};
pub use crate::pictures::{
    HiddenThing, PackedFrame, Packing, PictureCrop, PictureProblem, PreparedPicture, TakenPicture,
    camera_frame,
};
pub use crate::ports::{Clock, DemoAccess, DemoServer, SyncListener};
pub use crate::receipts::{
    ReceiptLabels, ReceiptRow, ReceiptVerdict, ReceiptWord, ReceiptWords, verify_receipt,
};
pub use crate::sections::{
    Access, AccessCode, Account, AccountEntry, AdditionalField, AdditionalFieldChoice,
    AdditionalFieldKind, Amount, Benefit, BookedKind, Booking, BookingState, Bookings,
    CancelClosed, CancelReason, CancelState, CancelUntil, CancelationState, CancelationView,
    CardFormat, CardNumbers, ChangeMode, CheckIn, ContractStanding, ContractView, Contracts, Cost,
    Document, DocumentKind, Gender, IdleAmount, IdleCharge, IdleCheck, IdleChoice, IdleContract,
    IdleCost, IdleDay, IdleDayMark, IdleDebit, IdleEffect, IdleEnd, IdleEndRule, IdleFee,
    IdleFollows, IdleJudgement, IdleLengths, IdlePeriodView, IdleReason, IdleState, IdleStep,
    IdleWish, KnownBy, LastDebit, LatestMeasurement, Length, LengthUnit, LinePoint, Look,
    MediumCheck, MediumDoubt, MediumEntry, MediumFault, MediumKind, MediumValue, MediumView,
    ModuleContractView, Notice, Overview, OverviewPart, Payment, PaymentKind, PendingData,
    PendingPart, PersonalPart, PointKind, PossibleEnd, PreferenceChannel, PreferenceGroup, Preview,
    PriceStep, QrDrawing, ReadFrom, ReadableDocument, RestrictionHolds, RestrictionView,
    SavedDocument, ScaleFacts, Section, SubContractView, UnreadPart, WithdrawClosed, check_medium,
};
pub use crate::settings::{DateOrder, LanguageChoice, Settings, SettingsView, ThemeChoice};
pub use crate::studios::{
    Removed, ScopeState, ScopeView, StudioKind, StudioView, UtilizationView, scopes_of,
};
pub use crate::sync::{SyncStage, SyncView};

pub use studiodesk_idle as idle;
pub use studiodesk_outbox::model::{ItemId, Kind, State};

/// Result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;
