//! What a person does with the window.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::app::App;
use crate::failure::{Failure, Result};

/// Counts the keys that come up again, from none.
const LISTEN: &str = "
    const count = () => { window.keysUp += 1; };
    if (window.keysUp === undefined) addEventListener('keyup', count, true);
    window.keysUp = 0;";

/// How many came up, in this page.
const ARRIVED: &str = "return window.keysUp ?? null";

/// Longer than any page here is busy.
const SLOWEST_KEYS: Duration = Duration::from_secs(2);

const LOOK_AGAIN: Duration = Duration::from_millis(5);

impl App {
    /// Puts the text into the search field in place of what was there.
    ///
    /// # Errors
    /// When there is no search field.
    pub async fn search(&self, text: &str) -> Result {
        self.control("searchbox", "Search members").fill(text).await
    }

    /// Presses and releases a key.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn press(&self, key: Key) -> Result {
        self.chord(&[], char::from(key)).await
    }

    /// Presses a key while others are held.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn chord(&self, held: &[Key], key: char) -> Result {
        let down = |value| KeyAction::Down { value };
        let up = |value| KeyAction::Up { value };
        let held: Vec<char> = held.iter().copied().map(char::from).collect();
        let actions = held
            .iter()
            .copied()
            .map(down)
            .chain([down(key), up(key)])
            .chain(held.iter().rev().copied().map(up));
        self.keys(actions).await
    }

    /// Types into whatever has the keyboard.
    ///
    /// # Errors
    /// When the window is gone.
    pub async fn type_text(&self, text: &str) -> Result {
        let actions = text
            .chars()
            .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        self.keys(actions).await
    }

    /// Gives the window's inside this size, as dragging at its corner would.
    ///
    /// # Errors
    /// When it has another size after ten seconds.
    pub async fn resize(&self, width: u32, height: u32) -> Result {
        self.window().set_window_size(width, height).await?;
        self.wait(&format!("a window of {width} by {height}"), async || {
            let inside = self
                .window()
                .execute("return [innerWidth, innerHeight]", Vec::new())
                .await?;
            if inside == json!([width, height]) {
                Ok(Some(()))
            } else {
                Err(Failure::new(format!("it is {inside}")))
            }
        })
        .await
    }

    async fn keys(&self, actions: impl Iterator<Item = KeyAction>) -> Result {
        let actions: Vec<KeyAction> = actions.collect();
        if actions.is_empty() {
            return Ok(());
        }
        let pressed = actions
            .iter()
            .filter(|it| matches!(it, KeyAction::Up { .. }))
            .count();
        self.window().execute(LISTEN, Vec::new()).await?;
        let keyboard = actions
            .into_iter()
            .fold(KeyActions::new("keyboard".to_owned()), |keys, action| {
                keys.then(action)
            });
        self.window().perform_actions(keyboard).await?;
        self.arrived(pressed).await;
        Ok(())
    }

    /// Waits until the page has got the keys: the driver answers when the window has, and a pointer that comes
    /// after them would overtake those that still wait. A key that closes a window or opens a dialog does not come
    /// up in the page, so this is no failure.
    async fn arrived(&self, pressed: usize) {
        let since = Instant::now();
        while since.elapsed() < SLOWEST_KEYS {
            match self.window().execute(ARRIVED, Vec::new()).await {
                Ok(Value::Number(came)) if came.as_u64() < Some(pressed as u64) => {
                    tokio::time::sleep(LOOK_AGAIN).await;
                }
                _ => return,
            }
        }
    }
}
