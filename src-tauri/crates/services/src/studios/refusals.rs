//! How often the service refused the key.
//!
//! One refusal may be an accident of the service. After the second, on another occasion, the window asks
//! whether the local copy should go, for a studio that locked this desk out may not want it to keep its
//! members. Nothing goes without that answer.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::OpenStudio;
use crate::link::KeyWord;
use crate::{Desk, Result, SyncView};

/// Name of the note in the store.
const NOTE: &str = "key.refused";
/// Refusals closer together are one occasion: a card and a list ask at the same time.
const APART: SignedDuration = SignedDuration::from_mins(1);

/// What is known of refusals since the key was accepted last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Refusals {
    first: Option<Timestamp>,
    /// The first was in an earlier start of the program.
    inherited: bool,
    twice: bool,
}

impl Refusals {
    fn after(self, word: KeyWord) -> Self {
        if word.accepted {
            return Self::default();
        }
        let Some(first) = self.first else {
            return Self {
                first: Some(word.at),
                ..Self::default()
            };
        };
        // Either way, for somebody may have set the clock.
        let apart = word.at.duration_since(first).abs() >= APART;
        Self {
            twice: self.twice || self.inherited || apart,
            ..self
        }
    }

    fn written(self) -> Option<String> {
        let first = self.first?;
        Some(format!("{first} {}", if self.twice { 2 } else { 1 }))
    }

    fn read(text: &str) -> Self {
        let Some((first, times)) = text.split_once(' ') else {
            return Self::default();
        };
        Self {
            first: first.parse().ok(),
            inherited: true,
            twice: times == "2",
        }
    }
}

impl OpenStudio {
    /// What earlier starts heard.
    pub(super) async fn restore_refusals(&self) -> Result<()> {
        let text = self.with_store(|store| store.note(NOTE)).await?;
        let refusals = text.as_deref().map(Refusals::read).unwrap_or_default();
        *self.sync.refusals.lock().await = refusals;
        self.sync
            .change(|view| view.key_refused_twice = refusals.twice);
        Ok(())
    }

    /// Keeps what the service said of the key. Answers what there is to show, if that is news.
    pub(crate) async fn hear_of_key(&self, word: KeyWord) -> Result<Option<SyncView>> {
        let mut refusals = self.sync.refusals.lock().await;
        let after = refusals.after(word);
        if after == *refusals {
            return Ok(None);
        }
        let text = after.written();
        self.with_store(move |store| store.set_note(NOTE, text.as_deref()))
            .await?;
        let news = refusals.twice != after.twice;
        *refusals = after;
        Ok(news.then(|| {
            self.sync
                .change(|view| view.key_refused_twice = after.twice)
        }))
    }
}

impl Desk {
    /// Listens, as long as the studio is open, to what the service says about its key.
    pub(super) fn hear_of_key(&self, open: &Arc<OpenStudio>) {
        let (listener, mut words) = (Arc::clone(&self.on_sync), open.link().key_words());
        let studio = Arc::downgrade(open);
        open.beside(async move {
            while words.changed().await.is_ok() {
                let word = *words.borrow_and_update();
                let (Some(word), Some(open)) = (word, studio.upgrade()) else {
                    continue;
                };
                match open.hear_of_key(word).await {
                    Ok(Some(view)) => listener(view),
                    Ok(None) => {}
                    Err(error) => {
                        tracing::warn!(code = ?error.code(), "a refused key could not be noted");
                    }
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(accepted: bool, second: i64) -> KeyWord {
        KeyWord {
            accepted,
            at: Timestamp::from_second(second).unwrap(),
        }
    }

    fn heard(words: &[KeyWord]) -> Refusals {
        let after = |refusals: Refusals, word: &KeyWord| refusals.after(*word);
        words.iter().fold(Refusals::default(), after)
    }

    #[test]
    fn two_occasions_are_a_minute_apart() {
        let refused = |seconds: &[i64]| {
            let words: Vec<_> = seconds.iter().map(|&at| word(false, at)).collect();
            heard(&words).twice
        };

        assert!(!refused(&[100]));
        assert!(!refused(&[100, 101, 159]));
        assert!(refused(&[100, 160]));
        assert!(refused(&[100, 40]), "the clock was set");
        assert!(refused(&[100, 160, 161]), "it stays so");
    }

    #[test]
    fn a_restart_makes_another_occasion() {
        let kept = heard(&[word(false, 100)]).written().unwrap();

        let again = Refusals::read(&kept);

        assert!(!again.twice);
        assert!(again.after(word(false, 101)).twice);
    }

    #[test]
    fn a_key_that_is_accepted_was_never_refused() {
        let refusals = heard(&[word(false, 100), word(false, 200), word(true, 300)]);

        assert_eq!(refusals, Refusals::default());
        assert_eq!(refusals.written(), None);
    }

    #[test]
    fn what_was_written_is_read_and_nonsense_is_nothing() {
        let twice = heard(&[word(false, 100), word(false, 200)]);

        assert!(Refusals::read(&twice.written().unwrap()).twice);
        assert!(!Refusals::read("nonsense").twice);
    }
}
