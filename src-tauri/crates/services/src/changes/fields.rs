//! A part of a customer's record as names and texts, which is how two of them are compared.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What stands beside the values in an answer, or goes along with them in a request, and is none.
const NO_VALUES: [&str; 5] = [
    "id",
    "amendmentConfigurationStatus",
    "pendingAmendment",
    "requireSignature",
    "signature",
];

/// What a form has entered, or a part of a record says, by the names that the service gives its fields.
pub type Values = BTreeMap<String, String>;

/// Values by the names that the service gives them. What is empty is not in it.
///
/// No `Debug`: these are addresses and bank accounts.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(BTreeMap<String, String>);

impl Fields {
    /// The values of a part: of a request, of an answer, of what is pending in it.
    pub fn of(part: &impl Serialize) -> Self {
        let Ok(Value::Object(values)) = serde_json::to_value(part) else {
            return Self::default();
        };
        let values = values.into_iter();
        let values = values.filter(|(name, _)| !NO_VALUES.contains(&name.as_str()));
        let texts = values.filter_map(|(name, value)| match value {
            Value::String(text) if !text.trim().is_empty() => Some((name, text)),
            Value::Number(_) | Value::Bool(_) => Some((name, value.to_string())),
            _ => None,
        });
        Self(texts.collect())
    }

    /// Names and values, by name.
    pub(crate) fn into_values(self) -> Values {
        self.0
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and values, as they are shown.
    pub(super) fn text(&self) -> Vec<(String, String)> {
        self.0.clone().into_iter().collect()
    }

    /// Whether `now` shows that this was done, when it was asked for while all was as `before`.
    ///
    /// All that was given has to be there. Whether what was left out becomes empty or stays, the
    /// service does not say. So it is asked to be empty only where nothing else tells the two apart:
    /// where no value that was given is another one than before.
    pub(super) fn are_done(&self, now: &Self, before: Option<&Self>) -> bool {
        let given = |name: &String| self.same(now, name);
        let new = |name: &String| before.is_some_and(|before| !self.same(before, name));
        let left_out_is_empty = || now.0.keys().all(|name| self.0.contains_key(name));
        self.0.keys().all(given) && (self.0.keys().any(new) || left_out_is_empty())
    }

    fn same(&self, other: &Self, name: &String) -> bool {
        let plain = |fields: &Self| fields.0.get(name).map(|text| plain(name, text));
        plain(self) == plain(other)
    }
}

/// The text without what the service may write otherwise than it was sent.
fn plain(name: &str, text: &str) -> String {
    let letters = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    match name {
        "iban" | "bic" => letters(text).to_uppercase(),
        "email" => letters(text).to_lowercase(),
        _ if name.starts_with("phone") => {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let abroad = text.trim_start().starts_with('+');
            format!("{}{digits}", if abroad { "00" } else { "" })
        }
        _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// What is empty is no value.
impl From<Values> for Fields {
    fn from(values: Values) -> Self {
        let given = |(_, text): &(String, String)| !text.trim().is_empty();
        Self(values.into_iter().filter(given).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(value: Value) -> Fields {
        Fields::of(&value)
    }

    #[test]
    fn what_is_no_value_or_empty_is_left_out() {
        let state = json!({"street": "Nowa", "floor": " ", "id": 7, "pendingAmendment": {"a": 1},
            "amendmentConfigurationStatus": "READ", "requireSignature": true, "door": null});

        assert!(fields(state) == fields(json!({"street": "Nowa"})));
    }

    #[test]
    fn spelling_that_says_the_same_is_the_same() {
        let asked = fields(
            json!({"iban": "de89 3704 0044", "phonePrivate": "+48 (12) 3-4",
            "street": "Am  Markt ", "email": "Ada@Example.com"}),
        );
        let now = fields(json!({"iban": "DE8937040044", "phonePrivate": "00481234",
            "street": "Am Markt", "email": "ada@example.com"}));

        assert!(asked.are_done(&now, None));
    }

    #[test]
    fn a_value_that_is_not_there_was_not_done() {
        let asked = fields(json!({"street": "Nowa", "city": "Łódź"}));

        assert!(!asked.are_done(&fields(json!({"street": "Nowa"})), None));
        assert!(!asked.are_done(&fields(json!({"street": "Nowa", "city": "Lodz"})), None));
    }

    #[test]
    fn emptying_a_field_is_done_only_when_it_is_empty() {
        let before = fields(json!({"email": "a@b.de", "phonePrivate": "1"}));
        let asked = fields(json!({"email": "a@b.de"}));

        assert!(!asked.are_done(&before, Some(&before)));
        assert!(asked.are_done(&asked, Some(&before)));
    }

    #[test]
    fn a_field_that_stays_though_left_out_is_no_matter_where_another_tells() {
        let before = fields(json!({"email": "a@b.de", "phonePrivate": "1"}));
        let asked = fields(json!({"email": "new@b.de"}));
        let kept = fields(json!({"email": "new@b.de", "phonePrivate": "1"}));

        assert!(asked.are_done(&kept, Some(&before)));
        assert!(!asked.are_done(&kept, None));
    }
}
