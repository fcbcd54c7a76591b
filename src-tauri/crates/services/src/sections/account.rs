//! What a member owes: balances, and what was and will be booked, with the balance after each.

use futures::TryStreamExt;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::account::{BookingEntry, CustomerAccountBalance};
use studiodesk_client::api::shared::Money;
use studiodesk_core::CustomerId;

use super::price::Amount;
use super::{ReadFrom, Section};
use crate::{Desk, Result};

/// The largest slice that the service gives.
const SLICE: i64 = 50;

/// What was or will be booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AccountEntry {
    /// ISO date on which it is or was due.
    pub due: Option<String>,
    /// What it is for, in the studio's words.
    pub text: Option<String>,
    /// The service's word for its kind, if it names one.
    pub kind: Option<String>,
    /// All of it.
    pub amount: Option<Amount>,
    /// What is not paid of it.
    pub open: Option<Amount>,
    /// Whether it is paid in instalments.
    pub instalments: bool,
    /// ISO dates between which it pays for something.
    pub period: Option<(String, String)>,
    /// Whether it is yet to come.
    pub upcoming: bool,
    /// The balance after it, where it can be told: estimated for what is yet to come.
    pub balance: Option<String>,
}

/// The account of a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// Below zero the member owes something.
    pub balance: Option<Amount>,
    /// What may be used up at the bar.
    pub credit: Option<Amount>,
    /// Name of the dunning level that was reached.
    pub dunning_level: Option<String>,
    /// Whether claims were handed over.
    pub in_debt_collection: bool,
    /// The latest first, those to come before those that were.
    pub entries: Vec<AccountEntry>,
}

impl Desk {
    /// The account of a member.
    ///
    /// `getCustomersAccountBalanceData`, `getCustomersAccountTransactionData` and
    /// `getCustomersAccountUpcomingData` in the API.
    ///
    /// # Errors
    /// No studio is open, or the service does not answer.
    pub async fn account(
        &self,
        member: CustomerId,
        from: ReadFrom,
    ) -> Result<Option<Section<Account>>> {
        let today = (self.clock)().date();
        self.section(member, "account", from, async |open| {
            let account = open.client().account();
            let past = account
                .get_customers_account_transaction_data(member)
                .slice_size(SLICE);
            let upcoming = account
                .get_customers_account_upcoming_data(member)
                .slice_size(SLICE);
            let (balances, past, upcoming): (_, Vec<_>, Vec<_>) = futures::try_join!(
                account.get_customers_account_balance_data(member),
                past.stream().try_collect(),
                upcoming.stream().try_collect(),
            )?;
            Ok(shown(balances, past, upcoming, today))
        })
        .await
    }
}

fn shown(
    balances: CustomerAccountBalance,
    past: Vec<BookingEntry>,
    upcoming: Vec<BookingEntry>,
    today: Date,
) -> Account {
    let was = past.into_iter().map(|entry| (entry, false));
    let will = upcoming.into_iter().map(|entry| (entry, true));
    let mut all: Vec<_> = was.chain(will).collect();
    // The oldest first, to add them up; what has no day stands at the end of its kind.
    all.sort_by_key(|(entry, upcoming)| {
        (
            *upcoming,
            entry.due_date.is_none(),
            entry.due_date,
            entry.id,
        )
    });
    let after = balances_after(&all, &balances, today);
    let entries = all
        .into_iter()
        .zip(after)
        .map(|((entry, upcoming), balance)| AccountEntry::new(entry, upcoming, balance));
    let mut entries: Vec<_> = entries.collect();
    entries.reverse();
    Account {
        balance: balances.account_balance.and_then(amount),
        credit: balances.consumption_credit.and_then(amount),
        dunning_level: balances.dunning_level,
        in_debt_collection: balances.in_debt_collection.unwrap_or(false),
        entries,
    }
}

/// The balance after each entry, counted from the one of today: it holds everything past, and what is due
/// today although that is listed as to come.
fn balances_after(
    entries: &[(BookingEntry, bool)],
    balances: &CustomerAccountBalance,
    today: Date,
) -> Vec<Option<Decimal>> {
    let unknown = vec![None; entries.len()];
    let Some(balance) = &balances.account_balance else {
        return unknown;
    };
    let (Some(now), currency) = (balance.amount, &balance.currency) else {
        return unknown;
    };
    let is_in = |(entry, upcoming): &&(BookingEntry, bool)| {
        !upcoming || entry.due_date.is_some_and(|due| due <= today)
    };
    let value = |(entry, _): &(BookingEntry, bool)| {
        let money = entry.amount.as_ref();
        // Two currencies cannot be added up.
        money.filter(|money| money.currency == *currency)?.amount
    };
    let Some(booked) = entries
        .iter()
        .filter(is_in)
        .map(value)
        .sum::<Option<Decimal>>()
    else {
        return unknown;
    };
    let mut after = now - booked;
    let mut known = true;
    let count = |entry| {
        known = known && value(entry).is_some();
        after += value(entry).unwrap_or_default();
        known.then_some(after)
    };
    entries.iter().map(count).collect()
}

impl AccountEntry {
    fn new(entry: BookingEntry, upcoming: bool, balance: Option<Decimal>) -> Self {
        let day = |day: Date| day.to_string();
        Self {
            due: entry.due_date.map(day),
            text: entry.description,
            kind: entry.charge_type.map(|kind| kind.as_str().to_owned()),
            amount: entry.amount.and_then(amount),
            open: entry.open_amount.and_then(amount),
            instalments: entry.installment_plan.unwrap_or(false),
            period: entry
                .paid_period_from
                .zip(entry.paid_period_to)
                .map(|(from, to)| (day(from), day(to))),
            upcoming,
            balance: balance.map(|balance| balance.to_string()),
        }
    }
}

fn amount(money: Money) -> Option<Amount> {
    Amount::of(Some(money))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(cents: i64) -> Option<Money> {
        Some(Money::new(Decimal::new(cents, 2), "EUR"))
    }

    fn entry(due: &str, cents: i64) -> BookingEntry {
        BookingEntry {
            due_date: due.parse().ok(),
            amount: money(cents),
            ..BookingEntry::default()
        }
    }

    fn after(
        balance: i64,
        past: Vec<BookingEntry>,
        upcoming: Vec<BookingEntry>,
    ) -> Vec<Option<String>> {
        let balances = CustomerAccountBalance {
            account_balance: money(balance),
            ..CustomerAccountBalance::default()
        };
        let today = "2026-11-22".parse().unwrap();
        let shown = shown(balances, past, upcoming, today);
        shown
            .entries
            .into_iter()
            .map(|entry| entry.balance)
            .collect()
    }

    #[test]
    fn balances_are_counted_from_the_one_of_today_into_both_directions() {
        let past = vec![entry("2026-10-01", -4990), entry("2026-10-02", 4990)];
        let upcoming = vec![entry("2026-11-22", -1000), entry("2026-12-01", -4990)];

        let after = after(-1000, past, upcoming);

        let expected = ["-59.90", "-10.00", "0.00", "-49.90"].map(|it| Some(it.to_owned()));
        assert_eq!(after, expected);
    }

    #[test]
    fn without_an_amount_or_in_another_currency_no_balance_is_invented() {
        let nameless = BookingEntry {
            amount: None,
            ..entry("2026-10-01", 0)
        };
        let foreign = BookingEntry {
            amount: Some(Money::new(Decimal::ONE, "PLN")),
            ..entry("2026-12-01", 0)
        };

        assert_eq!(after(0, vec![nameless], vec![]), [None]);
        let after = after(
            0,
            vec![entry("2026-10-01", 0)],
            vec![foreign, entry("2026-12-02", 1)],
        );
        assert_eq!(after, [None, None, Some("0.00".to_owned())]);
    }
}
