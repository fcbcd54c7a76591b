//! What can be set while a sandbox runs.

use crate::Key;

/// What can be set while the sandbox runs.
#[derive(Clone)]
pub(crate) struct Settings {
    /// The first is the one that the sandbox was started with.
    pub(crate) keys: Vec<AcceptedKey>,
    pub(crate) rate_limit: u32,
    pub(crate) retry_after: bool,
}

/// A key, and whether it still holds.
#[derive(Clone)]
pub(crate) struct AcceptedKey {
    /// `None` once the key is revoked.
    pub(crate) value: Option<String>,
    /// The place of its studio, from 0.
    pub(crate) studio: usize,
    pub(crate) scopes: Option<Vec<String>>,
}

impl From<Key> for AcceptedKey {
    fn from(key: Key) -> Self {
        Self {
            value: Some(key.value),
            studio: key.studio.saturating_sub(1),
            scopes: key.scopes,
        }
    }
}
