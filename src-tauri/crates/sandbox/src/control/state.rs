//! Clock, studios, limit, counters, files.

use std::time::{Duration, SystemTime};

use axum::Json;
use axum::extract::State;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Wrong;
use crate::state::SharedState;
use crate::time;

#[derive(Serialize, Deserialize)]
pub(super) struct Clock {
    now: Timestamp,
}

#[derive(Deserialize)]
pub(super) struct Advance {
    seconds: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Limit {
    requests_per_minute: Option<u32>,
    retry_after: Option<bool>,
}

pub(super) async fn clock(State(state): State<SharedState>) -> Json<Clock> {
    Json(Clock {
        now: time::moment(state.now()),
    })
}

pub(super) async fn set_clock(
    State(state): State<SharedState>,
    Json(clock): Json<Clock>,
) -> Json<Clock> {
    state.set_clock(SystemTime::from(clock.now));
    self::clock(State(state)).await
}

pub(super) async fn advance_clock(
    State(state): State<SharedState>,
    Json(by): Json<Advance>,
) -> Result<Json<Clock>, Wrong> {
    let moved = state.now().checked_add(Duration::from_secs(by.seconds));
    let moved = moved.filter(|it| Timestamp::try_from(*it).is_ok());
    state.set_clock(moved.ok_or_else(|| Wrong::Invalid("No calendar goes so far".to_owned()))?);
    Ok(clock(State(state)).await)
}

pub(super) async fn studios(State(state): State<SharedState>) -> Json<Value> {
    let studios = state.studios().iter().map(|studio| {
        json!({
            "place": studio.place(),
            "id": studio.id(),
            "name": studio.name(),
            "people": studio.with_people(<[_]>::len),
        })
    });
    Json(studios.collect())
}

pub(super) async fn set_limit(
    State(state): State<SharedState>,
    Json(limit): Json<Limit>,
) -> Json<Value> {
    if let Some(limit) = limit.requests_per_minute {
        state.set_rate_limit(limit);
    }
    if let Some(shown) = limit.retry_after {
        state.set_retry_after(shown);
    }
    Json(json!({}))
}

pub(super) async fn requests(State(state): State<SharedState>) -> Json<Value> {
    let counts = state
        .request_counts()
        .into_iter()
        .map(|(operation, count)| {
            let count = json!({ "requests": count.requests, "statuses": count.statuses });
            (operation, count)
        });
    Json(Value::Object(counts.collect()))
}

pub(super) async fn clear_requests(State(state): State<SharedState>) -> Json<Value> {
    state.clear_requests();
    Json(json!({}))
}

pub(super) async fn files(State(state): State<SharedState>) -> Result<Json<Value>, Wrong> {
    let files = state.storage.list();
    let files = files.map_err(|error| Wrong::Invalid(error.to_string()))?;
    let mut uploads: Vec<_> = state
        .studios()
        .iter()
        .flat_map(|studio| {
            let uploads = studio.world().uploads().into_iter();
            uploads.map(|it| (studio.place(), it))
        })
        .collect();
    uploads.sort_by(|one, other| one.1.stored.sha256.cmp(&other.1.stored.sha256));
    let shown = files.into_iter().flat_map(|(sha256, size)| {
        let theirs = uploads.iter().filter(|it| it.1.stored.sha256 == sha256);
        let mut rows: Vec<Value> = theirs
            .map(|(studio, upload)| {
                json!({
                    "sha256": sha256,
                    "size": size,
                    "studio": studio,
                    "customerId": upload.customer,
                    "operation": upload.stored.operation,
                })
            })
            .collect();
        if rows.is_empty() {
            rows.push(json!({ "sha256": sha256, "size": size }));
        }
        rows
    });
    Ok(Json(shown.collect()))
}

pub(super) async fn save(State(state): State<SharedState>) -> Result<Json<Value>, Wrong> {
    let saved = tokio::task::spawn_blocking(move || state.save()).await;
    match saved {
        Ok(Ok(())) => Ok(Json(json!({}))),
        Ok(Err(error)) => Err(Wrong::Invalid(error.to_string())),
        Err(error) => Err(Wrong::Invalid(error.to_string())),
    }
}
