//! Why something did not go as asked.

use std::fmt;

use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_core::ErrorCode;

/// A reason, in the program's word and, where the service gave one, in its sentence.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Said {
    /// A word of [`ErrorCode`] as the UI knows it, for example `rate_limited`. Text, so that a
    /// journal of a newer version can be read.
    pub code: String,
    /// The service's own sentence, in the person's language. May quote what was sent.
    pub message: Option<String>,
    /// The field it is about, as the service names it.
    pub field: Option<String>,
    /// For the service's support.
    pub trace_id: Option<String>,
    /// The scope that the key lacks. Absent from what earlier versions wrote.
    #[serde(default)]
    pub scope: Option<String>,
}

impl Said {
    /// A reason that no service gave a sentence for.
    #[must_use]
    pub fn code(code: ErrorCode) -> Self {
        Self {
            code: Word(code).to_string(),
            message: None,
            field: None,
            trace_id: None,
            scope: None,
        }
    }

    /// Whether it is this reason.
    #[must_use]
    pub fn is(&self, code: ErrorCode) -> bool {
        self.code == Word(code).to_string()
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Said")
            .field("code", &self.code)
            .field("field", &self.field)
            .field("trace_id", &self.trace_id)
            .finish_non_exhaustive()
    }
}

/// The word that crosses the border is serde's, and stands nowhere a second time.
struct Word(ErrorCode);

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_is_the_one_that_crosses_the_border() {
        let said = Said::code(ErrorCode::RateLimited);

        assert_eq!(said.code, "rate_limited");
        assert!(said.is(ErrorCode::RateLimited));
        assert!(!said.is(ErrorCode::Offline));
    }

    #[test]
    fn a_reason_that_was_written_before_scopes_were_is_read() {
        let written = r#"{"code":"invalid","message":null,"field":"endDate","trace_id":"7"}"#;

        let said: Said = serde_json::from_str(written).unwrap();

        assert_eq!((said.field.as_deref(), said.scope), (Some("endDate"), None));
    }

    #[test]
    fn debug_hides_the_sentence_of_the_service() {
        let said = Said {
            message: Some("Ada has no such contract".into()),
            ..Said::code(ErrorCode::Invalid)
        };

        assert!(!format!("{said:?}").contains("Ada"));
    }
}
