//! How much may be kept: files must not fill the disk to the last byte, for then nothing that happens to
//! what waits could be written down any more.

use super::Journal;
use crate::{Error, Result};

/// Of all files that wait, together. A studio that gets here has been offline for months.
const MOST: u64 = 2 << 30;

/// Left free on the disk. A step of an item takes a few kilobytes.
const KEPT_FREE: u64 = 64 << 20;

impl Journal {
    /// Whether `more` bytes may join the `held` ones.
    pub(super) fn check_room(&self, held: u64, more: u64) -> Result<()> {
        if held.saturating_add(more) > MOST {
            return Err(Error::TooMuch);
        }
        match &self.inner.beside {
            Some(beside) => fits(fs4::available_space(&beside.folder)?, more),
            None => Ok(()),
        }
    }
}

fn fits(free: u64, more: u64) -> Result<()> {
    if free < KEPT_FREE.saturating_add(more) {
        return Err(Error::Full);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_leaves_room_for_the_steps_of_items() {
        assert!(fits(KEPT_FREE + 10, 10).is_ok());
        assert!(matches!(fits(KEPT_FREE + 9, 10), Err(Error::Full)));
    }

    #[test]
    fn files_that_wait_have_a_limit_together() {
        let journal = Journal::in_memory().unwrap();

        assert!(journal.check_room(MOST - 10, 10).is_ok());
        let refused = journal.check_room(MOST - 9, 10);

        assert!(matches!(refused, Err(Error::TooMuch)));
    }
}
