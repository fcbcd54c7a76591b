//! The keyring of the operating system: Secret Service, Keychain, Credential Manager.

use keyring::Entry;
use zeroize::Zeroizing;

use crate::reason::sorted;
use crate::{Backend, Result};

/// The name under which the person finds our keys in their keyring.
const SERVICE: &str = "studiodesk";

/// Speaks to the keyring at the first call and not before.
pub(crate) struct System;

impl Backend for System {
    fn read(&self, slot: &str) -> Result<Option<Zeroizing<Vec<u8>>>> {
        match entry(slot).and_then(|entry| entry.get_secret()) {
            Ok(value) => Ok(Some(Zeroizing::new(value))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(sorted(error)),
        }
    }

    fn write(&self, slot: &str, value: &[u8]) -> Result<()> {
        entry(slot)
            .and_then(|entry| entry.set_secret(value))
            .map_err(sorted)
    }

    fn erase(&self, slot: &str) -> Result<()> {
        match entry(slot).and_then(|entry| entry.delete_credential()) {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(sorted(error)),
        }
    }
}

#[cfg(not(windows))]
fn entry(slot: &str) -> keyring::Result<Entry> {
    Entry::new(SERVICE, slot)
}

/// A credential that stays on this computer: by default Windows would send it along with the
/// person's profile to every computer they sign in to.
#[cfg(windows)]
fn entry(slot: &str) -> keyring::Result<Entry> {
    if Entry::store_status().is_err() {
        return Err(keyring::Error::NoDefaultStore);
    }
    let here = std::collections::HashMap::from([("persistence", "local")]);
    let inner = keyring_core::Entry::new_with_modifiers(SERVICE, slot, &here)?;
    Ok(Entry { inner })
}
