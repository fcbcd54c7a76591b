//! Every reason for which the sandbox does not do what it was asked.
//!
//! **Invariant:** only `errormessage.permission.denied` is a code of the real service, which
//! documents none. All others start with `sandbox.`, so that nobody comes to rely on them.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::contract::{Rule, Violation};
use crate::form::Unreadable;
use crate::language::Language;
use crate::messages::Message;
use crate::people::Text;

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    KeyMissing,
    KeyRefused,
    UnknownPath,
    OtherMethods(Vec<String>),
    RateLimited {
        retry_after: Option<u64>,
    },
    ScopeMissing(String),
    Invalid(Violation),
    BodyTooLarge,
    NobodyFound,
    FileGone,
    FileAddress,
    Unavailable,
    /// An answer of the sandbox's own that its contract does not allow.
    AnswerBroken(Violation),
    /// The disk did not take or give what was uploaded.
    Storage,
    /// A rule that the contract says in prose, or that a studio sets.
    Rule {
        status: StatusCode,
        code: Text,
        /// The path of the field that is to blame.
        reference: Option<String>,
        message: Message,
    },
    Scripted(StatusCode),
}

impl From<Violation> for Refusal {
    fn from(violation: Violation) -> Self {
        Self::Invalid(violation)
    }
}

impl From<Unreadable> for Refusal {
    fn from(reason: Unreadable) -> Self {
        match reason {
            Unreadable::Form => Violation::new("", Rule::BodyUnreadable).into(),
            Unreadable::TooLarge => Self::BodyTooLarge,
            Unreadable::Disk => Self::Storage,
        }
    }
}

impl Refusal {
    /// A broken rule: 400 with that code, the field to blame where there is one, and what to say in
    /// English, German and Polish.
    pub(crate) fn rule(code: &'static str, reference: &str, message: [&'static str; 3]) -> Self {
        Self::Rule {
            status: StatusCode::BAD_REQUEST,
            code: code.into(),
            reference: (!reference.is_empty()).then(|| reference.to_owned()),
            message: Message::from(message),
        }
    }

    /// 400 for what the contract asks for in prose only. It says the same as the contract's own rule,
    /// under a code of its own: whoever reads the contract cannot know of it.
    pub(crate) fn prose(reference: impl Into<String>, rule: Rule) -> Self {
        let code = rule_code(&rule);
        let last = code.rsplit('.').next().unwrap_or(code);
        let reference = reference.into();
        Self::Rule {
            status: StatusCode::BAD_REQUEST,
            code: format!("sandbox.rule.{last}").into(),
            reference: (!reference.is_empty()).then_some(reference),
            message: Message::of(&rule),
        }
    }

    /// 404 for something other than a customer: `Refusal::unknown("contract")`.
    pub(crate) fn unknown(what: &'static str) -> Self {
        Self::Rule {
            status: StatusCode::NOT_FOUND,
            code: format!("sandbox.{}.unknown", what.replace(' ', "-")).into(),
            reference: None,
            message: Message::unknown(what),
        }
    }

    /// 409: what the request means to change is no longer as it takes it to be.
    pub(crate) fn conflict(code: &'static str, message: [&'static str; 3]) -> Self {
        Self::rule(code, "", message).with_status(StatusCode::CONFLICT)
    }

    /// 403: the key may call this, but not for that.
    pub(crate) fn forbidden(code: &'static str, message: [&'static str; 3]) -> Self {
        Self::rule(code, "", message).with_status(StatusCode::FORBIDDEN)
    }

    /// The same rule with another status.
    pub(crate) fn with_status(mut self, to: StatusCode) -> Self {
        if let Self::Rule { status, .. } = &mut self {
            *status = to;
        }
        self
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::KeyMissing | Self::KeyRefused => StatusCode::UNAUTHORIZED,
            Self::UnknownPath | Self::NobodyFound | Self::FileGone => StatusCode::NOT_FOUND,
            Self::OtherMethods(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::ScopeMissing(_) | Self::FileAddress => StatusCode::FORBIDDEN,
            Self::Invalid(_) | Self::BodyTooLarge => StatusCode::BAD_REQUEST,
            Self::Unavailable => StatusCode::NOT_IMPLEMENTED,
            Self::AnswerBroken(_) | Self::Storage => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Scripted(status) | Self::Rule { status, .. } => *status,
        }
    }

    pub(crate) fn code(&self) -> &str {
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
            Self::FileGone => "sandbox.file.unknown",
            Self::FileAddress => "sandbox.file.address",
            Self::AnswerBroken(_) => "sandbox.answer.broken",
            Self::Storage => "sandbox.storage",
            Self::Rule { code, .. } => code,
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
        let reference = match self {
            Self::Invalid(violation) | Self::AnswerBroken(violation) => Some(&violation.reference),
            Self::Rule { reference, .. } => reference.as_ref(),
            _ => None,
        };
        if let Some(reference) = reference.filter(|it| !it.is_empty()) {
            body["reference"] = reference.clone().into();
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

/// **Invariant:** these are for what the contract itself says of a request, and for nothing else.
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
