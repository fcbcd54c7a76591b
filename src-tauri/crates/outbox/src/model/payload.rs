//! What a change says, as JSON that is opaque here.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// JSON of whoever knows the kind. Holds names, addresses and bank data, so `{:?}` hides it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Payload(String);

impl From<String> for Payload {
    fn from(json: String) -> Self {
        Self(json)
    }
}

impl From<&str> for Payload {
    fn from(json: &str) -> Self {
        Self(json.to_owned())
    }
}

impl From<Payload> for String {
    fn from(payload: Payload) -> Self {
        payload.0
    }
}

impl Deref for Payload {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Payload({} bytes)", self.0.len())
    }
}
