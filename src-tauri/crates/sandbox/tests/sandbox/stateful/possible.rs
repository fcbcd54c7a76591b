//! All states that something may be in, as far as the answers tell.
//!
//! Requests that are in flight at the same time are done in an order that nobody but the server knows.
//! What they may have led to is found by trying every order: a state is possible when some order of the
//! answers leads there, each answer being one that could be given at its place. That there is none means
//! that the answers contradict each other.

/// How many answers about one thing are put into every order; there are 24 of four.
const MANY: usize = 6;

/// Something whose state changes with what happens to it.
pub(crate) trait Changes: Clone + PartialEq {
    type Event;

    /// The state after the event; `None` when it cannot happen in this state.
    fn after(&self, event: &Self::Event) -> Option<Self>;
}

/// The states that are possible; never none.
#[derive(Debug, Clone)]
pub(crate) struct Possible<S>(Vec<S>);

impl<S: Changes> Possible<S> {
    /// Only this one.
    pub(crate) fn only(state: S) -> Self {
        Self(vec![state])
    }

    pub(crate) fn states(&self) -> &[S] {
        &self.0
    }

    /// The events happened, in some order; says whether they can have.
    pub(crate) fn learn(&mut self, events: &[&S::Event]) -> bool {
        assert!(events.len() <= MANY, "a round is small");
        let mut reached = Vec::new();
        for state in &self.0 {
            follow(state, events, &mut reached);
        }
        let possible = !reached.is_empty();
        if possible {
            self.0 = reached;
        }
        possible
    }

    /// Keeps those states that agree with what was seen; says whether there is one.
    pub(crate) fn see(&mut self, agrees: impl Fn(&S) -> bool) -> bool {
        let kept: Vec<S> = self.0.iter().filter(|it| agrees(it)).cloned().collect();
        let agreed = !kept.is_empty();
        if agreed {
            self.0 = kept;
        }
        agreed
    }
}

fn follow<S: Changes>(state: &S, events: &[&S::Event], reached: &mut Vec<S>) {
    if events.is_empty() && !reached.contains(state) {
        reached.push(state.clone());
    }
    for place in 0..events.len() {
        if let Some(next) = state.after(events[place]) {
            let mut rest = events.to_vec();
            rest.remove(place);
            follow(&next, &rest, reached);
        }
    }
}
