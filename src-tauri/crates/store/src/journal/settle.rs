//! Letting go of what is settled: what took effect or was withdrawn keeps its line in the list, and its
//! content goes.

use jiff::Timestamp;
use studiodesk_outbox::model::{Item, Payload};

use super::{Journal, content, items, row};
use crate::Result;
use crate::database::fold_log;

/// What was let go of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settled {
    /// Items that lost their content.
    pub items: usize,
    /// Bytes of files among it.
    pub bytes: u64,
}

impl Journal {
    /// Erases payload and files of everything that took effect or was withdrawn by `until`. What was
    /// refused keeps its content, for somebody may still put it right.
    pub fn settle(&self, until: Timestamp) -> Result<Settled> {
        let settled = self.write(|db| {
            let full = items::select(
                db,
                "SELECT body FROM item
                 WHERE state IN ('confirmed', 'given_up') AND settled_at <= ?1
                   AND bytes IS NOT NULL",
                [until.as_microsecond()],
            )?;
            for item in &full {
                content::erase(db, item.id)?;
                let emptied = Item {
                    payload: Payload::from(""),
                    ..item.clone()
                };
                row::save(db, &emptied)?;
            }
            Ok(Settled {
                items: full.len(),
                bytes: full
                    .iter()
                    .flat_map(|item| &item.files)
                    .map(|f| f.size)
                    .sum(),
            })
        })?;
        if settled.items > 0 {
            fold_log(&self.db())?;
        }
        Ok(settled)
    }
}
