//! What is in doubt, so that nobody does it a second time: in memory for as long as the studio is open, and in
//! the trail after that.
//!
//! **Invariant:** the lock is here. A window that forgets what it asked for can ask again, and nothing is sent.
//! What the trail must not have, a PIN, is remembered in memory alone.

use std::sync::Arc;

use studiodesk_core::CustomerId;

use super::deed::Deed;
use super::trace::{Doubt, Trace};
use super::{DeskAct, Event, LOOKS, Settled};
use crate::studios::OpenStudio;
use crate::{Desk, Result};

/// Something that one person at a time may ask for.
pub(super) struct Claim {
    open: Arc<OpenStudio>,
    member: CustomerId,
    deed: Deed,
}

impl Drop for Claim {
    fn drop(&mut self) {
        let mut known = self.open.acts.known();
        let is_it = |it: &(CustomerId, Deed)| it.0 == self.member && it.1.is_same_thing(&self.deed);
        known.claimed.retain(|it| !is_it(it));
    }
}

impl Desk {
    /// Looks once more whether something that was in doubt is there.
    ///
    /// # Errors
    /// No studio is open.
    pub async fn look_again(&self, member: CustomerId, act: DeskAct) -> Result<Settled> {
        let open = self.open_now()?;
        let doubts = self.doubts(&open, member, &Deed::from(&act)).await;
        // What is in doubt may have been for another day, or paid in another way.
        let latest = doubts.iter().max_by_key(|it| it.number.0);
        let act = latest.and_then(|it| it.deed.act.clone()).unwrap_or(act);
        let mut settled = act.settle(open.client(), member, &LOOKS[..1]).await;
        if settled == Settled::NotThere && open.acts.known().has_claimed(member, &Deed::from(&act))
        {
            // It may yet arrive.
            settled = Settled::Unknown;
        }
        for doubt in doubts {
            self.trace_of(&open, doubt).tell_look(settled).await;
        }
        if settled == Settled::FoundThere {
            self.learn_made(member, &act, None).await;
        }
        Ok(settled)
    }

    /// Takes a person's word that they have looked elsewhere whether something in doubt is there. From then on
    /// it may be asked for again.
    ///
    /// # Errors
    /// No studio is open.
    pub async fn looked_elsewhere(&self, member: CustomerId, act: DeskAct) -> Result<()> {
        let open = self.open_now()?;
        for doubt in self.doubts(&open, member, &Deed::from(&act)).await {
            let trace = self.trace_of(&open, doubt);
            trace.tell(Event::LookedElsewhere).await;
        }
        Ok(())
    }

    /// Takes it for oneself, or nothing if it is in doubt or somebody waits for it.
    pub(super) async fn claim(
        &self,
        open: &Arc<OpenStudio>,
        member: CustomerId,
        deed: &Deed,
    ) -> Result<Option<Claim>> {
        let told = self.doubts_in_trail(open, member, deed).await?;
        let mut known = open.acts.known();
        if known.has_claimed(member, deed)
            || !told.is_empty()
            || known.doubtful.iter().any(|it| it.is(member, deed))
        {
            return Ok(None);
        }
        known.claimed.push((member, deed.clone()));
        Ok(Some(Claim {
            open: Arc::clone(open),
            member,
            deed: deed.clone(),
        }))
    }

    /// All that is in doubt of it.
    async fn doubts(&self, open: &Arc<OpenStudio>, member: CustomerId, deed: &Deed) -> Vec<Doubt> {
        // Without a trail that can be read what is in memory is all there is.
        let told = self.doubts_in_trail(open, member, deed).await;
        let mut doubts = told.unwrap_or_default();
        let known = open.acts.known();
        let mut remembered = known.doubtful.clone();
        remembered.retain(|it| it.is(member, deed));
        doubts.retain(|it| remembered.iter().all(|one| one.number != it.number));
        doubts.append(&mut remembered);
        doubts
    }

    /// What the trail tells to be in doubt, and nobody waits for any more.
    async fn doubts_in_trail(
        &self,
        open: &Arc<OpenStudio>,
        member: CustomerId,
        deed: &Deed,
    ) -> Result<Vec<Doubt>> {
        // Before and after, for one may end, and another begin, while the trail is read.
        let mut running = open.acts.running();
        let acts = self.acts_in_doubt(member).await?;
        running.extend(open.acts.running());
        let doubts = acts.into_iter().filter_map(|(number, kind, payload)| {
            let deed = Deed::read(kind, &payload)?;
            Some(Doubt {
                member: Some(member),
                deed,
                number,
            })
        });
        let is_left = |it: &Doubt| it.is(member, deed) && !running.contains(&it.number);
        Ok(doubts.filter(is_left).collect())
    }

    fn trace_of(&self, open: &Arc<OpenStudio>, doubt: Doubt) -> Trace {
        self.trace(open, doubt.number, doubt.member, doubt.deed)
    }
}

impl Doubt {
    fn is(&self, member: CustomerId, deed: &Deed) -> bool {
        self.member == Some(member) && self.deed.is_same_thing(deed)
    }
}
