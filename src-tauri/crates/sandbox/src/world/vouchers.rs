//! Vouchers: those that make a contract cheaper, and those that open the door for a visit.

mod seed;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::period::Period;

/// The vouchers that the studio gave out.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Vouchers {
    contract: Vec<Voucher>,
    checkin: Vec<CheckinVoucher>,
}

/// A voucher for a contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Voucher {
    pub(crate) code: String,
    pub(crate) kind: VoucherKind,
    pub(crate) remarks: String,
    /// Whether it holds for modules and flat fees too.
    pub(crate) extras: bool,
    /// For how long nothing is paid at the beginning.
    pub(crate) bonus: Option<Period>,
    /// The names of the offers it is for; all, when empty.
    pub(crate) offers: Vec<String>,
    /// The first and the last day on which it can be used.
    pub(crate) days: (Date, Date),
    /// How often it can still be used.
    pub(crate) left: u32,
    /// The number and the words of what is to be read with it.
    pub(crate) text: Option<(i64, String)>,
}

/// What a voucher is good for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum VoucherKind {
    /// One discount after another.
    Discount(Vec<Discount>),
    /// A sum on the account.
    Credit(Money),
    /// A company pays its share.
    Company(String, Cut),
    /// The first term of a contract, which was paid when the voucher was bought.
    Contract,
    /// A visit: a contract does not change by it.
    Checkin,
}

/// A discount for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Discount {
    pub(crate) cut: Cut,
    pub(crate) lasts: Lasts,
}

/// What is taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Cut {
    Absolute(Money),
    Percent(i64),
}

/// For how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Lasts {
    Always,
    FirstTerm,
    For(Period),
}

/// A voucher for a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CheckinVoucher {
    pub(crate) code: String,
    /// The online offer that it stands for, by its place in the catalogue.
    pub(crate) offer: usize,
    pub(crate) last_day: Date,
    /// The customer who redeemed it.
    pub(crate) redeemed_by: Option<i64>,
}

impl Cut {
    /// What it takes off that price, which is never more than all of it.
    pub(crate) fn of(self, price: Money) -> Money {
        match self {
            Self::Absolute(sum) => sum.min(price),
            Self::Percent(percent) => price.percent(percent),
        }
    }
}

impl Voucher {
    /// What the member pays on that day for what costs `price`, in a contract that begins on `start`
    /// and whose first term is over on `end`.
    pub(crate) fn member_price(&self, price: Money, start: Date, end: Date, day: Date) -> Money {
        match &self.kind {
            VoucherKind::Discount(discounts) => {
                let mut from = start;
                for discount in discounts {
                    let until = match discount.lasts {
                        Lasts::Always => Date::MAX,
                        Lasts::FirstTerm => end,
                        Lasts::For(period) => period.after(from),
                    };
                    if from <= day && day < until {
                        return price - discount.cut.of(price);
                    }
                    from = until;
                }
                price
            }
            VoucherKind::Company(_, cut) => price - cut.of(price),
            VoucherKind::Contract if day < end => Money(0),
            VoucherKind::Credit(_) | VoucherKind::Contract | VoucherKind::Checkin => price,
        }
    }
}

impl CheckinVoucher {
    /// What is said of it to somebody who would rather sign a contract.
    fn as_voucher(&self) -> Voucher {
        Voucher {
            code: self.code.clone(),
            kind: VoucherKind::Checkin,
            remarks: "Für einen Besuch, nicht für einen Vertrag".to_owned(),
            extras: false,
            bonus: None,
            offers: Vec::new(),
            days: (Date::MIN, self.last_day),
            left: 1,
            text: None,
        }
    }
}

impl Vouchers {
    /// The voucher of that code, if it holds for that offer on that day.
    pub(crate) fn valid(&self, code: &str, offer: &str, today: Date) -> Option<Voucher> {
        let code = code.trim();
        let contract = self.contract.iter().find(|it| {
            let fits = it.offers.is_empty() || it.offers.iter().any(|name| name == offer);
            let open = it.days.0 <= today && today <= it.days.1 && it.left > 0;
            it.code.eq_ignore_ascii_case(code) && fits && open
        });
        let checkin = self.checkin.iter().find(|it| {
            let open = today <= it.last_day && it.redeemed_by.is_none();
            it.code.eq_ignore_ascii_case(code) && open
        });
        contract
            .cloned()
            .or_else(|| checkin.map(CheckinVoucher::as_voucher))
    }

    /// Uses a voucher up by one.
    pub(crate) fn use_up(&mut self, code: &str) {
        if let Some(it) = self.contract.iter_mut().find(|it| it.code == code) {
            it.left = it.left.saturating_sub(1);
        }
    }

    /// The voucher for a visit with that code.
    pub(crate) fn checkin_mut(&mut self, code: &str) -> Option<&mut CheckinVoucher> {
        let code = code.trim();
        self.checkin
            .iter_mut()
            .find(|it| it.code.eq_ignore_ascii_case(code))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn voucher(kind: VoucherKind) -> Voucher {
        Voucher {
            code: "CODE".to_owned(),
            kind,
            remarks: String::new(),
            extras: false,
            bonus: None,
            offers: Vec::new(),
            days: (Date::MIN, Date::MAX),
            left: 1,
            text: None,
        }
    }

    #[test]
    fn discounts_follow_each_other_and_end_with_the_first_term() {
        let discount = |percent, lasts| Discount {
            cut: Cut::Percent(percent),
            lasts,
        };
        let voucher = voucher(VoucherKind::Discount(vec![
            discount(50, Lasts::For(Period::months(3))),
            discount(10, Lasts::FirstTerm),
        ]));
        let (start, end) = (date(2026, 1, 1), date(2027, 1, 1));
        let paid = |day| voucher.member_price(Money(1_000), start, end, day).0;

        assert_eq!(paid(date(2026, 3, 31)), 500);
        assert_eq!(paid(date(2026, 4, 1)), 900);
        assert_eq!(paid(date(2026, 12, 31)), 900);
        assert_eq!(paid(end), 1_000);
    }

    #[test]
    fn no_voucher_takes_off_more_than_there_is() {
        let cut = Cut::Absolute(Money(1_500));

        assert_eq!(cut.of(Money(1_000)), Money(1_000));
        assert_eq!(cut.of(Money(4_000)), Money(1_500));
    }

    #[test]
    fn a_used_voucher_is_no_longer_valid() {
        let mut vouchers = Vouchers {
            contract: vec![voucher(VoucherKind::Credit(Money(100)))],
            checkin: Vec::new(),
        };
        let today = date(2026, 1, 1);

        assert!(vouchers.valid(" code ", "Flex", today).is_some());
        vouchers.use_up("CODE");
        assert!(vouchers.valid("CODE", "Flex", today).is_none());
    }
}
