//! What a person sees in the window.

use std::time::Duration;

use serde_json::json;

use crate::app::App;
use crate::control::Control;
use crate::failure::{Failure, Result};
use crate::wait::PATIENCE;

impl App {
    /// Waits until the window shows this text.
    ///
    /// # Errors
    /// When it does not within ten seconds.
    pub async fn see(&self, text: &str) -> Result {
        self.see_within(text, PATIENCE).await
    }

    /// Like [`App::see`], for what takes longer.
    ///
    /// # Errors
    /// When it is not seen within that time.
    pub async fn see_within(&self, text: &str, patience: Duration) -> Result {
        self.wait_for(&format!("{text:?} to be seen"), patience, async || {
            Ok(self.text().await?.contains(text).then_some(()))
        })
        .await
    }

    /// Waits until the window shows this text no more.
    ///
    /// # Errors
    /// When it still does after ten seconds.
    pub async fn see_no_more(&self, text: &str) -> Result {
        self.wait(&format!("{text:?} to be gone"), async || {
            Ok((!self.text().await?.contains(text)).then_some(()))
        })
        .await
    }

    /// All text that is visible now, runs of white space as one space.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn text(&self) -> Result<String> {
        let text = self.ask("text", json!(null)).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Every text that is shown, and every text that assistive technology or a pointer that rests
    /// would bring up.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn words(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(
            self.ask("words", json!(null)).await?,
        )?)
    }

    /// Waits until the open card shows a picture of the person, not only a place for one.
    ///
    /// # Errors
    /// When it does not within ten seconds.
    pub async fn see_picture(&self) -> Result {
        self.wait("the person's picture on the card", async || {
            let shown = self.ask("pictures", json!({ "role": "article" })).await?;
            Ok((shown.as_u64() >= Some(1)).then_some(()))
        })
        .await
    }

    /// Role and name of what has the keyboard, as assistive technology would say it.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn focus(&self) -> Result<(String, String)> {
        let focus = self.ask("focus", json!(null)).await?;
        let part = |name: &str| focus[name].as_str().unwrap_or_default().to_owned();
        Ok((part("role"), part("name")))
    }

    /// Waits until the keyboard is with what has this role and name.
    ///
    /// # Errors
    /// When it is not within ten seconds.
    pub async fn focused(&self, role: &str, name: &str) -> Result {
        self.wait(&format!("the focus on the {role} {name:?}"), async || {
            let (is_role, is_name) = self.focus().await?;
            Ok((is_role == role && is_name == name).then_some(()))
        })
        .await
    }

    /// Names of all that has this role and can be perceived, in the order of the page.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn names(&self, role: &str) -> Result<Vec<String>> {
        let names = self.ask("names", json!({ "role": role })).await?;
        Ok(serde_json::from_value(names)?)
    }

    /// What has this role and this accessible name, found when it is used.
    #[must_use]
    pub fn control<'a>(&'a self, role: &'a str, name: &'a str) -> Control<'a> {
        Control::new(self, role, name)
    }

    /// The button of this name.
    #[must_use]
    pub fn button<'a>(&'a self, name: &'a str) -> Control<'a> {
        self.control("button", name)
    }

    /// The text field of this name.
    #[must_use]
    pub fn field<'a>(&'a self, name: &'a str) -> Control<'a> {
        self.control("textbox", name)
    }

    /// Text of each row of the results as it is now.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn results(&self) -> Result<Vec<String>> {
        let rows = self.ask("rows", json!({ "list": "Members" })).await?;
        Ok(serde_json::from_value(rows)?)
    }

    /// Waits until the results are as `expected` says, and returns them.
    ///
    /// # Errors
    /// When they are not within ten seconds; the last ones are told.
    pub async fn results_when(
        &self,
        what: &str,
        mut expected: impl FnMut(&[String]) -> bool,
    ) -> Result<Vec<String>> {
        self.wait(what, async || {
            let rows = self.results().await?;
            if expected(&rows) {
                Ok(Some(rows))
            } else {
                Err(Failure::new(format!("the results were {rows:#?}")))
            }
        })
        .await
    }
}
