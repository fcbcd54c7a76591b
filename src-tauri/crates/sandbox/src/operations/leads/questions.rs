//! Answers to the questions that the studio added to its form.

use serde::Deserialize;

use crate::people::Text;
use crate::time;
use crate::world::leads::{Mode, QUESTIONS, Question};

/// An answer.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Given {
    additional_field_id: i64,
    value: Option<String>,
    values: Option<Vec<String>>,
}

/// The answers as the customer's record keeps them; several choices stand side by side. `None` when
/// one does not fit its question, has no question, or is missing.
pub(super) fn read(given: &[Given]) -> Option<Vec<(i64, Text)>> {
    let answered = |question: &Question| {
        let mut given = given.iter();
        given.any(|it| it.additional_field_id == question.id)
    };
    let complete = QUESTIONS
        .iter()
        .all(|it| it.mode != Mode::Mandatory || answered(it));
    let answers = given.iter().map(|it| {
        let question = QUESTIONS
            .iter()
            .find(|question| question.id == it.additional_field_id)?;
        Some((question.id, Text::from(answer(question, it)?)))
    });
    complete.then(|| answers.collect())?
}

fn answer(question: &Question, given: &Given) -> Option<String> {
    let value = given.value.as_deref().map(str::trim);
    let one = |value: &str| match question.kind {
        "BOOLEAN" => matches!(value, "true" | "false"),
        "DATE" => time::read_day(value).is_some(),
        "NUMERIC" => value.parse::<i64>().is_ok(),
        "LIST" => question.choices.contains(&value),
        _ => !value.is_empty(),
    };
    match &given.values {
        Some(values) if question.several => {
            let all = !values.is_empty() && values.iter().all(|it| one(it));
            all.then(|| values.join(", "))
        }
        _ => value.filter(|it| one(it)).map(str::to_owned),
    }
}
