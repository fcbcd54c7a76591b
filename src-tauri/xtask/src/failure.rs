//! Why a command stopped: a sentence and an exit code.

use std::fmt;

/// Result of a command.
pub(crate) type Result<T = (), E = Failure> = std::result::Result<T, E>;

/// A sentence for the person at the terminal.
pub(crate) struct Failure {
    sentence: String,
    code: u8,
}

impl Failure {
    /// Something on the machine stood in the way.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            code: 1,
        }
    }

    /// The command was called wrongly.
    pub(crate) fn usage(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            code: 2,
        }
    }

    /// Exit code of the process.
    pub(crate) fn code(&self) -> u8 {
        self.code
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

// A failure that `unwrap` prints in a test should be as readable as on the terminal.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string())
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::usage(format!(
            "{error}; `cargo xtask help` explains the commands."
        ))
    }
}
