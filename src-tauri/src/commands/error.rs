//! How a command fails: as the use case says.

use studiodesk_services::CommandError;

/// Result of a command.
pub(crate) type Result<T> = std::result::Result<T, CommandError>;
