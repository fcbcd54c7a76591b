//! What becomes of a contract: canceled and kept, with a module beside it, switched to another.

use serde_json::Value;
use studiodesk_e2e::{App, Result};
use studiodesk_sandbox::{Mode, Subject};

use crate::member::{Member, at_rate, contracts, holds, open, section, settled};
use crate::screens::look_in_both;
use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn a_contract_is_canceled_kept_and_added_to() -> Result {
    let studio = Studio::open().await?;
    let desk = &studio.sandbox.state().studios()[0];
    for subject in [
        Subject::ContractCancelation,
        Subject::ContractCancelationWithdrawal,
        Subject::ModuleCancelation,
    ] {
        desk.set_amendment_mode(subject, Mode::ChangesWithoutVerification);
    }
    let member = at_rate(&studio, "Premium")?;
    let app = studio.connected("contracts").start().await?;
    open(&app, &member).await?;
    section(&app, "Contracts").await?;

    app.flow("a contract is canceled to a chosen day for a chosen reason")?;
    let days = contract(&studio, &member)?["availableCancelationDates"].clone();
    app.button("Cancel contract").click().await?;
    let ends = app.control("combobox", "Ends on").options().await?;
    app.control("combobox", "Ends on").choose(&ends[1]).await?;
    let reasons = app.control("combobox", "Reason").options().await?;
    app.control("combobox", "Reason")
        .choose(&reasons[2])
        .await?;
    app.see(&format!("Premium ends on {}.", ends[1])).await?;
    app.see("Last regular debit: ").await?;
    look_in_both(&app, "form-cancelation").await?;
    app.button("Save cancelation").click().await?;
    app.see("confirmed").await?;
    let canceled = holds(
        "the cancelation",
        || contract(&studio, &member),
        is_canceled,
    )
    .await?;
    assert_eq!(canceled["cancelationReason"], reasons[2].as_str());
    assert_eq!(canceled["cancelationDate"], days[1]);
    app.see(&format!("Canceled to {}", ends[1])).await?;

    app.flow("the cancelation is withdrawn")?;
    app.button("Withdraw cancelation").click().await?;
    app.see("The contract goes on beyond").await?;
    app.button("Withdraw the cancelation").click().await?;
    holds(
        "no cancelation",
        || contract(&studio, &member),
        |it| !is_canceled(it),
    )
    .await?;
    app.see_no_more(&format!("Canceled to {}", ends[1])).await?;

    app.flow("a module is bought after the service has said that it can be")?;
    let module = buy_module(&app, &studio, &member).await?;

    app.flow("the module is canceled")?;
    cancel_module(&app, &studio, &member, &module).await?;

    app.flow("the membership is switched after a look at what it means")?;
    switch(&app, &studio, &member).await?;
    app.close().await
}

/// Answers what the module is called.
async fn buy_module(app: &App, studio: &Studio, member: &Member) -> Result<String> {
    settled(app).await?;
    app.button("Buy a module").click().await?;
    let which = app.control("combobox", "Module");
    let offered = which.options().await?;
    let name = &offered[0];
    let before = modules(studio, member)?.len();
    which.choose(name).await?;
    app.see("It can be bought.").await?;
    look_in_both(app, "buy-module").await?;
    app.button("Buy module").click().await?;
    app.see("The module is bought.").await?;
    let bought = modules(studio, member)?;
    assert_eq!(bought.len(), before + 1);
    assert!(
        bought.iter().any(|it| it["rateName"] == name.as_str()),
        "{bought:#?}"
    );
    Ok(name.clone())
}

async fn cancel_module(app: &App, studio: &Studio, member: &Member, name: &str) -> Result {
    app.button("Close").click().await?;
    settled(app).await?;
    app.button(&format!("How it ends: {name}")).click().await?;
    let days = app.control("combobox", "Ends on").options().await?;
    app.control("combobox", "Ends on").choose(&days[0]).await?;
    let reasons = app.control("combobox", "Reason").options().await?;
    app.control("combobox", "Reason")
        .choose(&reasons[0])
        .await?;
    app.see(&format!("{name} ends on {}.", days[0])).await?;
    app.button("Cancel module").click().await?;
    app.see("The module is canceled.").await?;
    let canceled = modules(studio, member)?;
    let is_canceled = |it: &Value| it["rateName"] == name && it["cancelled"] == true;
    assert!(canceled.iter().any(is_canceled), "{canceled:#?}");
    Ok(())
}

async fn switch(app: &App, studio: &Studio, member: &Member) -> Result {
    settled(app).await?;
    app.button("Switch membership").click().await?;
    let which = app.control("combobox", "Switch");
    let offered = which.options().await?;
    which.choose(&offered[0]).await?;
    let to = app.control("combobox", "To").options().await?;
    app.control("combobox", "To").choose(&to[0]).await?;
    app.button("Show what it means").click().await?;
    app.see("Debits that the service foresees").await?;
    look_in_both(app, "switch-membership").await?;
    let before = contracts(studio, member.id)?.as_array().map_or(0, Vec::len);
    app.button("Switch now").click().await?;
    app.see("The membership is switched.").await?;
    let after = contracts(studio, member.id)?;
    assert_eq!(
        after.as_array().map_or(0, Vec::len),
        before + 1,
        "{after:#?}"
    );
    assert!(is_canceled(&contract(studio, member)?));
    Ok(())
}

/// The member's contract as the service has it.
fn contract(studio: &Studio, member: &Member) -> Result<Value> {
    let all = contracts(studio, member.id)?;
    let mut all = all.as_array().cloned().unwrap_or_default();
    all.retain(|it| it["id"] == member.contract);
    Ok(all.pop().unwrap_or_default())
}

fn is_canceled(contract: &Value) -> bool {
    contract["cancelationStatus"] == "CANCELED"
}

/// The modules beside the contract, as the service has them.
fn modules(studio: &Studio, member: &Member) -> Result<Vec<Value>> {
    let all = studio
        .service
        .get(&format!("/v1/customers/{}/contracts", member.id))?;
    let own = all.as_array().into_iter().flatten();
    let mut own = own.filter(|it| it["id"] == member.contract);
    let modules = own.next().map(|it| it["moduleContracts"].clone());
    Ok(modules
        .and_then(|it| it.as_array().cloned())
        .unwrap_or_default())
}
