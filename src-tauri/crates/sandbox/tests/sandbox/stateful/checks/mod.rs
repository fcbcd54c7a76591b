//! Looks whether what can be read is what has to be.

pub(crate) mod access;
pub(crate) mod contracts;
pub(crate) mod everything;
pub(crate) mod files;
pub(crate) mod money;
pub(crate) mod queue;
pub(crate) mod record;
pub(crate) mod rests;
pub(crate) mod seats;
pub(crate) mod studio;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::stateful::fact::Fact;
use crate::stateful::model::Model;
use crate::stateful::stage::Stage;
use crate::stateful::wire::{Reply, Request, Wire};

/// Reads over one connection what is about the cast.
pub(crate) struct Observer<'a> {
    pub(crate) stage: &'a Stage,
    pub(crate) model: &'a mut Model,
    pub(crate) wire: &'a mut Wire,
}

/// What of a customer is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Aspect {
    Record,
    Access,
    Contracts,
    Rests,
    Money,
    Benefits,
    Preferences,
    Files,
    All,
}

pub(crate) type Checked = Result<(), String>;

impl Observer<'_> {
    /// What the facts of a round are about.
    pub(crate) async fn look(&mut self, facts: &[Fact]) -> Checked {
        let mut looked: BTreeSet<(i64, Aspect)> = BTreeSet::new();
        for fact in facts {
            if let Fact::Booked(booking) = fact {
                seats::slot(self, booking).await?;
            }
            let Some((person, aspect)) = self.about(fact) else {
                continue;
            };
            if looked.insert((person, aspect)) {
                self.look_at(person, aspect).await?;
            }
        }
        Ok(())
    }

    fn about(&self, fact: &Fact) -> Option<(i64, Aspect)> {
        let owner = |id: &i64| self.model.owned.get(id).map(|it| it.person);
        Some(match fact {
            Fact::Part(person, ..) => (*person, Aspect::Record),
            Fact::Medium(person, _) | Fact::Restriction(person, _) => (*person, Aspect::Access),
            Fact::Leaving(id, _) => (owner(id)?, Aspect::Contracts),
            Fact::Bought { person, .. } => (*person, Aspect::Contracts),
            Fact::Rest(id, _) => (owner(id)?, Aspect::Rests),
            Fact::Token(token, _) => {
                let known = self.model.tokens.get(token)?.states().first()?;
                (known.person, Aspect::Money)
            }
            Fact::Benefit(person, ..) => (*person, Aspect::Benefits),
            Fact::Preference(person, ..) => (*person, Aspect::Preferences),
            Fact::Filed { person, .. } | Fact::Picture(person, _) => (*person, Aspect::Files),
            Fact::Moved { person, .. } | Fact::Met(person) => (*person, Aspect::All),
            _ => return None,
        })
    }

    /// Everything about everybody.
    pub(crate) async fn look_at_all(&mut self) -> Checked {
        for person in self.stage.cast.clone() {
            self.look_at(person, Aspect::All).await?;
        }
        seats::all(self).await?;
        studio::tags(self).await?;
        self.what_is_gone_stays_gone().await
    }

    async fn look_at(&mut self, person: i64, aspect: Aspect) -> Checked {
        let all = aspect == Aspect::All;
        if all || matches!(aspect, Aspect::Record | Aspect::Access | Aspect::Rests) {
            let customer = self.get(person, &format!("/v1/customers/{person}")).await?;
            if all || aspect == Aspect::Record {
                record::check(self, person, &customer).await?;
            }
            if all {
                // Before the idle periods, for these are read contract by contract.
                contracts::check(self, person).await?;
            }
            if all || aspect == Aspect::Rests {
                rests::check(self, person, &customer).await?;
            }
            if all || aspect == Aspect::Access {
                access::check(self, person, &customer)?;
            }
        }
        if aspect == Aspect::Contracts {
            contracts::check(self, person).await?;
        }
        if all || aspect == Aspect::Money {
            money::check(self, person).await?;
        }
        if all || aspect == Aspect::Benefits {
            studio::benefits(self, person).await?;
        }
        if all || aspect == Aspect::Preferences {
            studio::preferences(self, person).await?;
        }
        if all || aspect == Aspect::Files {
            files::read(self, person).await?;
        }
        Ok(())
    }

    async fn what_is_gone_stays_gone(&mut self) -> Checked {
        for (person, target) in self.model.gone.clone() {
            let reply = self.ask(person, Request::new("GET", &*target)).await?;
            if !matches!(reply.status, 403 | 404) {
                return Err(format!(
                    "{target} was deleted, but answers {}",
                    reply.status
                ));
            }
        }
        Ok(())
    }

    pub(crate) async fn ask(&mut self, person: i64, request: Request) -> Result<Reply, String> {
        let home = self.model.home.get(&person).copied().unwrap_or_default();
        self.wire.send(self.stage.key(home), &request).await
    }

    /// The body of what has to be there.
    pub(crate) async fn get(&mut self, person: i64, target: &str) -> Result<Value, String> {
        let reply = self.ask(person, Request::new("GET", target)).await?;
        match reply.done() {
            true => Ok(reply.json()),
            false => Err(format!(
                "{target} answers {} {}",
                reply.status,
                reply.code()
            )),
        }
    }

    /// The same with the key of that place's studio.
    pub(crate) async fn get_at(&mut self, place: usize, target: &str) -> Result<Value, String> {
        let request = Request::new("GET", target);
        let reply = self.wire.send(self.stage.key(place), &request).await?;
        match reply.done() {
            true => Ok(reply.json()),
            false => Err(format!(
                "{target} answers {} {}",
                reply.status,
                reply.code()
            )),
        }
    }

    /// The bytes at an address that an answer gave.
    pub(crate) async fn bytes(&mut self, person: i64, url: &str) -> Result<Vec<u8>, String> {
        let target = url.strip_prefix(&self.stage.sandbox.url());
        let target = target.ok_or_else(|| format!("no address of its own: {url}"))?;
        let reply = self.ask(person, Request::new("GET", target)).await?;
        match reply.done() {
            true => Ok(reply.bytes),
            false => Err(format!("{target} answers {}", reply.status)),
        }
    }
}
