//! `/v1/debt-collection/blocked/debtors` and `…/debts`

use serde_json::{Value, json};

use super::debt;
use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::world::accounts::Entry;
use crate::world::debt_collection::{debt_id, debtor_id, is_blocked};

/// Debtors of whom nothing is handed over, with what they owe.
pub(super) fn debtors(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let asked = call.texts("debtorId");
    let people = call.studio().people();
    let debtors = world.debtors(&people, call.today());
    let blocked = debtors.iter().filter(|it| {
        it.is_blocked && (asked.is_empty() || asked.contains(&&*debtor_id(it.customer)))
    });
    let blocked = blocked.filter_map(|it| people.find(it.customer));
    page::by_count(call, blocked, |person| {
        let ledger = world.ledger(person, call.today());
        let debts = ledger
            .open()
            .map(|it| debt::show(&world, person, it, it.open));
        let mut shown = json!({
            "debtorId": debtor_id(person.id),
            "debts": debts.collect::<Value>(),
        });
        if let Some(block) = ledger.debtor_block {
            shown["block"] = debt::block(block);
        }
        shown
    })
}

/// Debts that are not handed over, by debtor.
pub(super) fn debts(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let asked = call.texts("debtId");
    let wanted = |it: &Entry| {
        is_blocked(it, call.today()) && (asked.is_empty() || asked.contains(&&*debt_id(it.id)))
    };
    let people = call.studio().people();
    let debtors = world.debtors(&people, call.today());
    let blocked = debtors.iter().filter(|it| it.has_blocked_debts);
    let blocked = blocked.filter_map(|it| people.find(it.customer));
    let has_wanted = |person: &&Person| {
        // Without a wish all that are blocked are wanted, and of each of these is some.
        let ledger = || world.ledger(person, call.today());
        asked.is_empty() || ledger().entries.iter().any(wanted)
    };
    page::by_count(call, blocked.filter(has_wanted), |person| {
        let ledger = world.ledger(person, call.today());
        let debts = ledger
            .open()
            .filter(|it| wanted(it))
            .map(|it| debt::show(&world, person, it, it.open));
        json!({ "debtorId": debtor_id(person.id), "debts": debts.collect::<Value>() })
    })
}
