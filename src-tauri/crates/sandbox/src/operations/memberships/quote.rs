//! What a membership costs: one reckoning for offers, previews and contracts, so that they agree.

use jiff::civil::Date;

use crate::money::Money;
use crate::period::{Period, Unit};
use crate::world::offers::offer::{Offer, OfferModule, OfferTerm, PreUse};
use crate::world::offers::{Due, DueKind, turns};
use crate::world::vouchers::Voucher;

/// What somebody means to sign.
#[derive(Debug, Clone)]
pub(super) struct Deal {
    pub(super) offer: Offer,
    pub(super) term: OfferTerm,
    pub(super) start: Date,
    pub(super) pre_use: Option<Date>,
    /// In years on the first day; unknown for somebody who never said.
    pub(super) age: Option<i16>,
    /// The modules that cost something.
    pub(super) optional: Vec<OfferModule>,
    pub(super) selectable: Vec<OfferModule>,
    pub(super) voucher: Option<Voucher>,
    /// Whether the package for beginners comes with it.
    pub(super) starter: bool,
}

/// What it costs.
#[derive(Debug, Clone)]
pub(super) struct Quote {
    pub(super) deal: Deal,
    /// The day after the first term.
    pub(super) end: Date,
    /// What a period costs at that age, before any voucher.
    pub(super) price: Money,
    pub(super) pre_use_charge: Money,
    /// All that is to be paid in the first term, by day.
    pub(super) schedule: Vec<Due>,
}

impl Deal {
    /// Just the offer, from that day on.
    pub(super) fn plain(offer: &Offer, term: &OfferTerm, start: Date) -> Self {
        Self {
            offer: offer.clone(),
            term: term.clone(),
            start,
            pre_use: None,
            age: None,
            optional: Vec::new(),
            selectable: Vec::new(),
            voucher: None,
            starter: true,
        }
    }

    /// Reckons.
    pub(super) fn quote(self, today: Date) -> Quote {
        let price = match self.age {
            Some(age) => self.term.price_at(age),
            None => self.term.price,
        };
        let mut quote = Quote {
            end: self.term.term.after(self.start),
            price,
            pre_use_charge: Money(0),
            schedule: Vec::new(),
            deal: self,
        };
        quote.pre_use_charge = quote.charge_before();
        quote.plan(today);
        quote
    }
}

impl Quote {
    /// What the member pays on that day for something of that price.
    pub(super) fn member_price(&self, price: Money, day: Date) -> Money {
        let voucher = self.deal.voucher.as_ref();
        voucher.map_or(price, |it| {
            it.member_price(price, self.deal.start, self.end, day)
        })
    }

    /// The same for a module or a flat fee, which few vouchers are for.
    pub(super) fn extra_price(&self, price: Money, day: Date) -> Money {
        match &self.deal.voucher {
            Some(voucher) if voucher.extras => self.member_price(price, day),
            _ => price,
        }
    }

    /// The pre-use charge less the voucher.
    pub(super) fn discounted_pre_use(&self) -> Money {
        self.member_price(self.pre_use_charge, self.deal.start)
    }

    pub(super) fn total(&self) -> Money {
        self.schedule.iter().map(|it| it.amount).sum()
    }

    pub(super) fn due_on_signing(&self) -> Money {
        let due = self.schedule.iter().filter(|it| it.on_signing);
        due.map(|it| it.amount).sum()
    }

    /// The total in equal parts, one for each month of the first term.
    pub(super) fn per_month(&self) -> Money {
        self.total().share(1, months(self.deal.term.term))
    }

    /// The total in equal parts, one for each payment of the first term.
    pub(super) fn per_payment(&self) -> Money {
        let payments = turns(self.deal.term.payment, self.deal.start, self.end).count();
        self.total().share(1, i64::try_from(payments).unwrap_or(1))
    }

    fn charge_before(&self) -> Money {
        let start = self.deal.start;
        let early = self.deal.pre_use.filter(|it| *it < start);
        let Some(from) = early.filter(|_| self.deal.offer.pre_use == PreUse::Chargeable) else {
            return Money(0);
        };
        self.price.share(
            days(from, start),
            days(start, self.deal.term.payment.after(start)),
        )
    }

    fn plan(&mut self, today: Date) {
        let start = self.deal.start;
        let mut schedule = Vec::new();
        let mut add = |day, text: &str, kind, amount, on_signing| {
            schedule.push(Due {
                day,
                text: text.to_owned(),
                kind,
                amount,
                on_signing,
            });
        };
        if self.pre_use_charge > Money(0) {
            let charge = self.discounted_pre_use();
            let day = self.deal.pre_use.unwrap_or(start);
            add(day, "Vornutzung", DueKind::ContractFee, charge, true);
        }
        for fee in &self.deal.term.flat_fees {
            let first = fee.delay.map_or(start, |it| it.after(start));
            if fee.starter && self.deal.starter {
                let price = self.extra_price(fee.frequency.price(), start);
                add(today, &fee.name, DueKind::StarterPackage, price, true);
            } else if !fee.starter {
                for (day, price) in fee.frequency.dues(first, self.end) {
                    let price = self.extra_price(price, day);
                    add(day, &fee.name, DueKind::FlatFee, price, false);
                }
            }
        }
        let name = &self.deal.offer.name;
        let paid_from = self.bonus_end();
        for (turn, day) in turns(self.deal.term.payment, start, self.end).enumerate() {
            if day < paid_from {
                let text = format!("{name}, beitragsfrei");
                add(day, &text, DueKind::BonusPeriod, Money(0), false);
            } else {
                let price = self.member_price(self.price, day);
                let at_once = turn == 0 && start == today;
                add(day, name, DueKind::ContractFee, price, at_once);
            }
        }
        for module in &self.deal.optional {
            let first = module.trial.map_or(start, |it| it.after(start));
            for (day, price) in module.frequency.dues(first, self.end) {
                let price = self.extra_price(price, day);
                add(day, &module.name, DueKind::ModuleFee, price, false);
            }
        }
        schedule.sort_by_key(|it| it.day);
        self.schedule = schedule;
    }

    /// The day from which the price is paid.
    fn bonus_end(&self) -> Date {
        let voucher = self.deal.voucher.as_ref();
        let bonuses = [self.deal.term.bonus, voucher.and_then(|it| it.bonus)];
        let ends = bonuses.into_iter().flatten();
        let last = ends.map(|it| it.after(self.deal.start)).max();
        last.unwrap_or(self.deal.start)
    }
}

/// Full years from one day to another.
pub(super) fn years(from: Date, to: Date) -> i16 {
    let had_birthday = (to.month(), to.day()) >= (from.month(), from.day());
    to.year() - from.year() - i16::from(!had_birthday)
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |it| i64::from(it.get_days()))
}

fn months(period: Period) -> i64 {
    let value = i64::from(period.value);
    let months = match period.unit {
        Unit::Day => value / 30,
        Unit::Week => value / 4,
        Unit::Month => value,
        Unit::Year => value * 12,
    };
    months.max(1)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_is_full_on_the_birthday() {
        let born = date(2010, 2, 28);

        assert_eq!(years(born, date(2026, 2, 27)), 15);
        assert_eq!(years(born, date(2026, 2, 28)), 16);
        assert_eq!(days(date(2026, 1, 1), date(2026, 3, 1)), 59);
    }
}
