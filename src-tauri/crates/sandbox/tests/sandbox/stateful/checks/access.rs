//! A customer has the media and restrictions that clients gave, beside the studio's own.

use serde_json::{Value, json};

use super::{Checked, Observer};
use crate::stateful::fact::items;
use crate::stateful::possible::Possible;
use crate::stateful::things::{Media, Restriction};

pub(crate) fn check(observer: &mut Observer<'_>, person: i64, customer: &Value) -> Checked {
    let mediums = items(&customer["accessMediums"]);
    let restrictions = items(&customer["accessRestrictions"]);
    let own = (mediums.clone(), restrictions.clone());
    let given = observer.model.given.entry(person).or_insert(own).clone();

    let known = observer.model.media.entry(person);
    let known = known.or_insert_with(|| Possible::only(Media::new()));
    if !known.see(|it| same(&mediums, &given.0, shown(it))) {
        return Err(format!(
            "{person} has {mediums:?}, not {:?}",
            known.states()
        ));
    }
    let known = observer.model.restrictions.entry(person);
    let known = known.or_insert_with(|| Possible::only(Restriction(None)));
    if !known.see(|it| same(&restrictions, &given.1, it.0.clone().into_iter().collect())) {
        return Err(format!(
            "{person} has {restrictions:?}, not {:?}",
            known.states()
        ));
    }
    nobody_shares(observer, person)
}

fn shown(media: &Media) -> Vec<Value> {
    let shown = media.iter();
    let shown = shown.map(|(id, (kind, value))| json!({ "id": id, "type": kind, "value": value }));
    shown.collect()
}

/// In whatever order.
fn same(seen: &[Value], studio: &[Value], clients: Vec<Value>) -> bool {
    let sorted = |all: Vec<&Value>| {
        let mut all: Vec<String> = all.into_iter().map(Value::to_string).collect();
        all.sort_unstable();
        all
    };
    sorted(seen.iter().collect()) == sorted(studio.iter().chain(&clients).collect())
}

/// A turnstile knows a customer by what it reads. Those who moved may have brought what another had.
fn nobody_shares(observer: &Observer<'_>, person: i64) -> Checked {
    let model = &*observer.model;
    let values = |of: i64| {
        let states = model.media.get(&of).map(Possible::states);
        let only = states.filter(|it| it.len() == 1).into_iter().flatten();
        only.flat_map(Media::values)
    };
    let others = model.home.keys().filter(|it| **it != person);
    let others = others.filter(|it| !model.moved.contains(it) && !model.moved.contains(&person));
    for other in others {
        if let Some(shared) = values(person).find(|it| values(*other).any(|own| own == *it)) {
            return Err(format!("{person} and {other} both have {shared:?}"));
        }
    }
    Ok(())
}
