//! What every request passes through, in the order of the real gateway: planned faults, key, path,
//! rate limit, scopes, contract, and only then the operation.

mod disturb;

use std::borrow::Cow;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::{ConnectInfo, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::call::Call;
use crate::clock::seconds;
use crate::connections::Peer;
use crate::contract::{Contract, Operation, Route};
use crate::form::Part;
use crate::journal::Request;
use crate::language::Language;
use crate::refusal::Refusal;
use crate::settings::AcceptedKey;
use crate::state::SharedState;
use crate::{KEY_CHECK, answer, form, operations, signed, time};

const KEY_HEADER: &str = "x-api-key";

/// Larger than any request but a document, and small enough for a desktop's memory.
const LARGEST_BODY: usize = 32 * 1024 * 1024;

/// A gibibyte, and what a form has around it. Documents go to the disk and not to the memory.
const LARGEST_DOCUMENT: u64 = 1024 * 1024 * 1024 + 64 * 1024;

/// What the server needs for an answer.
#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) state: SharedState,
    pub(crate) scheme: &'static str,
}

/// Answers one request.
pub(crate) async fn answer(
    State(server): State<Server>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: axum::extract::Request,
) -> Response {
    let state = &server.state;
    let (parts, body) = request.into_parts();
    let name = operation_name(&parts);
    let ticket = state.journal.arrived(Request {
        method: parts.method.to_string(),
        path_and_query: parts.uri.to_string(),
        operation: name.map(str::to_owned),
        status: None,
        had_key: parts.headers.contains_key(KEY_HEADER),
    });

    let effect = state.script.take(name);
    let Some(answer) = disturb::serve(&server, &parts, body, &peer, effect).await else {
        // The connection is gone, and what is answered goes nowhere.
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    state.journal.answered(ticket, answer.status().as_u16());
    answer
}

fn operation_name(parts: &Parts) -> Option<&'static str> {
    if parts.method == Method::HEAD {
        return Some(KEY_CHECK);
    }
    if let Some(name) = signed::name(parts.uri.path()) {
        return Some(name);
    }
    match Contract::embedded().route(parts.method.as_str(), parts.uri.path()) {
        Route::Found(operation, _) => Some(operation.id()),
        _ => None,
    }
}

/// Answers a request with which nothing goes wrong.
async fn serve(server: &Server, parts: &Parts, body: Body, peer: &Peer) -> Response {
    let answer = pass(server, parts, body, peer).await;
    answer.unwrap_or_else(|refusal| {
        let language = text(&parts.headers, header::ACCEPT_LANGUAGE);
        let given = parts.headers.contains_key(header::ACCEPT_LANGUAGE);
        let language = Language::preferred(given.then(|| language.unwrap_or_default()));
        refusal.answer(language, &trace_id(&server.state))
    })
}

/// Has a request pass all checks and its operation.
async fn pass(
    server: &Server,
    parts: &Parts,
    body: Body,
    peer: &Peer,
) -> Result<Response, Refusal> {
    let state = &server.state;
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    if signed::name(path).is_some() && parts.method == Method::GET {
        return signed::file(state, path, query).await;
    }
    let (place, key) = check_key(state, &parts.headers)?;
    if parts.method == Method::HEAD {
        return Ok(StatusCode::OK.into_response());
    }
    let contract = Contract::embedded();
    let (operation, path) = match contract.route(parts.method.as_str(), path) {
        Route::Found(operation, path) => (operation, path),
        Route::OtherMethods(methods) => {
            let methods = methods.into_iter().map(str::to_owned).collect();
            return Err(Refusal::OtherMethods(methods));
        }
        Route::Unknown => return Err(Refusal::UnknownPath),
    };
    check_rate(state, operation, place)?;
    check_scopes(&key, operation)?;
    let studio = state.studios().get(key.studio).ok_or(Refusal::KeyRefused)?;

    let arguments = contract.check_parameters(operation, path, query)?;
    let content_type = text(&parts.headers, header::CONTENT_TYPE);
    let (body, form) = read_body(state, operation, content_type, body).await?;

    let origin = match text(&parts.headers, header::HOST) {
        Some(host) => format!("{}://{host}", server.scheme),
        None => format!("{}://{}", server.scheme, peer.server()),
    };
    let call = Call {
        state,
        operation,
        studio,
        arguments,
        body,
        parts: form,
        origin: &origin,
        now: time::moment(state.now()),
    };
    let outcome = operations::answer(&call);
    if parts.method != Method::GET {
        studio.touch();
    }
    let answer = outcome.map_err(|refusal| answer::checked(refusal, operation))?;
    answer.checked(operation)
}

/// Reads and checks the body: JSON, or the parts of a form with the JSON of its part `data`.
async fn read_body(
    state: &SharedState,
    operation: &Operation,
    content_type: Option<&str>,
    body: Body,
) -> Result<(Option<Value>, Vec<Part>), Refusal> {
    let contract = Contract::embedded();
    if !operation.takes_form() || body.is_end_stream() {
        let bytes = to_bytes(body, LARGEST_BODY);
        let bytes = bytes.await.map_err(|_| Refusal::BodyTooLarge)?;
        let body = contract.check_body(operation, content_type, &bytes)?;
        return Ok((body, Vec::new()));
    }
    Contract::check_form_type(content_type)?;
    let limit = match operation.id() {
        "uploadDocument" => LARGEST_DOCUMENT,
        _ => LARGEST_BODY as u64,
    };
    let content_type = content_type.unwrap_or_default();
    let parts = form::read(content_type, body, limit, &state.storage).await?;
    let data = contract.check_form(operation, &parts)?;
    Ok((data, parts))
}

/// The key that the request carries, and its place among those that are accepted.
fn check_key(state: &SharedState, headers: &HeaderMap) -> Result<(usize, AcceptedKey), Refusal> {
    let given = headers.get(KEY_HEADER).ok_or(Refusal::KeyMissing)?;
    let settings = state.settings();
    let mut keys = settings.keys.iter().enumerate();
    let holds = |key: &AcceptedKey| {
        let value = key.value.as_ref();
        value.is_some_and(|it| it.as_bytes() == given.as_bytes())
    };
    let found = keys.find(|(_, key)| holds(key));
    let (place, key) = found.ok_or(Refusal::KeyRefused)?;
    Ok((place, key.clone()))
}

fn check_rate(state: &SharedState, operation: &Operation, key: usize) -> Result<(), Refusal> {
    let (limit, shown) = {
        let settings = state.settings();
        (settings.rate_limit, settings.retry_after)
    };
    let endpoint: Cow<'_, str> = match key {
        0 => operation.id().into(),
        _ => format!("{}@{}", operation.id(), key + 1).into(),
    };
    state
        .limiter
        .admit(&endpoint, limit, state.now())
        .map_err(|wait| Refusal::RateLimited {
            // Rounded up: one who comes back then must find it open.
            retry_after: shown.then(|| wait.as_secs() + u64::from(wait.subsec_nanos() > 0)),
        })
}

fn check_scopes(key: &AcceptedKey, operation: &Operation) -> Result<(), Refusal> {
    let held = key.scopes.as_deref();
    match held.and_then(|held| operation.scopes().missing(held)) {
        Some(scope) => Err(Refusal::ScopeMissing(scope.to_owned())),
        None => Ok(()),
    }
}

/// Sixteen hexadecimal digits that no two answers share, as a tracing system would give.
fn trace_id(state: &SharedState) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("{:08x}{count:08x}", seconds(state.now()))
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}
