//! A client that does its step.

use serde_json::Value;

use crate::stateful::acts::{access, bookings, contracts, files, money, record, rests, studio};
use crate::stateful::fact::Fact;
use crate::stateful::model::Model;
use crate::stateful::stage::Stage;
use crate::stateful::step::{Action, Step};
use crate::stateful::wire::{Reply, Request, Wire};

pub(crate) struct Client<'a> {
    pub(crate) wire: &'a mut Wire,
    pub(crate) stage: &'a Stage,
    /// What was known before the round.
    pub(crate) model: &'a Model,
    /// Whether nobody else does anything meanwhile.
    pub(crate) alone: bool,
}

/// What the answers told; or what was wrong with them.
pub(crate) type Told = Result<Vec<Fact>, String>;

impl Client<'_> {
    pub(crate) async fn act(&mut self, step: &Step) -> Told {
        use Action::*;
        let person = self.stage.cast[step.who % self.stage.cast.len()];
        match step.action {
            AskForChange => record::ask(self, person, step).await,
            TakeBack => record::take_back(self, person, step).await,
            Settle => record::settle(self, step),
            SetMode => record::set_mode(self, step),
            Rest => rests::rest(self, person, step).await,
            ChangeRest => rests::change(self, person, step).await,
            EndRest => rests::end(self, person, step).await,
            Leave => contracts::leave(self, person, step).await,
            Stay => contracts::stay(self, person, step).await,
            BuyModule => contracts::buy(self, person, step).await,
            LeaveModule => contracts::leave_module(self, step).await,
            StayModule => contracts::stay_module(self, step).await,
            BookClass => bookings::book(self, person, step, false).await,
            TryClass => bookings::book(self, person, step, true).await,
            CancelClass => bookings::cancel(self, person, step).await,
            Confirm => bookings::confirm(self, step).await,
            BookAppointment => bookings::appoint(self, person, step).await,
            CancelAppointment => bookings::cancel_appointment(self, person, step).await,
            AddMedium => access::add(self, person, step).await,
            ChangeMedium => access::change(self, person, step).await,
            DropMedium => access::drop(self, person, step).await,
            Restrict => access::restrict(self, person, step).await,
            Lift => access::lift(self, person).await,
            File => files::file(self, person, step).await,
            Picture => files::picture(self, person, step).await,
            OpenSession => money::open(self, person, step).await,
            Pay => money::pay(self, person, step).await,
            UseBenefit => studio::use_benefit(self, person, step).await,
            Prefer => studio::prefer(self, person, step).await,
            Tag => studio::tag(self, step).await,
            Move => studio::go(self, person).await,
            PassTime => studio::pass_time(self, person, step),
            Restart => Ok(Vec::new()),
        }
    }

    /// The place of the studio that the person was in before the round.
    pub(crate) fn home(&self, person: i64) -> usize {
        self.model.home.get(&person).copied().unwrap_or_default()
    }

    /// Asks with the key of the studio where the person is.
    pub(crate) async fn ask(&mut self, person: i64, request: Request) -> Result<Reply, String> {
        self.ask_at(self.home(person), request).await
    }

    pub(crate) async fn ask_at(&mut self, place: usize, request: Request) -> Result<Reply, String> {
        self.wire.send(self.stage.key(place), &request).await
    }

    pub(crate) async fn get(&mut self, person: i64, target: &str) -> Result<Value, String> {
        let reply = self.ask(person, Request::new("GET", target)).await?;
        Ok(if reply.done() {
            reply.json()
        } else {
            Value::Null
        })
    }

    /// The running contract that a step about the person is about.
    pub(crate) async fn contract(
        &mut self,
        person: i64,
        step: &Step,
    ) -> Result<Option<Value>, String> {
        let target = format!("/v1/memberships/{person}/self-service/contract-data");
        let all = crate::stateful::fact::items(&self.get(person, &target).await?);
        let running = all.iter().filter(|it| it["contractStatus"] == "ACTIVE");
        let running: Vec<_> = running.collect();
        Ok(pick(&running, step.a).map(|it| (*it).clone()))
    }
}

/// One of them by any number.
pub(crate) fn pick<T>(from: &[T], at: usize) -> Option<&T> {
    from.get(at.checked_rem(from.len())?)
}
