//! Studio keys and data keys in the keyring of the operating system.
//!
//! A keyring may ask the person for a password and wait for the answer as long as they like, so
//! every call runs on one thread of its own and has a deadline, and nobody ever waits for that
//! thread to end.
//!
//! **Invariant:** there is no other place. Without a keyring nothing is kept: no file, no
//! environment, no built-in password. No error holds a secret, and no error of a keyring is ever
//! printed, for some carry the bytes that they failed to read.

mod backend;
mod data_key;
mod error;
mod reason;
mod record;
mod studio_key;
mod system;
mod vault;
mod worker;

pub use crate::backend::Backend;
pub use crate::data_key::DataKey;
pub use crate::error::{Error, Result};
pub use crate::studio_key::StudioKey;
pub use crate::vault::Vault;
