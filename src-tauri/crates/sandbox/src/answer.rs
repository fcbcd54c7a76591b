//! What an operation answers, and the check that it keeps the contract.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::contract::{Contract, Operation, Rule, Violation};
use crate::refusal::Refusal;

/// What an operation answers when it does what it was asked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer {
    /// 200 with this body.
    Json(Value),
    /// 200 without a body.
    Empty,
}

impl Answer {
    /// The answer as it goes out. Where it is cheap to find out (tests, debug builds), one that
    /// breaks the contract becomes a refusal that no test overlooks.
    pub(crate) fn checked(self, operation: &Operation) -> Result<Response, Refusal> {
        if cfg!(debug_assertions) {
            self.check(operation)?;
        }
        Ok(match self {
            Self::Json(body) => Json(body).into_response(),
            Self::Empty => StatusCode::OK.into_response(),
        })
    }

    fn check(&self, operation: &Operation) -> Result<(), Refusal> {
        let body = match self {
            Self::Json(body) => Some(body),
            Self::Empty => None,
        };
        let outcome = Contract::embedded().check_answer(operation, 200, body);
        outcome.map_err(|violation| {
            eprintln!(
                "{} breaks the contract: {violation:?} in {self:?}",
                operation.id()
            );
            Refusal::AnswerBroken(violation)
        })
    }
}

/// The refusal as it goes out: a rule with a status that the contract does not list for the operation
/// is as wrong as an answer that breaks it.
pub(crate) fn checked(refusal: Refusal, operation: &Operation) -> Refusal {
    let status = refusal.status().as_u16();
    let is_rule = matches!(refusal, Refusal::Rule { .. });
    if cfg!(debug_assertions) && is_rule && !Contract::promises(operation, status) {
        eprintln!("{} may not answer {status}: {refusal:?}", operation.id());
        return Refusal::AnswerBroken(Violation::new("", Rule::Unknown));
    }
    refusal
}

impl From<Value> for Answer {
    fn from(body: Value) -> Self {
        Self::Json(body)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn operation(id: &str) -> &'static Operation {
        Contract::embedded().operation(id).unwrap()
    }

    #[test]
    fn an_answer_that_breaks_the_contract_is_refused_loudly() {
        let information = operation("getStudioInformation");
        let cases = [
            Answer::Empty,
            json!({}).into(),
            json!({ "capacity": 1, "count": "many" }).into(),
            json!({ "capacity": 1, "count": 1, "surprise": true }).into(),
        ];

        for (index, answer) in cases.into_iter().enumerate() {
            let of = if index < 2 {
                information
            } else {
                operation("getUtilization")
            };
            let refusal = answer.checked(of).unwrap_err();

            assert_eq!(refusal.code(), "sandbox.answer.broken");
            assert_eq!(refusal.status(), StatusCode::INTERNAL_SERVER_ERROR);
        }
    }

    #[test]
    fn a_rule_with_a_status_that_the_contract_lacks_is_refused_loudly() {
        let rule = Refusal::rule("sandbox.test", "", ["a", "b", "c"]);
        let teapot = rule.clone().with_status(StatusCode::IM_A_TEAPOT);
        let information = operation("getStudioInformation");

        assert_eq!(checked(rule.clone(), information), rule);
        assert_eq!(checked(teapot, information).code(), "sandbox.answer.broken");
    }

    #[test]
    fn a_body_where_the_contract_has_none_is_refused() {
        let activation = operation("confirmActivation");

        assert!(Answer::Empty.checked(activation).is_ok());
        assert!(Answer::from(json!({})).checked(activation).is_err());
    }
}
