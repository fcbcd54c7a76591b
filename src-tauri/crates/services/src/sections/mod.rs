//! What a member's card shows beyond the record, part by part: one file here for each part.
//!
//! Every part is read the same way: what was stored last is there at once, then the service is asked,
//! and its answer is stored in the place of the old one. Parts are read side by side, so one that fails,
//! for a missing scope or because there is no network, closes nothing but itself.
//!
//! **Invariant:** nothing here changes anything at the service.

mod access;
mod account;
mod additional_fields;
mod benefits;
mod bookings;
mod check_ins;
pub(crate) mod contracts;
mod documents;
mod idle_periods;
mod measurement;
mod overview;
mod personal_data;
mod preferences;
pub(crate) mod price;
mod section;
pub(crate) mod words;

pub use self::access::{
    Access, AccessCode, CardFormat, CardNumbers, MediumCheck, MediumDoubt, MediumEntry,
    MediumFault, MediumKind, MediumValue, MediumView, QrDrawing, RestrictionHolds, RestrictionView,
    check_medium,
};
pub use self::account::{Account, AccountEntry};
pub use self::additional_fields::{AdditionalField, AdditionalFieldChoice, AdditionalFieldKind};
pub use self::benefits::Benefit;
pub use self::bookings::{BookedKind, Booking, BookingState, Bookings, CancelUntil};
pub use self::check_ins::CheckIn;
pub use self::contracts::{
    CancelClosed, CancelReason, CancelState, CancelationView, ContractStanding, ContractView,
    Contracts, LastDebit, LinePoint, ModuleContractView, PointKind, PossibleEnd, SubContractView,
    WithdrawClosed,
};
pub(crate) use self::documents::Previews;
pub use self::documents::{Document, DocumentKind, Look, Preview, ReadableDocument, SavedDocument};
pub(crate) use self::idle_periods::wire_unit;
pub use self::idle_periods::{
    IdleAmount, IdleCharge, IdleCheck, IdleChoice, IdleContract, IdleCost, IdleDay, IdleDayMark,
    IdleDebit, IdleEffect, IdleEnd, IdleEndRule, IdleFee, IdleFollows, IdleJudgement, IdleLengths,
    IdlePeriodView, IdleReason, IdleState, IdleStep, IdleWish,
};
pub use self::measurement::{Gender, KnownBy, LatestMeasurement, ScaleFacts};
pub use self::overview::{
    CancelationState, Notice, Overview, OverviewPart, PendingData, UnreadPart,
};
pub use self::personal_data::{ChangeMode, PendingPart, PersonalPart};
pub use self::preferences::{PreferenceChannel, PreferenceGroup};
pub use self::price::{Amount, Cost, Length, LengthUnit, Payment, PaymentKind, PriceStep};
pub use self::section::{ReadFrom, Section};
