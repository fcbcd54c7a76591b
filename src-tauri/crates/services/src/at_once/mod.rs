//! What is answered at once: bookings, purchases, the membership switch, the use of a benefit, a
//! weighing, the studio's own fields, the move to another studio, cards and other media.
//!
//! Whoever stands at the desk waits for the answer, so nothing here is queued. Without a network it says so.
//! A call that nobody answered may have arrived: then the service is asked what it holds, and only what is
//! clearly not there may be asked for again.
//!
//! **Invariant:** nothing here sends anything twice by itself, and nothing is sent before the trail says that
//! it is about to be. [`trace`] writes it there.

mod act;
mod appointments;
mod bookings;
mod check;
mod deed;
mod field;
mod kind;
mod media;
mod modules;
mod studio;
mod switch;
mod trace;
mod verdicts;
mod weighing;

use std::time::Duration;

use futures::{Stream, TryStreamExt};
use studiodesk_client::Outcome;
use studiodesk_core::CustomerId;

pub use self::act::{DeskAct, Settled};
pub(crate) use self::appointments::instant_of;
pub use self::appointments::{AppointmentOffer, AppointmentSlot, InstructorName};
pub(crate) use self::bookings::shown as shown_slot;
pub use self::bookings::{ClassSlotOffer, Seats};
pub use self::check::{Verdict, Wish};
pub use self::deed::ToldAct;
pub(crate) use self::deed::{Deed, Event};
pub use self::kind::ActKind;
pub(crate) use self::media::media;
pub use self::modules::{ModuleOffer, ModulePayment, ModuleTrial};
pub use self::studio::{StudioTarget, StudioTargets};
pub use self::switch::{
    SwitchConfig, SwitchDebit, SwitchModule, SwitchOffer, SwitchPreview, SwitchSource, SwitchTerm,
    SwitchWish,
};
pub(crate) use self::trace::{Acts, Trace};
pub use self::verdicts::{AppointmentVerdict, ClassVerdict, ModuleVerdict};
pub use self::weighing::Readings;
use crate::{Desk, Error, Result};

/// When to look after a call that nobody answered: it may still be on its way.
const LOOKS: [Duration; 3] = [
    Duration::ZERO,
    Duration::from_secs(1),
    Duration::from_secs(3),
];

impl Desk {
    /// Does it now, and says how it ended. The trail has it before the service has.
    ///
    /// # Errors
    /// It cannot be written down, and was not asked for. Or the service refuses, or it certainly did not
    /// arrive: no network, for example.
    pub async fn act_now(&self, member: CustomerId, act: impl Into<ToldAct>) -> Result<Settled> {
        let open = self.open_now()?;
        let ToldAct { act, told } = act.into();
        // Only read so far: whatever goes wrong here, nothing was asked for.
        let Some(prepared) = act.prepare(open.client(), member).await? else {
            return Ok(Settled::Overtaken);
        };
        let deed = Deed::from(&act).told(told);
        let trace = self.begin_act(&open, Some(member), deed).await?;
        let error = match act.send(open.client(), member, &prepared).await {
            Ok(server_id) => {
                let number = server_id.clone();
                trace.tell(Event::Confirmed { server_id }).await;
                self.learn_made(member, &act, number.as_deref()).await;
                return Ok(Settled::Done);
            }
            Err(error) => error,
        };
        trace.tell_failure(&error).await;
        match error.outcome() {
            Outcome::NotSent | Outcome::Refused => Err(Error::Client(error)),
            Outcome::Unknown => {
                let settled = act.settle(open.client(), member, &LOOKS).await;
                trace.tell_look(settled).await;
                if settled == Settled::FoundThere {
                    self.learn_made(member, &act, None).await;
                }
                Ok(settled)
            }
        }
    }

    /// Looks once more whether something that was in doubt is there.
    ///
    /// # Errors
    /// No studio is open.
    pub async fn look_again(&self, member: CustomerId, act: DeskAct) -> Result<Settled> {
        let open = self.open_now()?;
        let settled = act.settle(open.client(), member, &LOOKS[..1]).await;
        if let Some(trace) = self.doubtful_act(&open, Some(member), Deed::from(&act)) {
            trace.tell_look(settled).await;
        }
        if settled == Settled::FoundThere {
            self.learn_made(member, &act, None).await;
        }
        Ok(settled)
    }
}

/// Everything that a list holds, page after page.
async fn all<T>(
    rows: impl Stream<Item = studiodesk_client::Result<T>>,
) -> studiodesk_client::Result<Vec<T>> {
    rows.try_collect().await
}
