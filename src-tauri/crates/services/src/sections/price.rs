//! Amounts, lengths of time and ways to pay, made for drawing.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::api::membership_self_service::AdditionalModulePaymentFrequency;
use studiodesk_client::api::memberships::{MembershipOfferPaymentFrequency, Price};
use studiodesk_client::api::shared::{
    ContractPaymentFrequency, Money, MonthDay, PaymentFrequencyType, PriceDetails, Term, TermUnit,
    TimePeriod,
};

use super::words::word;

/// A sum of money. Decimal text, because a JavaScript number would round it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Amount {
    /// For example `49.9`.
    pub amount: String,
    /// ISO 4217, where the service says.
    pub currency: Option<String>,
}

impl Amount {
    pub(crate) fn of(money: Option<Money>) -> Option<Self> {
        let Money { amount, currency } = money?;
        Some(Self {
            amount: amount?.to_string(),
            currency,
        })
    }

    pub(crate) fn of_price(price: Option<Price>) -> Option<Self> {
        let Price {
            amount, currency, ..
        } = price?;
        Some(Self {
            amount: amount?.to_string(),
            currency,
        })
    }
}

word! {
    /// What a length of time is counted in.
    LengthUnit from TermUnit {
        /// Days.
        Day,
        /// Weeks.
        Week,
        /// Months.
        Month,
        /// Years.
        Year,
    }
}

/// A length of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Length {
    /// How many.
    pub value: u32,
    /// Of what.
    pub unit: LengthUnit,
}

impl Length {
    fn new(value: Option<i64>, unit: Option<TermUnit>) -> Option<Self> {
        Some(Self {
            value: u32::try_from(value?).ok()?,
            unit: unit?.into(),
        })
    }

    pub(crate) fn of(term: Option<Term>) -> Option<Self> {
        let Term { value, unit } = term?;
        Self::new(value, unit)
    }

    pub(crate) fn of_period(period: Option<TimePeriod>) -> Option<Self> {
        let TimePeriod {
            period_value,
            period_unit,
        } = period?;
        Self::new(period_value, period_unit)
    }

    /// So often this length, for counting days; nothing for a unit that is not known.
    pub(crate) fn times(&self, count: u32) -> Option<Span> {
        let value = i64::from(self.value.checked_mul(count)?);
        let span = Span::new();
        match self.unit {
            LengthUnit::Day => span.try_days(value),
            LengthUnit::Week => span.try_weeks(value),
            LengthUnit::Month => span.try_months(value),
            LengthUnit::Year => span.try_years(value),
            LengthUnit::Other(_) => return None,
        }
        .ok()
    }

    /// The last day of a time of this length that begins on `first`.
    pub(crate) fn last_day(&self, first: Date) -> Option<Date> {
        let after = first.checked_add(self.times(1)?).ok()?;
        after.checked_sub(1.day()).ok()
    }
}

word! {
    /// How payments recur.
    PaymentKind from PaymentFrequencyType {
        /// Nothing is paid.
        Free,
        /// Once.
        NonRecurring,
        /// Again and again after the same time.
        Recurring,
        /// On fixed days of the year.
        MonthDay,
        /// By how long it has run.
        TermBased,
    }
}

/// A price that holds on a day of the year or after a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PriceStep {
    /// Day of the year: month and day, for example `01-31`.
    pub month_day: Option<String>,
    /// The time that has to pass.
    pub after: Option<Length>,
    /// The price.
    pub price: Option<Amount>,
}

/// A way to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Payment {
    /// How payments recur.
    pub kind: Option<PaymentKind>,
    /// After which time again.
    pub every: Option<Length>,
    /// The price of each.
    pub price: Option<Amount>,
    /// Prices by day or time, where there is more than one.
    pub steps: Vec<PriceStep>,
}

/// What something costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    /// Without adjustments.
    pub base: Option<Amount>,
    /// As it is now.
    pub current: Option<Amount>,
    /// How it is paid.
    pub payment: Option<Payment>,
}

impl Cost {
    pub(crate) fn of(details: Option<PriceDetails>) -> Self {
        let PriceDetails {
            base_price,
            current_price,
            payment_frequency,
        } = details.unwrap_or_default();
        Self {
            base: Amount::of(base_price),
            current: Amount::of(current_price),
            payment: payment_frequency.map(Payment::from),
        }
    }

    pub(crate) fn with_current(self, price: Option<Money>) -> Self {
        Self {
            current: Amount::of(price),
            ..self
        }
    }

    /// What is charged each time, as far as there is one such price.
    pub(crate) fn each(&self) -> Option<&Amount> {
        let each = self.payment.as_ref().and_then(|it| it.price.as_ref());
        each.or(self.current.as_ref()).or(self.base.as_ref())
    }
}

/// The wire has this shape three times.
macro_rules! payment_from {
    ($wire:ty) => {
        impl From<$wire> for Payment {
            fn from(wire: $wire) -> Self {
                let by_day = wire.month_days_to_prices.unwrap_or_default();
                let by_day = by_day.into_iter().map(|step| PriceStep {
                    month_day: month_day(step.month_day),
                    after: None,
                    price: Amount::of(step.price),
                });
                let by_time = wire.terms_to_prices.unwrap_or_default();
                let by_time = by_time.into_iter().map(|step| PriceStep {
                    month_day: None,
                    after: Length::of(step.term),
                    price: Amount::of(step.price),
                });
                Self {
                    kind: wire.r#type.map(PaymentKind::from),
                    every: Length::of(wire.term),
                    price: Amount::of(wire.price),
                    steps: by_day.chain(by_time).collect(),
                }
            }
        }
    };
}

payment_from!(ContractPaymentFrequency);
payment_from!(AdditionalModulePaymentFrequency);
payment_from!(MembershipOfferPaymentFrequency);

fn month_day(day: Option<MonthDay>) -> Option<String> {
    let MonthDay {
        month_value,
        day_of_month,
        ..
    } = day?;
    Some(format!("{:02}-{:02}", month_value?, day_of_month?))
}
