//! Answers to the questions that the studio added to its form.

use serde::Deserialize;

use crate::people::Text;
use crate::world::additional_information::{AdditionalInformation, BETWEEN, Field, FieldKind};
use crate::world::leads::{Mode, QUESTIONS, Question};

/// An answer.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Given {
    additional_field_id: i64,
    value: Option<String>,
    values: Option<Vec<String>>,
}

/// The answers as the customer's record keeps them: of a list, the items' numbers, and several of
/// them side by side. `None` when one does not fit its question, has no question, or is missing.
pub(super) fn read(given: &[Given], fields: &AdditionalInformation) -> Option<Vec<(i64, Text)>> {
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
        let field = fields.find(question.id)?;
        Some((question.id, Text::from(answer(question, field, it)?)))
    });
    complete.then(|| answers.collect())?
}

fn answer(question: &Question, field: &Field, given: &Given) -> Option<String> {
    let value = given.value.as_deref().map(str::trim);
    let kept = |value: &str| match &field.kind {
        FieldKind::List(items) => {
            let item = items.iter().find(|(_, name)| name == value)?;
            Some(item.0.to_string())
        }
        _ => field.takes(value).then(|| value.to_owned()),
    };
    match &given.values {
        Some(values) if question.several && !values.is_empty() => {
            let all: Option<Vec<_>> = values.iter().map(|it| kept(it)).collect();
            all.map(|it| it.join(BETWEEN))
        }
        Some(_) if question.several => None,
        _ => value.and_then(kept),
    }
}
