//! What somebody owes, and when they came.

use studiodesk_services::Account;

use super::{READ, value};
use crate::view::KioskCheckIn;
use crate::words::Flow;
use crate::{Error, Kiosk, Result};

impl Kiosk {
    /// The account.
    ///
    /// # Errors
    /// The session is over, the flow is closed, or the service does not answer.
    pub async fn balance(&self, session: &str) -> Result<Account> {
        let guard = self.enter(session, Flow::Balance)?;
        let read = guard.desk().account(guard.member(), READ).await?;
        guard.answer(read.ok_or(Error::Unknown)?.value)
    }

    /// The visits of the last year, the latest first.
    ///
    /// # Errors
    /// As of [`balance`](Self::balance).
    pub async fn check_ins(&self, session: &str) -> Result<Vec<KioskCheckIn>> {
        let guard = self.enter(session, Flow::CheckIns)?;
        let read = guard.desk().check_ins(guard.member(), READ).await?;
        let visits = value(read).into_iter().map(|it| KioskCheckIn {
            came: it.came,
            left: it.left,
            studio: it.studio,
        });
        guard.answer(visits.collect())
    }
}
