//! Where a studio's files lie. A desk's are in the studio's own folder; a kiosk's are in one inside of it.
//!
//! **Invariant:** neither opens, changes or erases what is the other's, but for a desk that forgets a person,
//! gives up what nobody can open, or removes the studio with all there is. Both are encrypted with the one key of the studio, so none is made anew while either
//! has a journal.

use std::path::{Path, PathBuf};

use studiodesk_store::Journal;

use super::open::DEMO;
use super::record::StudioRecord;
use crate::Desk;
use crate::outbox::JOURNAL;

/// Name of the kiosk's folder inside the studio's.
const KIOSK: &str = "kiosk";

/// The journals of a studio that are there, each with the name that it is told by.
pub(crate) fn journals(data_dir: &Path, record: &StudioRecord) -> Vec<(String, PathBuf)> {
    let desk = of_desk(data_dir, &record.id);
    let kiosk = desk.join(KIOSK);
    let named = [
        (record.name(), desk.join(JOURNAL)),
        (format!("{}, kiosk", record.name()), kiosk.join(JOURNAL)),
    ];
    let there = named.into_iter().filter(|(_, path)| Journal::is_at(path));
    there.collect()
}

impl Desk {
    /// The folder of what this desk, or this kiosk, keeps of a studio.
    pub(crate) fn studio_dir(&self, id: &str) -> PathBuf {
        let desk = of_desk(&self.data_dir, id);
        match self.keeps_members {
            true => desk,
            false => desk.join(KIOSK),
        }
    }

    /// The folder of what a kiosk has kept of a studio.
    pub(crate) fn kiosk_dir(&self, id: &str) -> PathBuf {
        of_desk(&self.data_dir, id).join(KIOSK)
    }

    /// Whether desk or kiosk has a journal of a studio, which only its key opens.
    pub(crate) fn has_journal(&self, id: &str) -> bool {
        let folders = [of_desk(&self.data_dir, id), self.kiosk_dir(id)];
        folders.iter().any(|it| Journal::is_at(&it.join(JOURNAL)))
    }
}

fn of_desk(data_dir: &Path, id: &str) -> PathBuf {
    debug_assert_ne!(id, DEMO, "the demo studio writes nothing");
    data_dir.join("studios").join(id)
}
