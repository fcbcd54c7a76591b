//! What the client says of a call, in the outbox's words.

use studiodesk_client::{Error, Outcome};
use studiodesk_outbox::model::{Match, Said};
use studiodesk_outbox::ports::{Looked, Sent};

use super::Result;

/// How sending ended, which answered with the service's number for what came of it.
pub(super) fn sent(answer: Result<Option<String>>) -> Sent {
    let error = match answer {
        Ok(server_id) => return Sent::Confirmed { server_id },
        Err(error) => error,
    };
    let (why, wait) = (said(&error), error.wait());
    match error {
        // The key is refused and not the change, which nobody looked at: it waits for another key.
        Error::Unauthorized(_) | Error::OtherStudio(_) => Sent::NotSent { why, wait },
        // It has not been sent and never will be, as it stands.
        Error::Unsendable => Sent::Refused(why),
        error => match error.outcome() {
            Outcome::NotSent => Sent::NotSent { why, wait },
            Outcome::Refused => Sent::Refused(why),
            Outcome::Unknown => Sent::Unknown(why),
        },
    }
}

/// What looking saw.
pub(super) fn looked(seen: Result<Vec<Match>>) -> Looked {
    looked_at(seen.map(Looked::Matches))
}

/// What looking saw, or why it did not.
pub(super) fn looked_at(seen: Result<Looked>) -> Looked {
    match seen {
        Ok(looked) => looked,
        Err(Error::Forbidden { scope, .. }) => Looked::Unreadable {
            scope: Some(scope.to_owned()),
        },
        Err(error) => Looked::Failed {
            why: said(&error),
            wait: error.wait(),
        },
    }
}

/// An answer without what it has to hold, though it said that all went well. Something else than the
/// service may have given it, so that it proves nothing.
pub(crate) fn incomplete(path: &str) -> Error {
    Error::Unreadable { path: path.into() }
}

/// Whether there is nothing: the owner of what was looked for is unknown here, so that it is not here
/// either. Sending again then says so in the service's own words.
pub(super) fn or_none<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Something that was found, and what of it is known.
pub(super) fn found<const N: usize>(
    server_id: Option<String>,
    text: [(&str, Option<String>); N],
) -> Match {
    let text = text.into_iter();
    Match {
        server_id,
        text: text
            .filter_map(|(label, value)| Some((label.to_owned(), value?)))
            .collect(),
    }
}

/// Why a call did not do what was asked.
pub(crate) fn said(error: &Error) -> Said {
    let server = error.said().cloned().unwrap_or_default();
    Said {
        message: server.message,
        field: server.reference,
        trace_id: server.trace_id,
        scope: match error {
            Error::Forbidden { scope, .. } => Some((*scope).to_owned()),
            _ => None,
        },
        ..Said::code(error.code())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use studiodesk_client::{Cause, ServerSaid};

    use super::*;

    fn words() -> ServerSaid {
        ServerSaid {
            message: Some("The end is before the start.".into()),
            reference: Some("endDate".into()),
            trace_id: Some("7".into()),
            ..ServerSaid::default()
        }
    }

    #[test]
    fn a_refusal_keeps_the_words_of_the_service() {
        let Sent::Refused(said) = sent(Err(Error::Invalid(words()))) else {
            panic!("it is a refusal");
        };

        assert_eq!(said.code, "invalid");
        assert_eq!(
            (said.message, said.field, said.trace_id),
            (words().message, words().reference, words().trace_id)
        );
    }

    #[test]
    fn a_key_that_is_not_accepted_refuses_no_change() {
        for error in [Error::Unauthorized(words()), Error::OtherStudio(words())] {
            assert!(matches!(sent(Err(error)), Sent::NotSent { .. }));
        }
    }

    #[test]
    fn a_wait_is_passed_on_whether_sending_or_looking() {
        let limited = || Error::RateLimited {
            wait: Duration::from_secs(9),
            said: words(),
        };
        let nine = Some(Duration::from_secs(9));

        assert!(matches!(sent(Err(limited())), Sent::NotSent { wait, .. } if wait == nine));
        assert!(matches!(looked(Err(limited())), Looked::Failed { wait, .. } if wait == nine));
    }

    #[test]
    fn a_missing_scope_is_named_and_a_broken_connection_is_only_a_failure() {
        let forbidden = Error::Forbidden {
            scope: "CUSTOMER_DOCUMENT_READ",
            said: words(),
        };

        let unreadable = looked(Err(forbidden));
        let Sent::Refused(refused) = sent(Err(Error::Forbidden {
            scope: "CUSTOMER_DOCUMENT_WRITE",
            said: words(),
        })) else {
            panic!("what the key may not do is refused");
        };
        let failed = looked(Err(Error::BrokenOff(Cause::Protocol)));

        let scope = Some("CUSTOMER_DOCUMENT_READ".to_owned());
        assert_eq!(unreadable, Looked::Unreadable { scope });
        assert_eq!(refused.scope.as_deref(), Some("CUSTOMER_DOCUMENT_WRITE"));
        assert!(matches!(failed, Looked::Failed { .. }));
    }
}
