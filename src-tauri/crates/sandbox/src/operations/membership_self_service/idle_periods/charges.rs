//! What falls due over an idle period: the fee instead of the price, and the price again after it.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::Case;
use crate::money::Money;
use crate::period::Period;
use crate::world::idle_periods::Plan;

/// As far as is looked ahead in a period that may go on for years.
const MOST: i32 = 12;

/// The contract's `AccountPreviewItem`s, the earliest first.
pub(super) fn of(case: &Case, plan: &Plan) -> Value {
    let mut items = fees(case, plan);
    items.extend(waived(case, plan));
    if !plan.unlimited {
        let first = plan.end.saturating_add(1.days());
        let last = end_of(case.contract.payment, first);
        items.push(Item {
            kind: "MEMBERSHIP_CHARGE",
            text: format!("Beitrag {}", case.contract.rate_name),
            from: first,
            to: last,
            amount: case.contract.price,
            discounted: None,
        });
    }
    items.sort_by_key(|it| it.from);
    items.iter().map(Item::show).collect()
}

struct Item {
    kind: &'static str,
    text: String,
    from: Date,
    to: Date,
    amount: Money,
    discounted: Option<Money>,
}

/// The fee: once, or for each unit that is not free.
fn fees(case: &Case, plan: &Plan) -> Vec<Item> {
    let (rules, charge) = (case.rules, plan.details.charge);
    if charge.fee == Money::default() {
        return Vec::new();
    }
    let fee = |from: Date, to: Date, amount: Money| Item {
        kind: "IDLE_PERIOD_CHARGE",
        text: "Gebühr für die Ruhezeit".to_owned(),
        from,
        to,
        amount,
        discounted: None,
    };
    if !rules.recurs() {
        return vec![fee(plan.start, plan.end, charge.fee)];
    }
    let terms = rules.terms(plan.start, plan.end);
    let paid = charge.free_terms..terms.min(charge.free_terms.saturating_add(MOST));
    let each = paid.map(|term| {
        let from = rules.end(plan.start, term).saturating_add(1.days());
        // What the units cost together is not always a multiple of what one costs.
        let before = rules.price(term - charge.free_terms, &case.contract);
        let after = rules.price(term - charge.free_terms + 1, &case.contract);
        fee(
            from,
            rules.end(plan.start, term + 1).min(plan.end),
            after - before,
        )
    });
    each.collect()
}

/// The price that is not taken meanwhile.
fn waived(case: &Case, plan: &Plan) -> Vec<Item> {
    let payment = case.contract.payment;
    let starts = (0..MOST).map(|round| payment.times_after(round, plan.start));
    let inside = starts.take_while(|from| *from <= plan.end);
    let each = inside.map(|from| Item {
        kind: "CONTRACT_IDLE_PERIOD_CHARGE",
        text: format!("Ruhezeit {}", case.contract.rate_name),
        from,
        to: end_of(payment, from).min(plan.end),
        amount: case.contract.price,
        discounted: Some(Money::default()),
    });
    each.collect()
}

fn end_of(payment: Period, from: Date) -> Date {
    payment.after(from).saturating_sub(1.days())
}

impl Item {
    fn show(&self) -> Value {
        let mut shown = json!({
            "paidPeriodFrom": self.from.to_string(),
            "paidPeriodTo": self.to.to_string(),
            "dueDate": self.from.to_string(),
            "description": self.text,
            "amount": self.amount.to_wire(),
            "chargeType": self.kind,
        });
        if let Some(discounted) = self.discounted {
            shown["discountedAmount"] = discounted.to_wire();
        }
        shown
    }
}
