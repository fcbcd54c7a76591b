//! What the sandbox does for each operation: a folder for each group of the contract.
//!
//! **Invariant:** a request that gets here has passed the contract. What is left to check is what
//! the contract says in prose only.

mod account;
mod appointments;
mod checkin_vouchers;
mod classes;
mod communications;
mod cross_studio;
mod customer_self_service;
mod customers;
mod devices;
mod employees;
mod finance;
mod leads;
mod member_lists;
mod membership_self_service;
mod memberships;
mod online_offers;
mod payments;
mod studios;
mod trial_offers;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::signed::{File, FileKind};
use crate::state::State;
use crate::studio::Studio;
use crate::world::amendments::{Amendment, Subject};

/// A group's table of operations: `None` for one without behaviour.
type Group = fn(&str, &Call<'_>) -> Option<Result<Answer, Refusal>>;

/// Does what the call asks for.
pub(crate) fn answer(call: &Call<'_>) -> Result<Answer, Refusal> {
    let group: Group = match call.operation.tag() {
        "Appointments" => appointments::answer,
        "Checkin vouchers" => checkin_vouchers::answer,
        "Classes" => classes::answer,
        "Customers Communication" => communications::answer,
        "Cross Studio" => cross_studio::answer,
        "Customers" => customers::answer,
        "Customers Account" => account::answer,
        "Customers Self-service" => customer_self_service::answer,
        "Devices" => devices::answer,
        "Employees" => employees::answer,
        "Finance" => finance::answer,
        "Leads" => leads::answer,
        "Member lists" => member_lists::answer,
        "Memberships" => memberships::answer,
        "Membership Self-service" => membership_self_service::answer,
        "Online offers" => online_offers::answer,
        "Payments" => payments::answer,
        "Studios" => studios::answer,
        "Trial Offers" => trial_offers::answer,
        _ => return Err(Refusal::Unavailable),
    };
    group(call.operation.id(), call).unwrap_or(Err(Refusal::Unavailable))
}

/// What a signed address leads to; `None` once it is gone.
pub(crate) fn file(state: &State, studio: &Studio, kind: FileKind, id: i64) -> Option<File> {
    match kind {
        FileKind::CustomerPicture | FileKind::Document => customers::file(state, studio, kind, id),
        FileKind::IdlePeriodDocument => membership_self_service::file(state, studio, kind, id),
        FileKind::ContractPdf | FileKind::OfferImage | FileKind::AttachedDocument => {
            memberships::file(state, studio, kind, id)
        }
        // The modules of the self-service have numbers of their own, beside those of the offers.
        FileKind::ModuleImage => membership_self_service::file(state, studio, kind, id)
            .or_else(|| memberships::file(state, studio, kind, id)),
        FileKind::TaxExport => finance::file(state, studio, kind, id),
        FileKind::EmployeeImage => employees::file(state, studio, kind, id),
        FileKind::ClassImage => classes::file(state, studio, kind, id),
    }
}

/// What the studio says of a change request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is applied.
    Accepted,
    /// It is dropped.
    Rejected,
}

/// Does what follows from the studio's word on a change request that was
/// [taken](crate::world::amendments::Amendments::take) off its desk.
pub(crate) fn settle(state: &State, studio: &Studio, amendment: &Amendment, verdict: Verdict) {
    match amendment.subject {
        Subject::AddressData
        | Subject::ContactData
        | Subject::MasterData
        | Subject::PaymentData => customer_self_service::settle(state, studio, amendment, verdict),
        Subject::IdlePeriod
        | Subject::ContractCancelation
        | Subject::ContractCancelationWithdrawal
        | Subject::ModuleCancelation
        | Subject::ModuleCancelationWithdrawal => {
            membership_self_service::settle(state, studio, amendment, verdict);
        }
    }
}
