//! Whether a journal that is open can still be relied on.

use rusqlite::MAIN_DB;

use super::Journal;
use crate::database::check_read;
use crate::{Error, Result};

impl Journal {
    /// What a failure of this journal comes down to: a page that cannot be read makes all that follows
    /// fail as if the disk were write-protected.
    #[must_use]
    pub fn cause(&self, error: Error) -> Error {
        match error {
            // It was opened to be written to.
            Error::ReadOnly | Error::Io(_) if self.inner.beside.is_some() && self.is_shut() => {
                Error::Damaged
            }
            error => error,
        }
    }

    /// Reads every page. Opening reads but the first, and a page in the middle is missed only when somebody
    /// asks for what is in it.
    ///
    /// # Errors
    /// [`Error::Damaged`] if not all of it is as it was written.
    pub fn look_through(&self) -> Result<()> {
        let db = self.db();
        let found: String = db.query_row("PRAGMA quick_check(1)", [], |columns| columns.get(0))?;
        check_read(&db)?;
        if found == "ok" {
            Ok(())
        } else {
            Err(Error::Damaged)
        }
    }

    fn is_shut(&self) -> bool {
        self.db().is_readonly(MAIN_DB).unwrap_or(true)
    }
}
