//! How a contract can end, what that means, and why it cannot.
//!
//! **Invariant:** days come from the service alone. The last debit is an estimate of ours, which the
//! window says; nothing else here is.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::membership_self_service::CancelationStatus;

use super::ContractStanding;
use crate::sections::price::{Amount, Cost, PaymentKind};
use crate::sections::words::word;

/// How many payments are counted at most: a century of months.
const PAYMENTS: u32 = 1200;

word! {
    /// How far a cancelation has come.
    CancelState from CancelationStatus {
        /// It stands.
        Canceled,
        /// The studio has yet to agree.
        PendingVerification,
        /// The studio has yet to agree to its withdrawal.
        PendingWithdrawalVerification,
    }
}

/// Why nothing can be canceled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CancelClosed {
    /// It is canceled.
    Canceled,
    /// A cancelation waits for the studio.
    Pending,
    /// The withdrawal of one waits for the studio.
    WithdrawalPending,
    /// It has ended.
    Ended,
    /// The service names no day to which it could be canceled.
    NoDays,
    /// The key may not read it.
    Unreadable,
}

/// Why no cancelation can be withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WithdrawClosed {
    /// There is none.
    None,
    /// It came from the studio, which alone can take it back.
    ByStudio,
    /// The studio looks at the withdrawal already.
    WithdrawalPending,
    /// The contract has ended.
    Ended,
    /// The service says that it cannot, and not why.
    NotAllowed,
    /// The key may not read it.
    Unreadable,
}

/// The last debit before an end, by our own count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LastDebit {
    /// When.
    #[specta(type = String)]
    pub on: Date,
    /// How much.
    pub amount: Amount,
}

/// A day to which it can be canceled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PossibleEnd {
    /// Its last day then: the service's word.
    #[specta(type = String)]
    pub date: Date,
    /// Our estimate, where payments recur after a fixed time.
    pub last_debit: Option<LastDebit>,
}

/// How a contract can end, or why it cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CancelationView {
    /// How far one has come.
    pub state: Option<CancelState>,
    /// The day it was canceled to.
    #[specta(type = Option<String>)]
    pub date: Option<Date>,
    /// Why it was canceled.
    pub reason: Option<String>,
    /// Whether it was the studio that canceled.
    pub by_studio: bool,
    /// The last day on which a cancelation counts for the next end.
    #[specta(type = Option<String>)]
    pub last_possible: Option<Date>,
    /// The days to which it can be canceled now.
    pub ends: Vec<PossibleEnd>,
    /// Why it cannot be canceled.
    pub closed: Option<CancelClosed>,
    /// Why no cancelation can be withdrawn.
    pub withdraw_closed: Option<WithdrawClosed>,
}

/// What the service says of the end of a contract, whichever kind.
pub(super) struct Said<'a> {
    pub(super) standing: Option<&'a ContractStanding>,
    pub(super) status: Option<CancelationStatus>,
    pub(super) date: Option<Date>,
    pub(super) reason: Option<String>,
    pub(super) by_studio: bool,
    pub(super) last_possible: Option<Date>,
    pub(super) days: Vec<Date>,
    pub(super) start: Option<Date>,
    pub(super) cost: &'a Cost,
    /// Whether the service itself says that it can be withdrawn.
    pub(super) withdrawable: Option<bool>,
}

impl CancelationView {
    pub(super) fn new(said: Said<'_>) -> Self {
        let state = said.status.map(CancelState::from);
        let has_ended = said.standing == Some(&ContractStanding::Inactive);
        let mut days = said.days;
        days.sort_unstable();
        let ends = days.iter().map(|day| PossibleEnd {
            date: *day,
            last_debit: last_debit(said.start, *day, said.cost),
        });
        Self {
            closed: closed(state.as_ref(), has_ended, days.is_empty()),
            withdraw_closed: match said.withdrawable {
                Some(true) => None,
                Some(false) => Some(
                    withdraw_closed(state.as_ref(), has_ended, said.by_studio)
                        .unwrap_or(WithdrawClosed::NotAllowed),
                ),
                None => withdraw_closed(state.as_ref(), has_ended, said.by_studio),
            },
            ends: ends.collect(),
            state,
            date: said.date,
            reason: said.reason,
            by_studio: said.by_studio,
            last_possible: said.last_possible,
        }
    }

    /// Nothing is known of its end but a date, because the key may not read more.
    pub(super) fn unreadable(
        date: Option<Date>,
        reason: Option<String>,
        last_possible: Option<Date>,
    ) -> Self {
        Self {
            state: date.map(|_| CancelState::Canceled),
            date,
            reason,
            by_studio: false,
            last_possible,
            ends: Vec::new(),
            closed: Some(CancelClosed::Unreadable),
            withdraw_closed: Some(WithdrawClosed::Unreadable),
        }
    }
}

fn closed(state: Option<&CancelState>, has_ended: bool, no_days: bool) -> Option<CancelClosed> {
    match state {
        _ if has_ended => Some(CancelClosed::Ended),
        Some(CancelState::PendingVerification) => Some(CancelClosed::Pending),
        Some(CancelState::PendingWithdrawalVerification) => Some(CancelClosed::WithdrawalPending),
        Some(CancelState::Canceled) => Some(CancelClosed::Canceled),
        // A state that this version does not know: the days decide.
        Some(CancelState::Other(_)) | None => no_days.then_some(CancelClosed::NoDays),
    }
}

fn withdraw_closed(
    state: Option<&CancelState>,
    has_ended: bool,
    by_studio: bool,
) -> Option<WithdrawClosed> {
    match state {
        None => Some(WithdrawClosed::None),
        Some(CancelState::PendingWithdrawalVerification) => Some(WithdrawClosed::WithdrawalPending),
        _ if by_studio => Some(WithdrawClosed::ByStudio),
        _ if has_ended => Some(WithdrawClosed::Ended),
        Some(_) => None,
    }
}

/// The last payment that is due by `end`: payments are counted from the first day of the contract.
fn last_debit(start: Option<Date>, end: Date, cost: &Cost) -> Option<LastDebit> {
    let payment = cost.payment.as_ref()?;
    let (start, every) = (start?, payment.every.as_ref()?);
    if payment.kind != Some(PaymentKind::Recurring) || every.value == 0 {
        return None;
    }
    let due = (0..PAYMENTS).map_while(|count| start.checked_add(every.times(count)?).ok());
    let on = due.take_while(|day| *day <= end).last()?;
    Some(LastDebit {
        on,
        amount: cost.each()?.clone(),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::sections::price::{Length, LengthUnit, Payment};

    fn monthly() -> Cost {
        let price = Some(Amount {
            amount: "19.90".into(),
            currency: Some("EUR".into()),
        });
        Cost {
            base: price.clone(),
            current: price.clone(),
            payment: Some(Payment {
                kind: Some(PaymentKind::Recurring),
                every: Some(Length {
                    value: 1,
                    unit: LengthUnit::Month,
                }),
                price,
                steps: Vec::new(),
            }),
        }
    }

    fn said(cost: &Cost) -> Said<'_> {
        Said {
            standing: Some(&ContractStanding::Active),
            status: None,
            date: None,
            reason: None,
            by_studio: false,
            last_possible: None,
            days: vec![date(2026, 4, 30), date(2026, 3, 31)],
            start: Some(date(2026, 1, 31)),
            cost,
            withdrawable: None,
        }
    }

    #[test]
    fn the_last_debit_is_counted_from_the_first_day_and_not_from_the_month_before() {
        let cost = monthly();

        let view = CancelationView::new(said(&cost));

        // From the 31st the months end on their own last days, and do not slip to the 28th for good.
        let debits = view.ends.iter();
        let debits: Vec<_> = debits
            .map(|end| end.last_debit.as_ref().unwrap().on)
            .collect();
        assert_eq!(debits, [date(2026, 3, 31), date(2026, 4, 30)]);
        assert_eq!(
            (view.closed, view.withdraw_closed),
            (None, Some(WithdrawClosed::None))
        );
    }

    #[test]
    fn what_is_not_paid_again_and_again_has_no_last_debit() {
        let mut cost = monthly();
        cost.payment.as_mut().unwrap().kind = Some(PaymentKind::NonRecurring);

        let view = CancelationView::new(said(&cost));

        assert!(view.ends.iter().all(|end| end.last_debit.is_none()));
    }

    #[test]
    fn each_state_says_why_nothing_can_be_canceled_and_what_can_be_withdrawn() {
        let cost = monthly();
        let of = |status: Option<CancelationStatus>, by_studio| {
            let view = CancelationView::new(Said {
                status,
                by_studio,
                days: Vec::new(),
                ..said(&cost)
            });
            (view.closed.unwrap(), view.withdraw_closed)
        };

        assert_eq!(
            of(None, false),
            (CancelClosed::NoDays, Some(WithdrawClosed::None))
        );
        assert_eq!(
            of(Some(CancelationStatus::Canceled), false),
            (CancelClosed::Canceled, None)
        );
        assert_eq!(
            of(Some(CancelationStatus::Canceled), true),
            (CancelClosed::Canceled, Some(WithdrawClosed::ByStudio))
        );
        assert_eq!(
            of(Some(CancelationStatus::PendingVerification), false),
            (CancelClosed::Pending, None)
        );
        assert_eq!(
            of(
                Some(CancelationStatus::PendingWithdrawalVerification),
                false
            ),
            (
                CancelClosed::WithdrawalPending,
                Some(WithdrawClosed::WithdrawalPending)
            )
        );
    }

    #[test]
    fn a_state_of_a_newer_service_is_kept_and_closes_nothing() {
        let cost = monthly();

        let view = CancelationView::new(Said {
            status: Some(CancelationStatus::Unlisted("ON_THE_MOON".into())),
            ..said(&cost)
        });

        assert_eq!(view.state, Some(CancelState::Other("ON_THE_MOON".into())));
        assert_eq!(view.closed, None);
    }
}
