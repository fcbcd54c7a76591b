//! Benefits, preferences and tags read as they were set.

use super::{Checked, Observer};
use crate::stateful::acts::studio::{BENEFITS, channels};
use crate::stateful::fact::{items, text};
use crate::stateful::possible::Possible;
use crate::stateful::things::{Benefit, Flag, Tags};

/// What is used up cannot be used, as long as its month lasts.
pub(crate) async fn benefits(observer: &mut Observer<'_>, person: i64) -> Checked {
    let shown = observer
        .get(person, &format!("/v1/customers/{person}/benefits"))
        .await?;
    let shown = items(&shown);
    let month = &observer.stage.today()[..7];
    for (key, limit) in BENEFITS {
        let unused = Benefit {
            limit,
            ..Benefit::default()
        };
        let known = observer.model.benefits.entry((person, key.to_owned()));
        let known = known.or_insert_with(|| Possible::only(unused));
        let usable = shown
            .iter()
            .any(|it| it["key"] == key && it["valid"] == true);
        let spent = |it: &Benefit| {
            let full = it.limit.is_some_and(|limit| it.used >= limit);
            it.month == *month && (it.exhausted || full)
        };
        if usable && known.states().iter().all(spent) {
            return Err(format!("{person} can use {key}: {:?}", known.states()));
        }
    }
    Ok(())
}

pub(crate) async fn preferences(observer: &mut Observer<'_>, person: i64) -> Checked {
    let target = format!("/v1/communications/{person}/communication-preferences");
    let shown = observer.get(person, &target).await?;
    for (category, channel, active) in channels(&shown) {
        let told = format!("{category} by {channel} to {person} is {active}");
        let known = observer
            .model
            .preferences
            .entry((person, category, channel));
        let known = known.or_insert_with(|| Possible::only(Flag(active)));
        if !known.see(|it| it.0 == active) {
            return Err(told);
        }
    }
    Ok(())
}

pub(crate) async fn tags(observer: &mut Observer<'_>) -> Checked {
    for place in [0, 1] {
        let shown = observer.get_at(place, "/v1/studios/information").await?;
        let tags = items(&shown["studioTags"]);
        let mut tags: Vec<String> = tags.iter().map(|it| text(it, "name")).collect();
        tags.sort_unstable();
        let known = observer.model.tags.entry(place);
        let known = known.or_insert_with(|| Possible::only(Tags(tags.clone())));
        if !known.see(|it| it.0 == tags) {
            return Err(format!("the tags are {tags:?}, not {:?}", known.states()));
        }
    }
    Ok(())
}
