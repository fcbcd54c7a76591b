//! What an operation answers, and the check that it keeps the contract.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::contract::{Contract, Operation};
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
    fn a_body_where_the_contract_has_none_is_refused() {
        let activation = operation("confirmActivation");

        assert!(Answer::Empty.checked(activation).is_ok());
        assert!(Answer::from(json!({})).checked(activation).is_err());
    }
}
