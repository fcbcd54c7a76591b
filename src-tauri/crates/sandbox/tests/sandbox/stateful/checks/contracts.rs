//! Contracts and modules are cancelled as far as they were, and no further.

use serde_json::Value;

use super::{Checked, Observer};
use crate::stateful::acts::contracts::address;
use crate::stateful::fact::{items, number, text};
use crate::stateful::leaving::{LeavingState, Stage};
use crate::stateful::model::Owned;
use crate::stateful::possible::Possible;

pub(crate) async fn check(observer: &mut Observer<'_>, person: i64) -> Checked {
    let target = format!("/v1/memberships/{person}/self-service/contract-data");
    for contract in items(&observer.get(person, &target).await?) {
        let id = number(&contract, "id");
        let main = Owned { person, main: None };
        observer.model.owned.entry(id).or_insert(main);
        see(observer, id, &contract, "cancelationStatus")?;
    }
    modules(observer, person).await?;
    let bought = observer
        .model
        .owned
        .iter()
        .filter(|(_, it)| it.person == person);
    let bought: Vec<_> = bought
        .filter_map(|(id, it)| Some((*id, it.main?)))
        .collect();
    for (id, main) in bought {
        let shown = observer.get(person, &address(main, id)).await?;
        see(observer, id, &shown, "contractCancelationStatus")?;
    }
    Ok(())
}

/// Modules that the customer had before the first day are met here; all others were bought.
async fn modules(observer: &mut Observer<'_>, person: i64) -> Checked {
    let shown = observer
        .get(person, &format!("/v1/customers/{person}/contracts"))
        .await?;
    let mut listed = Vec::new();
    for contract in items(&shown) {
        for module in items(&contract["moduleContracts"]) {
            let owned = Owned {
                person,
                main: Some(number(&contract, "id")),
            };
            let id = number(&module, "id");
            if observer.model.met.contains(&person) && !observer.model.owned.contains_key(&id) {
                return Err(format!("nobody bought {module} of {contract}"));
            }
            if listed.contains(&id) {
                return Err(format!("{module} is there twice: {shown}"));
            }
            listed.push(id);
            observer.model.owned.entry(id).or_insert(owned);
        }
    }
    observer.model.met.insert(person);
    Ok(())
}

fn see(observer: &mut Observer<'_>, id: i64, shown: &Value, status: &str) -> Checked {
    let stage = shown[status].as_str().map(Stage::read);
    let state = LeavingState(stage.map(|it| (it, text(shown, "cancelationDate"))));
    let known = observer.model.leaving.entry(id);
    let known = known.or_insert_with(|| Possible::only(state.clone()));
    match known.see(|it| *it == state) {
        true => Ok(()),
        false => Err(format!(
            "contract {id} reads {state:?}, not {:?}",
            known.states()
        )),
    }
}
