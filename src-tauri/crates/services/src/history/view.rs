//! A member's history, made for drawing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_outbox::model::{ItemId, Payload, State};

use super::outcome::{HistoryKind, HistoryOutcome};
use super::tale::{Tale, Told};
use crate::changes::Values;
use crate::outbox::{Said, asked};
use crate::validate::masked;

/// What happened to a member's record from this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberHistory {
    /// Changes, newest first.
    pub items: Vec<HistoryItem>,
    /// When what was known of the person was erased on this computer, newest first: ISO timestamps.
    pub forgotten_at: Vec<String>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryItem {
    /// The journal's number.
    pub item: ItemId,
    /// What it does; `None` once that was erased.
    pub kind: Option<HistoryKind>,
    /// ISO timestamp.
    pub asked_at: String,
    /// The user of the operating system who asked.
    pub asked_by: Option<String>,
    /// What was to change.
    pub values: Vec<HistoryValue>,
    /// Names of the files that went with it.
    pub files: Vec<String>,
    /// What happened, in its order.
    pub steps: Vec<HistoryStep>,
    /// What came of it.
    pub outcome: HistoryOutcome,
    /// The service's number for it.
    pub server_id: Option<String>,
    /// Why it was refused, or is not further.
    pub why: Option<Said>,
}

/// A value, before and after. An account number is masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HistoryValue {
    /// The service's name of the field.
    pub label: String,
    /// What it said; `None` if nothing, or if that is not known.
    pub before: Option<String>,
    /// What it was to say; `None` if nothing.
    pub after: Option<String>,
}

/// Something that happened to a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HistoryStep {
    /// ISO timestamp.
    pub at: String,
    /// The trail's word for it.
    pub event: String,
}

/// What a payload keeps beside what it asks for.
#[derive(Default, Deserialize)]
struct Beside {
    #[serde(default)]
    before: Option<Values>,
    /// What a person saw of something that is answered at once.
    #[serde(default)]
    told: Vec<HistoryValue>,
}

impl MemberHistory {
    /// Of a tale, while these acts still wait for their answer.
    pub(super) fn new(tale: Tale, running: &[ItemId]) -> Self {
        let forgotten = tale.forgotten.iter().rev();
        let told = tale.told.into_values().rev();
        Self {
            items: told.map(|told| HistoryItem::new(told, running)).collect(),
            forgotten_at: forgotten.map(ToString::to_string).collect(),
        }
    }
}

impl HistoryItem {
    fn new(told: Told, running: &[ItemId]) -> Self {
        let outcome = match told.at_once {
            // Whoever waited for the answer is gone.
            Some(HistoryOutcome::Sending) if !running.contains(&told.item) => {
                HistoryOutcome::Interrupted
            }
            Some(outcome) => outcome,
            None if told.canceled && told.state == State::GivenUp => HistoryOutcome::Canceled,
            None => told.state.into(),
        };
        let steps = told.steps.into_iter();
        let steps = steps.map(|(at, event)| HistoryStep {
            at: at.to_string(),
            event,
        });
        let asked = told.asked.as_ref();
        Self {
            item: told.item,
            kind: asked.map(|it| it.kind),
            asked_at: told.asked_at.to_string(),
            asked_by: asked.map(|it| it.asked_by.clone()),
            values: asked.map(|it| values(&it.payload)).unwrap_or_default(),
            files: asked
                .map(|it| it.files.iter().map(|file| file.name.clone()).collect())
                .unwrap_or_default(),
            steps: steps.collect(),
            outcome,
            server_id: told.server_id,
            why: told.why.as_ref().map(Into::into),
        }
    }
}

/// What differs; all that was asked for, where it is not known what there was.
fn values(payload: &Payload) -> Vec<HistoryValue> {
    let beside: Beside = serde_json::from_str(payload).unwrap_or_default();
    if !beside.told.is_empty() {
        let told = beside.told.into_iter();
        return told
            .map(|it| value(it.label, it.before, it.after))
            .collect();
    }
    let is_known = beside.before.is_some();
    let mut before: BTreeMap<_, _> = beside.before.unwrap_or_default();
    let mut values = Vec::new();
    for fact in asked(payload) {
        let was = before.remove(&fact.label);
        if was.as_ref() != Some(&fact.value) {
            values.push(value(fact.label, was, Some(fact.value)));
        }
    }
    if is_known {
        let emptied = before.into_iter();
        values.extend(emptied.map(|(label, was)| value(label, Some(was), None)));
    }
    values
}

fn value(label: String, before: Option<String>, after: Option<String>) -> HistoryValue {
    let shown = |text: String| match label.as_str() {
        // What was stored masked stays as it is.
        "iban" if !text.contains('•') => masked(&text),
        _ => text,
    };
    HistoryValue {
        before: before.map(shown),
        after: after.map(shown),
        label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(json: &str) -> Vec<(String, Option<String>, Option<String>)> {
        let values = values(&Payload::from(json)).into_iter();
        values.map(|it| (it.label, it.before, it.after)).collect()
    }

    fn row(
        label: &str,
        before: Option<&str>,
        after: Option<&str>,
    ) -> (String, Option<String>, Option<String>) {
        (
            label.to_owned(),
            before.map(Into::into),
            after.map(Into::into),
        )
    }

    #[test]
    fn only_what_differs_is_told_with_both_sides() {
        let payload = r#"{"change":"address_data","customer":"7",
            "asked":{"street":"Nowa","city":"Łódź","zipCode":"90-001"},
            "before":{"street":"Stara","city":"Łódź","floor":"3"}}"#;

        let expected = [
            row("street", Some("Stara"), Some("Nowa")),
            row("zipCode", None, Some("90-001")),
            row("floor", Some("3"), None),
        ];
        assert_eq!(told(payload), expected);
    }

    #[test]
    fn an_account_is_masked_on_both_sides() {
        let payload = r#"{"change":"payment_data","customer":"7",
            "asked":{"iban":"PL61 1090 1014 0000 0712 1981 2874"},
            "before":{"iban":"DE89 •••• 3000"}}"#;

        let expected = [row("iban", Some("DE89 •••• 3000"), Some("PL61 •••• 2874"))];
        assert_eq!(told(payload), expected);
    }

    #[test]
    fn preferences_are_told_by_category_and_way() {
        let payload = r#"{"change":"communication_preferences","customer":"7","asked":[
            {"messageCategory":"NEWSLETTER","channels":[
                {"communicationChannel":"EMAIL","active":false}]}]}"#;

        assert_eq!(
            told(payload),
            [row("NEWSLETTER EMAIL", None, Some("false"))]
        );
    }
}
