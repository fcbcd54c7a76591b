//! How the agency ends a case.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use crate::contract::Rule;
use crate::refusal::Refusal;
use crate::world::accounts::Closing;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Closure {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    options: Vec<ClosureOption>,
    date: Date,
    rejection_reason: Option<String>,
}

#[derive(Deserialize)]
struct ClosureOption {
    value: String,
}

/// What the closure does to the case of that run. Only the good and the bad end know options; a
/// rejection and a reversal give the claims back as they are.
pub(super) fn read(given: &Value, run: i64, at: &str, today: Date) -> Result<Closing, Refusal> {
    let unreadable = |_| Refusal::prose(at, Rule::BodyUnreadable);
    let closure = Closure::deserialize(given).map_err(unreadable)?;
    if closure.kind == "REJECTION" && closure.rejection_reason.is_none() {
        return Err(Refusal::prose(
            format!("{at}.rejectionReason"),
            Rule::Missing,
        ));
    }
    if closure.date > today {
        return Err(Refusal::rule(
            "sandbox.closure.early",
            &format!("{at}.date"),
            [
                "A case cannot have been closed in the future.",
                "Ein Fall kann nicht in der Zukunft geschlossen worden sein.",
                "Sprawa nie mogła zostać zamknięta w przyszłości.",
            ],
        ));
    }
    for (place, option) in closure.options.iter().enumerate() {
        if !["true", "false"].contains(&&*option.value) {
            return Err(Refusal::rule(
                "sandbox.closure.option",
                &format!("{at}.options[{place}].value"),
                [
                    "The value is 'true' or 'false'.",
                    "Der Wert ist 'true' oder 'false'.",
                    "Wartość to 'true' albo 'false'.",
                ],
            ));
        }
    }
    let has_options = ["POSITIVE", "NEGATIVE"].contains(&&*closure.kind);
    Ok(Closing {
        run,
        writes_off: has_options && closure.options.iter().any(|it| it.value == "true"),
        reverses_dunning: closure.kind == "POSITIVE",
    })
}
