//! The service's own words about a failure (`ErrorResponse`), kept whole.

use std::fmt;

use crate::wire::Lenient;

/// What the service said. All empty where it failed without a word, or in another shape.
///
/// `Debug` is what gets logged, so it shows code and trace only: a message may name a person.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ServerSaid {
    /// `errorMessage`: a sentence in the language that we asked for.
    pub message: Option<String>,
    /// `errorCode`: a key of the service's translation files. No list of them is published.
    pub code: Option<String>,
    /// `reference`: path of the field that is wrong, for example `parent.child`.
    pub reference: Option<String>,
    /// `traceId`: what the studio's support can look up.
    pub trace_id: Option<String>,
}

#[derive(Default, serde::Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireErrorResponse {
    error_message: Lenient<String>,
    error_code: Lenient<String>,
    reference: Lenient<String>,
    trace_id: Lenient<String>,
}

impl ServerSaid {
    /// Reads `body`, and takes `key` out of it should the service quote it back at us.
    pub(crate) fn read(body: &[u8], key: &str) -> Self {
        let Ok(wire) = serde_json::from_slice::<WireErrorResponse>(body) else {
            return Self::default();
        };
        let clean = |text: Lenient<String>| text.0.map(|text| text.replace(key, "[key]"));
        Self {
            message: clean(wire.error_message),
            code: clean(wire.error_code),
            reference: clean(wire.reference),
            trace_id: clean(wire.trace_id),
        }
    }
}

impl fmt::Debug for ServerSaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerSaid")
            .field("code", &self.code)
            .field("trace_id", &self.trace_id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_response_is_kept_whole_and_logged_without_its_message() {
        let body = br#"{"errorMessage":"Ada is blocked","errorCode":"x.y","reference":"a.b","traceId":"7","args":[]}"#;

        let said = ServerSaid::read(body, "k3y");

        assert_eq!(said.message.as_deref(), Some("Ada is blocked"));
        assert_eq!(said.reference.as_deref(), Some("a.b"));
        assert_eq!(
            format!("{said:?}"),
            r#"ServerSaid { code: Some("x.y"), trace_id: Some("7"), .. }"#
        );
    }

    #[test]
    fn a_body_in_another_shape_says_nothing() {
        for body in [&b"<html>"[..], b"", b"[1]", br#"{"errorMessage":{}}"#] {
            assert_eq!(ServerSaid::read(body, "k3y"), ServerSaid::default());
        }
    }

    #[test]
    fn a_key_quoted_back_is_taken_out() {
        let body = br#"{"errorMessage":"bad key k3y!","errorCode":"k3y"}"#;

        let said = ServerSaid::read(body, "k3y");

        assert_eq!(said.message.as_deref(), Some("bad key [key]!"));
        assert_eq!(said.code.as_deref(), Some("[key]"));
    }
}
