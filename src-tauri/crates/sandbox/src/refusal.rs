//! Every reason for which the sandbox does not do what it was asked.
//!
//! **Invariant:** only `errormessage.permission.denied` is a code of the real service, which
//! documents none. All others start with `sandbox.`, so that nobody comes to rely on them.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::contract::{Rule, Violation};
use crate::language::Language;

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    KeyMissing,
    KeyRefused,
    UnknownPath,
    OtherMethods(Vec<String>),
    RateLimited { retry_after: Option<u64> },
    ScopeMissing(String),
    Invalid(Violation),
    BodyTooLarge,
    NobodyFound,
    PictureGone,
    PictureAddress,
    Unavailable,
    Scripted(StatusCode),
}

impl From<Violation> for Refusal {
    fn from(violation: Violation) -> Self {
        Self::Invalid(violation)
    }
}

impl Refusal {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::KeyMissing | Self::KeyRefused => StatusCode::UNAUTHORIZED,
            Self::UnknownPath | Self::NobodyFound | Self::PictureGone => StatusCode::NOT_FOUND,
            Self::OtherMethods(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::ScopeMissing(_) | Self::PictureAddress => StatusCode::FORBIDDEN,
            Self::Invalid(_) | Self::BodyTooLarge => StatusCode::BAD_REQUEST,
            Self::Unavailable => StatusCode::NOT_IMPLEMENTED,
            Self::Scripted(status) => *status,
        }
    }

    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::KeyMissing => "sandbox.key.missing",
            Self::KeyRefused => "sandbox.key.refused",
            Self::UnknownPath => "sandbox.path.unknown",
            Self::OtherMethods(_) => "sandbox.method.unavailable",
            Self::RateLimited { .. } => "sandbox.rate.exceeded",
            Self::ScopeMissing(_) => "errormessage.permission.denied",
            Self::Invalid(violation) => rule_code(&violation.rule),
            Self::BodyTooLarge => "sandbox.body.large",
            Self::NobodyFound => "sandbox.customer.unknown",
            Self::PictureGone => "sandbox.picture.unknown",
            Self::PictureAddress => "sandbox.picture.address",
            Self::Unavailable => "sandbox.operation.unavailable",
            Self::Scripted(_) => "sandbox.scripted",
        }
    }

    /// The answer, as an `ErrorResponse` of the contract.
    pub(crate) fn answer(&self, language: Language, trace_id: &str) -> Response {
        let mut body = json!({
            "errorMessage": self.message(language),
            "errorCode": self.code(),
            "traceId": trace_id,
        });
        if let Self::Invalid(violation) = self
            && !violation.reference.is_empty()
        {
            body["reference"] = violation.reference.clone().into();
        }
        let mut answer = (self.status(), Json(body)).into_response();
        let extra = match self {
            Self::OtherMethods(methods) => Some((header::ALLOW, methods.join(", "))),
            Self::RateLimited {
                retry_after: Some(seconds),
            } => Some((header::RETRY_AFTER, seconds.to_string())),
            _ => None,
        };
        if let Some((name, value)) = extra
            && let Ok(value) = HeaderValue::from_str(&value)
        {
            answer.headers_mut().insert(name, value);
        }
        answer
    }
}

fn rule_code(rule: &Rule) -> &'static str {
    match rule {
        Rule::Unknown => "sandbox.field.unknown",
        Rule::Missing => "sandbox.field.missing",
        Rule::Repeated => "sandbox.field.repeated",
        Rule::Type(_) => "sandbox.field.type",
        Rule::Range { .. } => "sandbox.field.range",
        Rule::OneOf(_) => "sandbox.field.value",
        Rule::Format(_) => "sandbox.field.format",
        Rule::TooFewItems(_) | Rule::TooManyItems(_) => "sandbox.field.count",
        Rule::Doubles => "sandbox.field.doubles",
        Rule::BodyMissing => "sandbox.body.missing",
        Rule::BodyUnexpected => "sandbox.body.unexpected",
        Rule::BodyUnreadable => "sandbox.body.unreadable",
        Rule::ContentType(_) => "sandbox.body.type",
        Rule::OneCriterion => "sandbox.criterion",
    }
}
