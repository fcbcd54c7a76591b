//! What the desk's windows ask for, against the sandbox. One program for all of it but the kill test, which needs
//! another's example, for each program more is compiled and linked by itself.

mod access;
mod at_once;
mod beside_kiosk;
mod bookings;
mod canceled;
mod changes;
mod contracts;
mod documents;
mod idle_periods;
mod kept_documents;
mod link;
mod members;
mod mending;
mod mirror;
mod outbox;
#[path = "../../../store/tests/store/pages.rs"]
mod pages;
mod personal;
#[path = "../../../images/tests/photos/mod.rs"]
mod photos;
mod picture_wire;
mod receipts;
mod recovery;
mod sections;
mod studios;
mod support;
mod sync;
mod traces;
mod workspace;
