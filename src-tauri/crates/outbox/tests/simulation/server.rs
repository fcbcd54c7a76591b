//! The simulated service: applies each request that reaches it, every time, and shows it later.

use std::collections::BTreeMap;
use std::time::Duration;

use studiodesk_core::CustomerId;
use studiodesk_outbox::model::{Item, ItemId, Mark, Match, Slot};

/// A request on its way, or what it has done.
#[derive(Debug, Clone)]
pub(crate) struct Effect {
    pub(crate) item: ItemId,
    pub(crate) mark: Mark,
    pub(crate) customer: CustomerId,
    pub(crate) slot: Slot,
    pub(crate) payload: String,
    pub(crate) at: Duration,
    pub(crate) shown_at: Duration,
    /// The service lists it twice: its index is being rebuilt.
    pub(crate) twice: bool,
}

impl Effect {
    /// Nobody holds its connection any more: what has left arrives within a second.
    fn straggle(&mut self, now: Duration) {
        self.at = self.at.min(now + Duration::from_millis(900));
        let latest = self.at + Duration::from_secs(29);
        self.shown_at = self.shown_at.min(latest);
    }
}

#[derive(Default)]
pub(crate) struct Server {
    on_the_way: Vec<Effect>,
    pub(crate) effects: Vec<Effect>,
    /// Sends of each mark since its absence was last proved.
    pub(crate) sends: BTreeMap<Mark, u32>,
    /// For each mark, when the first and the latest look since it was sent saw nothing.
    pub(crate) in_vain: BTreeMap<Mark, (Duration, Duration)>,
}

impl Server {
    pub(crate) fn expect(&mut self, effect: Effect) {
        self.on_the_way.push(effect);
    }

    /// Lets happen what is due.
    pub(crate) fn settle(&mut self, now: Duration) {
        let on_the_way = std::mem::take(&mut self.on_the_way);
        let (mut due, later): (Vec<_>, Vec<_>) =
            on_the_way.into_iter().partition(|effect| effect.at <= now);
        due.sort_by_key(|effect| effect.at);
        self.effects.append(&mut due);
        self.on_the_way = later;
    }

    /// The process that sent them has died: some of its requests have left already.
    pub(crate) fn orphan(&mut self, mut arrives: impl FnMut() -> bool, now: Duration) {
        self.settle(now);
        self.on_the_way.retain(|_| arrives());
        for effect in &mut self.on_the_way {
            effect.straggle(now);
        }
    }

    /// The connection of one was broken off: it has left already, or not.
    pub(crate) fn broken_off(&mut self, mark: &Mark, arrives: bool, now: Duration) {
        self.settle(now);
        self.on_the_way
            .retain(|effect| effect.mark != *mark || arrives);
        for effect in &mut self.on_the_way {
            if effect.mark == *mark {
                effect.straggle(now);
            }
        }
    }

    /// What somebody sees who reads now.
    pub(crate) fn shown(&self, item: &Item, now: Duration) -> Vec<Match> {
        let of_item = |effect: &&Effect| effect.mark == item.mark && effect.shown_at <= now;
        let shown = self.effects.iter().filter(of_item);
        shown
            .flat_map(|effect| {
                let copies = if effect.twice { 2 } else { 1 };
                (0..copies).map(|copy| Match {
                    server_id: Some(format!("{}.{copy}", effect.item)),
                    text: Vec::new(),
                })
            })
            .collect()
    }

    /// How often it took effect, whoever can see it.
    pub(crate) fn count(&self, mark: &Mark) -> usize {
        let effects = self.effects.iter();
        effects.filter(|effect| effect.mark == *mark).count()
    }
}
