//! `/v1/communications/{customerId}/communication-preferences`

use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::refusal::Refusal;
use crate::world::communications::{Channel, CustomerCommunications, Preference};

/// The contract's `CommunicationPreference`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Wanted {
    message_category: Option<String>,
    #[serde(default)]
    channels: Vec<WantedChannel>,
}

/// Whether the customer may say so comes along when a preference is sent back as it was read. It is
/// the studio's to decide, so it is not looked at.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct WantedChannel {
    communication_channel: String,
    active: Option<bool>,
}

pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let world = call.world();
    Ok(show(&world.communications.view(&person)))
}

/// Changes the channels that are named, and no others.
pub(super) fn update(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Vec<Wanted> = call.read()?;
    let mut world = call.world();
    let person = call.customer()?;
    let mut changed = world.communications.view(&person).into_owned();
    set(&mut changed, &wanted, "")?;
    let shown = show(&changed);
    world.communications.put(person.id, changed);
    Ok(shown)
}

/// Sets the channels that are named. What it refuses may be half done: work on a copy.
pub(crate) fn set(
    own: &mut CustomerCommunications,
    wanted: &[Wanted],
    at: &str,
) -> Result<(), Refusal> {
    for (index, wanted_one) in wanted.iter().enumerate() {
        let at = format!("{at}[{index}]");
        let category_at = format!("{at}.messageCategory");
        let Some(category) = &wanted_one.message_category else {
            return Err(Refusal::prose(category_at, Rule::Missing));
        };
        let same = |it: &Wanted| it.message_category.as_ref() == Some(category);
        if wanted[..index].iter().any(same) {
            return Err(Refusal::prose(category_at, Rule::Doubles));
        }
        let mut preferences = own.preferences.iter_mut();
        let preference = preferences.find(|it| it.category == *category);
        let preference = preference.ok_or_else(|| not_offered(&category_at))?;
        for (index, channel) in wanted_one.channels.iter().enumerate() {
            set_channel(preference, channel, &format!("{at}.channels[{index}]"))?;
        }
    }
    Ok(())
}

fn set_channel(
    preference: &mut Preference,
    wanted: &WantedChannel,
    at: &str,
) -> Result<(), Refusal> {
    let mut channels = preference.channels.iter_mut();
    let channel = channels.find(|it| it.name == wanted.communication_channel);
    let channel = channel.ok_or_else(|| not_offered(&format!("{at}.communicationChannel")))?;
    let active = wanted.active.unwrap_or(channel.active);
    if active != channel.active && !channel.overridable {
        return Err(Refusal::rule(
            "sandbox.communication.fixed",
            &format!("{at}.active"),
            [
                "The customer cannot change this channel.",
                "Diesen Kanal kann der Kunde nicht ändern.",
                "Klient nie może zmienić tego kanału.",
            ],
        ));
    }
    channel.active = active;
    Ok(())
}

fn show(own: &CustomerCommunications) -> Answer {
    let channel = |it: &Channel| {
        json!({
            "communicationChannel": it.name,
            "customerOverridable": it.overridable,
            "active": it.active,
        })
    };
    let shown = own.preferences.iter().map(|it| {
        let channels: Value = it.channels.iter().map(channel).collect();
        json!({ "messageCategory": it.category, "channels": channels })
    });
    shown.collect::<Value>().into()
}

fn not_offered(at: &str) -> Refusal {
    Refusal::rule(
        "sandbox.communication.channel",
        at,
        [
            "The studio does not write about this, or not on this channel.",
            "Darüber oder auf diesem Weg schreibt das Studio nicht.",
            "Studio nie pisze o tym albo nie tym kanałem.",
        ],
    )
}
