//! Only what was applied shows in a record; what waits shows as waiting; what came to nothing shows nowhere.

use serde_json::Value;

use super::{Checked, Observer};
use crate::stateful::part::{Kind, PartState, plain};
use crate::stateful::possible::Possible;

pub(crate) async fn check(observer: &mut Observer<'_>, person: i64, customer: &Value) -> Checked {
    let mut read = customer.to_string();
    for kind in Kind::ALL {
        let target = format!("/v1/customers/{person}/self-service/{}", kind.path());
        let part = observer.get(person, &target).await?;
        let state = state(&part);
        for (name, value) in kind.on_customer(&state.shown) {
            if customer[name] != value {
                return Err(format!(
                    "{name} of {person} is {} and {value}",
                    customer[name]
                ));
            }
        }
        if kind == Kind::Payment && plain(&customer["bankAccount"])["iban"] != state.shown["iban"] {
            return Err(format!("two accounts of {person}: {customer} and {part}"));
        }
        let known = observer.model.parts.entry((person, kind));
        let known = known.or_insert_with(|| Possible::only(state.clone()));
        if !known.see(|it| *it == state) {
            return Err(format!(
                "{kind:?} of {person} reads {state:?}, not {:?}",
                known.states()
            ));
        }
        read += &part.to_string();
    }
    match observer.model.dead.iter().find(|it| read.contains(*it)) {
        Some(dead) => Err(format!("{dead} came to nothing and shows in {read}")),
        None => Ok(()),
    }
}

/// What an answer says of a part.
fn state(part: &Value) -> PartState {
    let pending = part.get("pendingAmendment");
    PartState {
        shown: plain(part),
        pending: pending.map(|it| (it["id"].as_i64().unwrap_or_default(), plain(it))),
    }
}
