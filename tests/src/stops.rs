//! Going through the window with a keyboard and nothing else, as somebody does who cannot touch or see it.
//!
//! **Invariant:** keys are those of the computer, and no stop is passed over that cannot be seen.

use serde_json::json;

use crate::app::App;
use crate::failure::{Failure, Result};

/// More stops than any page has.
const MOST: usize = 90;

/// What has the keyboard.
#[derive(Debug)]
struct Stop {
    /// Which element of the page it is.
    number: u64,
    role: String,
    name: String,
    /// Whether it has a line around it.
    ringed: bool,
    /// Whether it is on the screen, and nothing lies over it.
    seen: bool,
}

impl App {
    /// Presses Tab until this has the keyboard.
    ///
    /// # Errors
    /// When it is not reached, or when a stop on the way is not to be seen.
    pub async fn tab_to(&self, role: &str, name: &str) -> Result {
        let wanted = format!("{role} {name:?}");
        let is_it = |r: &str, n: &str| r == role && n == name;
        self.tab_until(&wanted, is_it).await.map(drop)
    }

    /// Presses Tab until what has the keyboard is as wanted, by its role and name. The name.
    ///
    /// # Errors
    /// As [`App::tab_to`].
    pub async fn tab_until(
        &self,
        what: &str,
        is_wanted: impl Fn(&str, &str) -> bool,
    ) -> Result<String> {
        let mut way = Vec::new();
        for _ in 0..MOST {
            let now = self.stop().await?;
            if is_wanted(&now.role, &now.name) {
                return Ok(now.name);
            }
            way.push(format!("{} {:?}", now.role, now.name));
            self.next_stop(&now).await?;
        }
        let way = way.join(", ");
        Err(Failure::new(format!("no Tab leads to {what}: {way}")))
    }

    /// Fails when nothing of the page has the keyboard: whoever came here by keys would have to begin anew.
    ///
    /// # Errors
    /// When it is lost for ten seconds.
    pub async fn keeps_the_focus(&self) -> Result {
        self.wait("something to have the keyboard", async || {
            let (role, name) = self.focus().await?;
            Ok((role != "generic" || !name.is_empty()).then_some(()))
        })
        .await
    }

    /// Presses a key that moves the focus, and waits until it has moved.
    ///
    /// # Errors
    /// When it stays, or is not to be seen where it goes.
    pub async fn moves_by(&self, key: &str) -> Result {
        let before = self.stop().await?;
        self.moved(key, &before).await
    }

    async fn next_stop(&self, before: &Stop) -> Result {
        self.moved("Tab", before).await
    }

    async fn moved(&self, key: &str, before: &Stop) -> Result {
        self.press_real(&[key])?;
        let after = self
            .wait(&format!("{key} to lead on from {before:?}"), async || {
                let now = self.stop().await?;
                // A step that is under way shows nothing yet.
                let has_come = now.number != before.number && (now.role == "generic" || now.seen);
                Ok(has_come.then_some(now))
            })
            .await?;
        let is_page = after.role == "generic" || after.role == "heading";
        match is_page || (after.ringed && after.seen) {
            true => Ok(()),
            false => Err(Failure::new(format!(
                "{key} leads where nothing is seen: {after:?}"
            ))),
        }
    }

    async fn stop(&self) -> Result<Stop> {
        let stop = self.ask("stop", json!(null)).await?;
        let part = |name: &str| stop[name].as_str().unwrap_or_default().to_owned();
        let is = |name: &str| stop[name].as_bool().unwrap_or_default();
        Ok(Stop {
            number: stop["number"].as_u64().unwrap_or_default(),
            role: part("role"),
            name: part("name"),
            ringed: is("ringed"),
            seen: is("seen"),
        })
    }
}
