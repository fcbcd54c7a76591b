//! What crosses into the kiosk's pages.
//!
//! **Invariant:** no number of the service is in any of it. Things are named by handles of the session.

mod bookings;
mod contracts;
mod data;
mod documents;
mod done;
mod idle;
mod review;
mod session;
mod staff;
mod start;

pub use self::bookings::{KioskBooking, KioskBookings, KioskClassSlot};
pub use self::contracts::{KioskContract, KioskContracts, KioskModule, KioskReason};
pub use self::data::KioskPart;
pub use self::documents::{KioskDocument, KioskPage, KioskPages, KioskPhoto};
pub use self::done::{KioskDone, KioskOutcome, KioskReceipt};
pub use self::idle::{KioskIdleContract, KioskIdlePeriod, KioskIdleReason, KioskIdleWish};
pub use self::review::{KioskReview, ReviewLine};
pub use self::session::{EndWhy, KioskAlive, KioskAnswer, KioskCheckIn, KioskHome};
pub use self::staff::{KioskStaffAct, KioskStaffAnswer, KioskStaffView};
pub use self::start::{
    KioskDemo, KioskGreeting, KioskStart, KioskState, KioskText, KioskTimes, NeedsStaff,
};
