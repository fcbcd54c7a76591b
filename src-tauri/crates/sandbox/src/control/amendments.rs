//! How the studios treat change requests, and their word on those that wait.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use super::Wrong;
use crate::operations::Verdict;
use crate::state::SharedState;
use crate::world::amendments::{Mode, Subject};

const NO_STUDIO: Wrong = Wrong::Unknown("There is no such studio");

type Modes = Json<BTreeMap<Subject, Mode>>;

pub(super) async fn modes(
    State(state): State<SharedState>,
    Path(place): Path<usize>,
) -> Result<Modes, Wrong> {
    let studio = state.studios().get(place).ok_or(NO_STUDIO)?;
    let modes = Subject::ALL.map(|subject| (subject, studio.amendment_mode(subject)));
    Ok(Json(modes.into_iter().collect()))
}

pub(super) async fn set_modes(
    State(state): State<SharedState>,
    Path(place): Path<usize>,
    Json(wanted): Modes,
) -> Result<Modes, Wrong> {
    let studio = state.studios().get(place).ok_or(NO_STUDIO)?;
    for (subject, mode) in wanted {
        studio.set_amendment_mode(subject, mode);
    }
    modes(State(state), Path(place)).await
}

pub(super) async fn pending(State(state): State<SharedState>) -> Json<Value> {
    let studios = state.studios().iter();
    let pending = studios.flat_map(|studio| {
        let waiting = studio.pending_amendments().into_iter();
        waiting.filter_map(|amendment| {
            let mut shown = serde_json::to_value(amendment).ok()?;
            shown["studio"] = json!(studio.place());
            Some(shown)
        })
    });
    Json(pending.collect())
}

pub(super) async fn accept(state: State<SharedState>, id: Path<i64>) -> Result<Json<Value>, Wrong> {
    settle(&state, id.0, Verdict::Accepted)
}

pub(super) async fn reject(state: State<SharedState>, id: Path<i64>) -> Result<Json<Value>, Wrong> {
    settle(&state, id.0, Verdict::Rejected)
}

fn settle(state: &SharedState, id: i64, verdict: Verdict) -> Result<Json<Value>, Wrong> {
    match state.settle_amendment(id, verdict) {
        true => Ok(Json(json!({}))),
        false => Err(Wrong::Unknown("No such amendment waits")),
    }
}
