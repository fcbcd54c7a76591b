//! What the vault asks of a keyring.

use zeroize::Zeroizing;

use crate::Result;

/// A keyring: bytes by name. The calls may block for as long as they like; they are made from one
/// thread, one after the other.
pub trait Backend: Send + 'static {
    /// What lies in `slot`, or `None` where nothing does.
    fn read(&self, slot: &str) -> Result<Option<Zeroizing<Vec<u8>>>>;

    /// Puts `value` into `slot`, in place of what lay there.
    fn write(&self, slot: &str, value: &[u8]) -> Result<()>;

    /// Empties `slot`. One that is empty already is no error.
    fn erase(&self, slot: &str) -> Result<()>;
}
