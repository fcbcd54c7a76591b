//! A balance is the sum of what happened, and nothing is paid with money that nobody paid.

use serde_json::Value;

use super::{Checked, Observer};
use crate::stateful::acts::money::cents;
use crate::stateful::fact::{items, text};

pub(crate) async fn check(observer: &mut Observer<'_>, person: i64) -> Checked {
    let target = format!("/v1/customers/{person}/account");
    let balance = observer.get(person, &format!("{target}/balances")).await?;
    let mut entries = past(observer, person, &target).await?;
    let upcoming = format!("{target}/transactions/upcoming?sliceSize=50");
    let upcoming = items(&observer.get(person, &upcoming).await?);
    let today = observer.stage.today();
    entries.extend(upcoming.into_iter().filter(|it| it["dueDate"] == *today));

    let sum: i64 = entries.iter().map(|it| cents(&it["amount"])).sum();
    let shown = cents(&balance["accountBalance"]);
    if sum != shown {
        return Err(format!(
            "{person} has {shown}, but all transactions make {sum}"
        ));
    }
    settled(person, &entries)?;
    payments(observer, person, &entries)
}

async fn past(
    observer: &mut Observer<'_>,
    person: i64,
    target: &str,
) -> Result<Vec<Value>, String> {
    let (mut found, mut offset) = (Vec::new(), "0".to_owned());
    loop {
        let target = format!("{target}/transactions?sliceSize=50&offset={offset}");
        let page = observer.get(person, &target).await?;
        found.extend(items(&page));
        if page["hasNext"] == false {
            return Ok(found);
        }
        offset = text(&page, "offset");
    }
}

/// Claims are settled by money that came in and stayed, and none of them by more than itself.
fn settled(person: i64, entries: &[Value]) -> Checked {
    let (mut money, mut used) = (0, 0);
    for entry in entries {
        let amount = cents(&entry["amount"]);
        match entry.get("openAmount").map(cents) {
            None => money += amount,
            Some(open) if amount <= open && open <= 0 => used += open - amount,
            Some(_) => return Err(format!("more is open than it was: {entry}")),
        }
    }
    match used <= money {
        true => Ok(()),
        false => Err(format!("{person} paid {money}, but {used} is settled")),
    }
}

/// Each payment shows once, and no consent shows as one before it was used.
fn payments(observer: &Observer<'_>, person: i64, entries: &[Value]) -> Checked {
    let tokens = observer.model.tokens.values();
    let own = tokens
        .filter_map(|it| it.states().first())
        .filter(|it| it.person == person);
    for token in own {
        let shown = entries.iter().filter(|it| it["description"] == token.text);
        let amounts: Vec<i64> = shown.map(|it| cents(&it["amount"])).collect();
        let expected = if token.spent {
            vec![token.cents]
        } else {
            Vec::new()
        };
        if amounts != expected {
            return Err(format!("{token:?} shows as {amounts:?}"));
        }
    }
    Ok(())
}
