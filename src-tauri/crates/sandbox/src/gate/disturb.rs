//! Requests with which something goes wrong, as planned.

use std::pin::Pin;

use axum::body::{Body, HttpBody, to_bytes};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::Server;
use crate::connections::{Peer, Then};
use crate::fault::{Alteration, Effect, Scripted};
use crate::language::Language;
use crate::refusal::Refusal;

/// Serves the request with that fault; `None` when its connection was cut before an answer.
pub(super) async fn serve(
    server: &Server,
    parts: &Parts,
    body: Body,
    peer: &Peer,
    effect: Option<Effect>,
) -> Option<Response> {
    peer.begin_answer();
    match effect {
        None => {}
        Some(Effect::Answer(scripted)) => return Some(scripted_answer(scripted)),
        Some(Effect::Hold(mut released)) => {
            // A dropped handle releases as well, so both outcomes go on.
            let _ = released.wait_for(|it| *it).await;
        }
        Some(Effect::Delay(by)) => tokio::time::sleep(by).await,
        Some(Effect::Close) => {
            peer.cut();
            return None;
        }
        Some(Effect::ResetRequest(after)) => {
            read(body, after).await;
            peer.reset();
            return None;
        }
        Some(Effect::ResetAnswer(0)) => {
            super::serve(server, parts, body, peer).await;
            peer.reset();
            return None;
        }
        Some(Effect::ResetAnswer(after)) => {
            let answer = super::serve(server, parts, body, peer).await;
            peer.allow(after, Then::Reset);
            return Some(answer);
        }
        Some(Effect::Stall(after)) => {
            let answer = super::serve(server, parts, body, peer).await;
            peer.allow(after, Then::Stall);
            return Some(answer);
        }
        Some(Effect::Pause(after, time)) => {
            let answer = super::serve(server, parts, body, peer).await;
            peer.allow(after, Then::Pause(time));
            return Some(answer);
        }
        Some(Effect::Trickle(apart)) => {
            let answer = super::serve(server, parts, body, peer).await;
            peer.allow(0, Then::Trickle(apart));
            return Some(answer);
        }
        Some(Effect::Alter(alteration)) => {
            let answer = super::serve(server, parts, body, peer).await;
            return Some(altered(answer, alteration).await);
        }
        Some(Effect::AnswerAfter(scripted)) => {
            super::serve(server, parts, body, peer).await;
            return Some(scripted_answer(scripted));
        }
    }
    Some(super::serve(server, parts, body, peer).await)
}

/// Reads so many bytes of the body, or all there are.
async fn read(mut body: Body, bytes: u64) {
    let mut read = 0;
    while read < bytes {
        let frame = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await;
        match frame {
            Some(Ok(frame)) => read += frame.data_ref().map_or(0, |it| it.len() as u64),
            _ => return,
        }
    }
}

fn scripted_answer(scripted: Scripted) -> Response {
    let status = StatusCode::from_u16(scripted.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut answer = match scripted.body {
        Some(body) => (status, body).into_response(),
        None => Refusal::Scripted(status).answer(Language::English, "scripted"),
    };
    for (name, value) in scripted.headers {
        if let (Ok(name), Ok(value)) = (
            header::HeaderName::try_from(name),
            header::HeaderValue::try_from(value),
        ) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}

/// The answer with another body, whose length its head tells as if it were the right one.
async fn altered(answer: Response, alteration: Alteration) -> Response {
    let (mut head, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let bytes = match alteration {
        Alteration::Truncated(after) => bytes.slice(..after.min(bytes.len())),
        Alteration::OtherShape => other_shape(&bytes).into(),
    };
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(bytes))
}

/// JSON where nobody expects it: a list for an object, and an object for anything else.
fn other_shape(bytes: &[u8]) -> Vec<u8> {
    let shape = match serde_json::from_slice(bytes) {
        Ok(Value::Object(_)) => json!([]),
        _ => json!({ "unexpected": true }),
    };
    shape.to_string().into_bytes()
}
