//! `/v1/leads/config`

use serde_json::{Value, json};

use crate::call::Call;
use crate::world::leads::{QUESTIONS, Question};

/// What the studio asks a lead, and how it may write to them.
pub(super) fn get(call: &Call<'_>) -> Value {
    let form = call.world().leads.form();
    json!({
        "addressMode": form.address.as_str(),
        "dateOfBirthMode": form.date_of_birth.as_str(),
        "genderMode": form.gender.as_str(),
        "telephoneMode": form.telephone.as_str(),
        "additionalInformation": QUESTIONS.iter().map(question).collect::<Value>(),
        "communicationPreferences": [
            preference("GENERAL", &["EMAIL", "PHONE"]),
            preference("APPOINTMENT", &["EMAIL", "TEXT_MESSAGE"]),
            preference("NEWSLETTER", &["EMAIL", "LETTER"]),
        ],
    })
}

fn question(question: &Question) -> Value {
    let mut shown = json!({
        "additionalFieldId": question.id,
        "name": question.name,
        "type": question.kind,
        "allowMultiSelection": question.several,
        "mode": question.mode.as_str(),
    });
    if !question.choices.is_empty() {
        shown["selectionValues"] = json!(question.choices);
    }
    shown
}

fn preference(category: &str, channels: &[&str]) -> Value {
    let channels = channels.iter().map(|channel| {
        json!({ "communicationChannel": channel, "customerOverridable": true, "active": true })
    });
    json!({ "messageCategory": category, "channels": channels.collect::<Value>() })
}
