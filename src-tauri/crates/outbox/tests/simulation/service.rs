//! The way to the simulated service, with everything that happens on it.

use std::time::Duration;

use futures::future::BoxFuture;
use studiodesk_core::ErrorCode;
use studiodesk_outbox::model::{Item, Kind, Match, Said};
use studiodesk_outbox::ports::{Cancel, Looked, Progress, Reach, Sent, Service};
use studiodesk_outbox::rules;

use crate::checks;
use crate::faults::Fault;
use crate::mutants::Mutant;
use crate::server::Effect;
use crate::world::{Shared, World};

/// We stop waiting after so long.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) struct SimService(pub(crate) Shared);

/// What will become of a request. Chance is asked when it leaves.
struct Fate<T> {
    lasts: Duration,
    answer: T,
    /// When it takes effect, if it does.
    effect: Option<Duration>,
}

impl Service for SimService {
    fn send(&self, item: Item, progress: Progress, mut cancel: Cancel) -> BoxFuture<'_, Sent> {
        Box::pin(async move {
            let fate = self.0.get().sending(&item);
            progress.tell(0, 1);
            let broken_off = tokio::select! {
                biased;
                () = cancel.cancelled() => true,
                () = tokio::time::sleep(fate.lasts) => false,
            };
            let mut world = self.0.get();
            let answer = if broken_off {
                world.broken_off(&item, fate.answer)
            } else {
                fate.answer
            };
            world.under_way -= 1;
            world.tell(format_args!("{} answer: {answer:?}", item.id));
            world.lied_to(answer)
        })
    }

    fn look(&self, item: Item) -> BoxFuture<'_, Looked> {
        Box::pin(async move {
            let began = self.0.get().now();
            let fate = self.0.get().looking();
            tokio::time::sleep(fate.lasts).await;
            let mut world = self.0.get();
            world.under_way -= 1;
            let looked = match fate.answer {
                Some(failed) => failed,
                None => world.seen(&item, began),
            };
            world.tell(format_args!("{} looked: {looked:?}", item.id));
            looked
        })
    }

    fn reach(&self) -> BoxFuture<'_, Reach> {
        Box::pin(async move {
            let (lasts, reach) = self.0.get().asking();
            tokio::time::sleep(lasts).await;
            self.0.get().tell(format_args!("reach: {reach:?}"));
            reach
        })
    }
}

impl World {
    fn sending(&mut self, item: &Item) -> Fate<Sent> {
        self.departs();
        self.stats.sends += 1;
        let now = self.now();
        self.first_sent.entry(item.id).or_insert(now);
        let mut fate = self.fate(item);
        let arrives = !matches!(fate.answer, Sent::NotSent { .. });
        // A connection that a network takes away while it stands.
        let gone = |at| self.weather.outage(now + at).is_some();
        if arrives && gone(fate.lasts) {
            fate.answer = unknown(ErrorCode::Offline);
            fate.effect = fate.effect.filter(|at| !gone(*at));
        }
        checks::leaves(self, item, arrives);
        if let Some(effect) = fate.effect {
            self.expect(item, now + effect, now + fate.lasts);
        }
        fate
    }

    fn fate(&mut self, item: &Item) -> Fate<Sent> {
        let now = self.now();
        if let Some(outage) = self.weather.outage(now) {
            if outage.swallows {
                let code = ErrorCode::TimedOut;
                let answer = if self.rng.chance(50) {
                    not_sent(code, None)
                } else {
                    unknown(code)
                };
                return fate(PATIENCE, answer, None);
            }
            return fate(
                self.rng.wait(1, 50),
                not_sent(ErrorCode::Offline, None),
                None,
            );
        }
        let there = self.rng.wait(10, 150);
        let back = there + self.rng.wait(10, 150);
        if self.key_is_refused {
            return fate(back, not_sent(ErrorCode::KeyRefused, None), None);
        }
        let bad = item.payload.starts_with("bad");
        let effect = (!bad).then_some(there);
        let well = if bad {
            Sent::Refused(Said::code(ErrorCode::Invalid))
        } else {
            Sent::Confirmed {
                server_id: Some(item.id.to_string()),
            }
        };
        match self.draw() {
            Fault::None => fate(back, well, effect),
            Fault::Slow => fate(back + self.rng.wait(1_000, 9_000), well, effect),
            Fault::Refuse => fate(there, not_sent(ErrorCode::Offline, None), None),
            Fault::ResetBefore => fate(there, unknown(ErrorCode::Offline), None),
            Fault::ResetAfter | Fault::AnswerLost => {
                fate(back, unknown(ErrorCode::Offline), effect)
            }
            Fault::AnswerTruncated => fate(back, unknown(ErrorCode::Unreadable), effect),
            Fault::RateLimited { says_how_long } => {
                let wait = says_how_long.then(|| self.rng.wait(500, 30_000));
                fate(back, not_sent(ErrorCode::RateLimited, wait), None)
            }
            Fault::ServerError { took_effect } => {
                let effect = effect.filter(|_| took_effect);
                fate(back, unknown(ErrorCode::Server), effect)
            }
            Fault::TimedOut => {
                // Up to just under a second after we have stopped waiting.
                let late = self.rng.wait(0, 10_900);
                fate(PATIENCE, unknown(ErrorCode::TimedOut), effect.map(|_| late))
            }
            Fault::KeyRefused => {
                self.key_is_refused = true;
                fate(back, not_sent(ErrorCode::KeyRefused, None), None)
            }
        }
    }

    /// What is known of a sending that somebody broke off before it was answered.
    fn broken_off(&mut self, item: &Item, answer: Sent) -> Sent {
        let (now, arrives) = (self.now(), self.rng.chance(50));
        self.server.broken_off(&item.mark, arrives, now);
        match answer {
            Sent::NotSent { .. } if self.rng.chance(50) => not_sent(ErrorCode::Cancelled, None),
            _ => unknown(ErrorCode::Cancelled),
        }
    }

    fn expect(&mut self, item: &Item, at: Duration, doubt: Duration) {
        // No later than the rules allow: 30 s after doubt begins.
        let most = (doubt.max(at) + Duration::from_secs(29)) - at;
        let mut delay = match self.rng.below(3) {
            0 => Duration::ZERO,
            1 => self.rng.wait(0, 3_000),
            _ => self.rng.wait(0, 29_000),
        };
        delay = delay.min(most);
        if self.mutant == Some(Mutant::ShowsTooLate) {
            delay += Duration::from_secs(120);
        }
        let twice = self.is_chaos() && self.rng.chance(3);
        self.server.expect(Effect {
            item: item.id,
            mark: item.mark.clone(),
            customer: item.customer,
            slot: item.slot.clone(),
            payload: item.payload.to_string(),
            at,
            shown_at: at + delay,
            twice,
        });
    }

    fn looking(&mut self) -> Fate<Option<Looked>> {
        self.departs();
        self.stats.looks += 1;
        let failed = |code, wait| {
            let why = Said::code(code);
            Some(Looked::Failed { why, wait })
        };
        if let Some(outage) = self.weather.outage(self.now()) {
            return if outage.swallows {
                fate(PATIENCE, failed(ErrorCode::TimedOut, None), None)
            } else {
                let soon = self.rng.wait(1, 50);
                fate(soon, failed(ErrorCode::Offline, None), None)
            };
        }
        let soon = self.rng.wait(20, 300);
        if self.key_is_refused {
            return fate(soon, failed(ErrorCode::KeyRefused, None), None);
        }
        match self.draw() {
            Fault::None => fate(soon, None, None),
            Fault::Slow => fate(soon + self.rng.wait(1_000, 9_000), None, None),
            Fault::RateLimited { says_how_long } => {
                let wait = says_how_long.then(|| self.rng.wait(500, 30_000));
                fate(soon, failed(ErrorCode::RateLimited, wait), None)
            }
            Fault::TimedOut => fate(PATIENCE, failed(ErrorCode::TimedOut, None), None),
            Fault::KeyRefused => fate(soon, failed(ErrorCode::KeyRefused, None), None),
            Fault::ServerError { .. } => fate(soon, failed(ErrorCode::Server, None), None),
            Fault::AnswerTruncated => fate(soon, failed(ErrorCode::Unreadable, None), None),
            _ => fate(soon, failed(ErrorCode::Offline, None), None),
        }
    }

    /// What a look sees that began then. It may have read at any instant since, so at the first.
    fn seen(&mut self, item: &Item, began: Duration) -> Looked {
        let now = self.now();
        self.server.settle(now);
        let is_overwritten = item.canceled && rules::of(item.kind).repeatable;
        if matches!(item.kind, Kind::Message | Kind::MessageAnswer) || is_overwritten {
            return Looked::Unreadable { scope: None };
        }
        let matches = self.server.shown(item, began);
        // Somebody had filed the same before, by another way.
        if matches.is_empty() && item.kind == Kind::Document && item.id.0 % 4 == 0 {
            return Looked::Similar(vec![Match {
                server_id: None,
                text: Vec::new(),
            }]);
        }
        if matches.is_empty() {
            checks::saw_nothing(self, item, began);
        }
        Looked::Matches(matches)
    }

    fn asking(&mut self) -> (Duration, Reach) {
        match self.weather.outage(self.now()) {
            Some(outage) => {
                let lasts = if outage.swallows {
                    PATIENCE
                } else {
                    self.rng.wait(1, 50)
                };
                (lasts, Reach::Offline(Said::code(ErrorCode::Offline)))
            }
            None if self.key_is_refused => {
                let why = Said::code(ErrorCode::KeyRefused);
                (self.rng.wait(10, 200), Reach::KeyRefused(why))
            }
            None => (self.rng.wait(10, 200), Reach::Open),
        }
    }

    fn draw(&mut self) -> Fault {
        if self.is_chaos() {
            self.weather.fault(&mut self.rng)
        } else {
            Fault::None
        }
    }

    fn departs(&mut self) {
        let now = self.now();
        self.server.settle(now);
        self.under_way += 1;
        if self.under_way > 4 {
            self.wrong("more than four requests are under way".into());
        }
    }

    fn lied_to(&self, sent: Sent) -> Sent {
        match (self.mutant, sent) {
            (Some(Mutant::ResendsWithoutLooking), Sent::Unknown(why)) => {
                Sent::NotSent { why, wait: None }
            }
            (Some(Mutant::BelievesErrors), Sent::Unknown(_)) => Sent::Confirmed { server_id: None },
            (_, sent) => sent,
        }
    }
}

fn fate<T>(lasts: Duration, answer: T, effect: Option<Duration>) -> Fate<T> {
    Fate {
        lasts,
        answer,
        effect,
    }
}

fn unknown(code: ErrorCode) -> Sent {
    Sent::Unknown(Said::code(code))
}

fn not_sent(code: ErrorCode, wait: Option<Duration>) -> Sent {
    let why = Said::code(code);
    Sent::NotSent { why, wait }
}
