//! `/v1/debt-collection/blocked/debtors` and `…/debts`

use serde_json::{Value, json};

use super::{debt, runs};
use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::refusal::Refusal;
use crate::world::accounts::Entry;
use crate::world::debt_collection::{debt_id, debtor_id};

/// Debtors of whom nothing is handed over, with what they owe.
pub(super) fn debtors(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let asked = call.texts("debtorId");
    let owing = runs::owing(call, call.studio(), &world);
    let blocked = owing.iter().filter_map(|(person, ledger)| {
        let id = debtor_id(person.id);
        let wanted = asked.is_empty() || asked.contains(&&*id);
        let block = ledger.debtor_block.filter(|it| it.holds_on(call.today()))?;
        wanted.then_some((id, person, ledger, block))
    });
    page::by_count(call, blocked, |(id, person, ledger, block)| {
        let debts = ledger
            .open()
            .map(|it| debt::show(&world, person, it, it.open));
        json!({
            "debtorId": id,
            "block": debt::block(block),
            "debts": debts.collect::<Value>(),
        })
    })
}

/// Debts that are not handed over, by debtor.
pub(super) fn debts(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let asked = call.texts("debtId");
    let is_blocked = |it: &&Entry| {
        let holds = it.block.is_some_and(|it| it.holds_on(call.today()));
        holds && it.is_open() && (asked.is_empty() || asked.contains(&&*debt_id(it.id)))
    };
    let owing = runs::owing(call, call.studio(), &world);
    let blocked = owing.iter().filter_map(|(person, ledger)| {
        let debts: Vec<&Entry> = ledger.open().filter(is_blocked).collect();
        (!debts.is_empty()).then_some((person, debts))
    });
    page::by_count(call, blocked, |(person, debts)| {
        let debts = debts
            .into_iter()
            .map(|it| debt::show(&world, person, it, it.open));
        json!({ "debtorId": debtor_id(person.id), "debts": debts.collect::<Value>() })
    })
}
