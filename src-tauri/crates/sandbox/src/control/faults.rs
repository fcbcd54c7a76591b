//! Plans faults.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use super::Wrong;
use crate::contract::Contract;
use crate::fault::Fault;
use crate::state::SharedState;
use crate::{KEY_CHECK, PICTURE, SIGNED_FILE};

/// A fault as it is asked for.
#[derive(Deserialize)]
pub(super) struct Plan {
    operation: Option<String>,
    #[serde(default = "once", deserialize_with = "count")]
    count: usize,
    probability: Option<f64>,
    #[serde(default)]
    seed: u64,
    #[serde(flatten)]
    kind: Kind,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum Kind {
    Status {
        status: u16,
        body: Option<String>,
        #[serde(default)]
        headers: BTreeMap<String, String>,
    },
    Close,
    ResetRequest {
        #[serde(default)]
        bytes: u64,
    },
    ResetAnswer {
        #[serde(default)]
        bytes: u64,
    },
    Stall {
        #[serde(default)]
        bytes: u64,
    },
    Pause {
        #[serde(default)]
        bytes: u64,
        milliseconds: u64,
    },
    Trickle {
        milliseconds: u64,
    },
    Delay {
        milliseconds: u64,
    },
    Truncate {
        #[serde(default)]
        bytes: usize,
    },
    OtherShape,
    Failure {
        status: u16,
    },
}

pub(super) async fn list(State(state): State<SharedState>) -> Json<Value> {
    let planned = state.script.planned().into_iter();
    let planned = planned.map(|(operation, left)| {
        let left = (left < usize::MAX / 2).then_some(left);
        json!({ "operation": operation, "left": left })
    });
    Json(planned.collect())
}

pub(super) async fn plan(
    State(state): State<SharedState>,
    Json(plan): Json<Plan>,
) -> Result<Json<Value>, Wrong> {
    if let Some(name) = &plan.operation
        && Contract::embedded().operation(name).is_none()
        && ![KEY_CHECK, PICTURE, SIGNED_FILE].contains(&name.as_str())
    {
        return Err(Wrong::Invalid(format!("There is no operation {name}")));
    }
    state.script(plan.into_fault()?);
    Ok(Json(json!({})))
}

pub(super) async fn clear(State(state): State<SharedState>) -> Json<Value> {
    state.script.clear();
    Json(json!({}))
}

impl Plan {
    fn into_fault(self) -> Result<Fault, Wrong> {
        let name = self.operation.as_deref().unwrap_or_default();
        let mut fault = match self.kind {
            Kind::Status {
                status,
                body,
                headers,
            } => {
                if !(200..=599).contains(&status) {
                    return Err(Wrong::Invalid(format!("{status} ends no request")));
                }
                let fault = Fault::status(name, status);
                let headers = headers.iter();
                let fault = headers.fold(fault, |it, (name, value)| it.with_header(name, value));
                match body {
                    Some(body) => fault.with_body(body),
                    None => fault,
                }
            }
            Kind::Close => Fault::close(name),
            Kind::ResetRequest { bytes } => Fault::reset_request(name, bytes),
            Kind::ResetAnswer { bytes } => Fault::reset_answer(name, bytes),
            Kind::Stall { bytes } => Fault::stall(name, bytes),
            Kind::Pause {
                bytes,
                milliseconds,
            } => Fault::pause(name, bytes, Duration::from_millis(milliseconds)),
            Kind::Trickle { milliseconds } => {
                Fault::trickle(name, Duration::from_millis(milliseconds))
            }
            Kind::Delay { milliseconds } => Fault::delay(name, Duration::from_millis(milliseconds)),
            Kind::Truncate { bytes } => Fault::truncated(name, bytes),
            Kind::OtherShape => Fault::other_shape(name),
            Kind::Failure { status } if (500..=599).contains(&status) => {
                Fault::failure(name, status)
            }
            Kind::Failure { status } => {
                return Err(Wrong::Invalid(format!("{status} is no failure")));
            }
        };
        if self.operation.is_none() {
            fault = fault.of_any_operation();
        }
        if let Some(probability) = self.probability {
            fault = fault.with_probability(probability, self.seed);
        }
        Ok(fault.times(self.count))
    }
}

fn once() -> usize {
    1
}

/// `null` is no end.
fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(usize::MAX))
}
