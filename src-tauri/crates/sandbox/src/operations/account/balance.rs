//! `GET /v1/customers/{customerId}/account/balances`

use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let world = call.world();
    let ledger = world.ledger(&person, call.today());
    let account = world.accounts.view(&person);
    let mut shown = json!({
        "accountBalance": ledger.balance().to_wire(),
        "consumptionCredit": account.consumption_credit.to_wire(),
        "inDebtCollection": ledger.is_in_collection(),
    });
    if ledger.dunning_level > 0 {
        shown["dunningLevel"] = format!("Dunning Level {}", ledger.dunning_level).into();
    }
    Ok(shown.into())
}
