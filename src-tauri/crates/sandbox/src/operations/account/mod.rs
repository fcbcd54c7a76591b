//! Customers' accounts.
//!
//! What is due today stands among what is to come, not among what is past. A balance is the sum of
//! everything past and of everything of today.

mod balance;
pub(crate) mod instrument;
mod payment;
mod transactions;

pub(crate) use self::payment::currency;
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getCustomersAccountBalanceData" => balance::get(call),
        "getCustomersAccountTransactionData" => transactions::past(call),
        "getCustomersAccountUpcomingData" => transactions::upcoming(call),
        "bookCustomerPayment" => payment::book(call),
        "updateCustomerPaymentInstrument" => instrument::update(call),
        _ => return None,
    })
}
