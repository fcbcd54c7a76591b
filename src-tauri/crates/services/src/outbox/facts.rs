//! What a change says, as labels and values: the left of the two sides that a person compares.
//!
//! The labels are the service's names of fields; the window has a word for each that it knows.

use serde_json::{Map, Value};
use studiodesk_outbox::model::Payload;

use super::view::Fact;

/// What stands beside the wish, or is the same for all of its kind, and tells nobody anything.
const ASIDE: [&str; 13] = [
    "change",
    "customer",
    "contract",
    "before",
    "alike",
    "part",
    "thread",
    "amendment",
    "signature",
    "documentRequired",
    "communicationThreadStatus",
    "communicationChannel",
    "communicationDirection",
];

/// Everything that a change asks for.
pub(crate) fn asked(payload: &Payload) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Ok(value) = serde_json::from_str::<Value>(payload) {
        gather("", &value, &mut facts);
    }
    facts
}

fn gather(label: &str, value: &Value, facts: &mut Vec<Fact>) {
    let text = match value {
        Value::Object(fields) => {
            if let Some((label, value)) = way(label, fields) {
                facts.push(Fact { label, value });
                return;
            }
            let label = category(fields).unwrap_or(label);
            if let Some(channels) = fields.get("channels") {
                return gather(label, channels, facts);
            }
            return fields
                .iter()
                .filter(|(name, _)| !ASIDE.contains(&name.as_str()))
                .for_each(|(name, value)| gather(name, value, facts));
        }
        Value::Array(values) => {
            return values.iter().for_each(|value| gather(label, value, facts));
        }
        Value::Null => return,
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    facts.push(Fact {
        label: label.to_owned(),
        value: text,
    });
}

/// What a preference is about.
fn category(fields: &Map<String, Value>) -> Option<&str> {
    fields.get("messageCategory")?.as_str()
}

/// One way of a preference, named by what it is about and the way, and whether it is used.
fn way(category: &str, fields: &Map<String, Value>) -> Option<(String, String)> {
    let way = fields.get("communicationChannel")?.as_str()?;
    let active = fields.get("active")?.as_bool()?;
    Some((format!("{category} {way}"), active.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_told_and_what_stands_beside_it_is_not() {
        let payload = Payload::from(String::from(
            r#"{"change":"contact_data","customer":"7","before":{"email":"old@x.example"},
                "asked":{"email":"new@x.example","phonePrivate":null}}"#,
        ));

        let facts = asked(&payload);

        assert_eq!(facts.len(), 1);
        assert_eq!(facts[0].label, "email");
        assert_eq!(facts[0].value, "new@x.example");
    }
}
