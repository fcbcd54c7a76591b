//! `/v1/studios/tags` and `/v1/studios/information/tags`

use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::studio_profile::TAGS;

#[derive(Deserialize)]
struct Tag {
    name: String,
}

pub(super) fn available() -> Answer {
    show(TAGS).into()
}

/// The set is replaced as a whole: a tag that is left out is taken off.
pub(super) fn replace(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Vec<Tag> = call.read()?;
    let unknown = wanted.iter().position(|it| !TAGS.contains(&&*it.name));
    if let Some(place) = unknown {
        return Err(Refusal::rule(
            "sandbox.tag.unknown",
            &format!("[{place}].name"),
            [
                "The studio cannot have this tag.",
                "Diesen Tag gibt es für das Studio nicht.",
                "Studio nie może mieć tego tagu.",
            ],
        ));
    }
    let mut world = call.world();
    let tags = &mut world.studio_profile.tags;
    *tags = wanted.into_iter().map(|it| it.name).collect();
    Ok(show(tags.iter().map(String::as_str)).into())
}

pub(super) fn show<'a>(tags: impl IntoIterator<Item = &'a str>) -> Value {
    tags.into_iter().map(|it| json!({ "name": it })).collect()
}
