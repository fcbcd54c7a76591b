//! What an outcome means.

use std::fmt;

use studiodesk_client::Error;

use crate::outcome::Outcome;

/// What an outcome means for whoever wants to know whether client and server understand each other.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    /// Answered, and understood.
    Good,
    /// Answered with a refusal that is in order, and understood: it does not exist, or no longer; somebody
    /// changed it meanwhile; or a value that was made up is not one of the server's.
    Refused(String),
    /// They do not understand each other: no answer, one that cannot be read, a server's fault, or a
    /// refusal of what was valid.
    Failed(String),
}

impl Verdict {
    /// Judges a call; `made_up` are the values that nobody has told us.
    pub(crate) fn of(outcome: &Outcome, made_up: &[String]) -> Self {
        let error = match outcome {
            Outcome::Answered(answer) => {
                return match answer["skipped"].as_u64() {
                    Some(rows @ 1..) => Self::Failed(format!("decode error: {rows} rows")),
                    _ => Self::Good,
                };
            }
            Outcome::Unwritable(problem) => return Self::Failed(format!("no body: {problem}")),
            Outcome::Failed(error) => error,
        };
        match error {
            Error::NotFound(_) => Self::Refused(reason("not found", made_up)),
            Error::Conflict(_) => Self::Refused(reason("conflict", made_up)),
            Error::Invalid(_) if !made_up.is_empty() => Self::Refused(reason("refused", made_up)),
            Error::Invalid(said) => {
                let field = said.reference.as_deref().unwrap_or_default();
                let code = said.code.as_deref().unwrap_or_default();
                let text = format!("refused {field} {code}");
                Self::Failed(text.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            Error::Unreadable { path } => Self::Failed(format!("decode error at {path}")),
            error => Self::Failed(error.to_string()),
        }
    }
}

fn reason(what: &str, made_up: &[String]) -> String {
    if made_up.is_empty() {
        return what.to_owned();
    }
    format!("{what}; unsure of {}", made_up.join(", "))
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Good => f.write_str("ok"),
            Self::Refused(why) | Self::Failed(why) => f.write_str(why),
        }
    }
}
