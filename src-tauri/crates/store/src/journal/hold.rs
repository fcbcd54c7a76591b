//! That a person holds everything back, which a restart must not undo.

use jiff::Timestamp;

use super::Journal;
use super::trail::{self, Note};
use crate::Result;
use crate::notes::{note, set_note};

/// Name of the note.
const HELD: &str = "outbox.held";

impl Journal {
    /// Whether all of it is held back.
    pub fn is_held(&self) -> Result<bool> {
        Ok(note(&self.db(), HELD)?.as_deref() == Some("yes"))
    }

    /// Keeps that all of it is held back, or goes on, and writes that into the trail. What is so already
    /// is not written again.
    pub fn hold(&self, held: bool, at: Timestamp) -> Result<()> {
        if self.is_held()? == held {
            return Ok(());
        }
        self.write(|db| {
            set_note(db, HELD, if held { "yes" } else { "no" })?;
            let event = if held { trail::HELD } else { trail::LET_GO };
            trail::append(db, &Note::of_the_journal(event, at))?;
            Ok(())
        })
    }
}
