//! What a person does at a kiosk, step by step.

use std::path::Path;
use std::time::Duration;

use fantoccini::Locator;
use serde_json::{Value, json};
use studiodesk_e2e::{App, Failure, Keyring, Result, Setup, until};

/// What the start screen always says.
pub(crate) const START: &str = "Hold your card to the reader";

/// The screen that the settings of the demo and of [`set_up`] are for.
pub(crate) const WIDE: (u16, u16) = (1920, 1080);

/// A kiosk of the demo studio, and the member to try it with.
pub(crate) struct Kiosk {
    pub(crate) app: App,
    pub(crate) guest: Guest,
}

/// How a member says who they are.
pub(crate) struct Guest {
    pub(crate) number: String,
    pub(crate) card: String,
    /// Day, month, year: as English asks.
    pub(crate) born: String,
}

impl Kiosk {
    /// Opens the demo's kiosk.
    pub(crate) async fn demo(setup: Setup) -> Result<Self> {
        let arguments = ["--kiosk", "--demo", "--demo-members", "60"];
        let setup = setup.keyring(Keyring::Absent).arguments(arguments);
        let setup = setup.screen(WIDE.0, WIDE.1);
        let app = setup.start().await?;
        app.see(START).await?;
        let start = allowed(&app, "kiosk_start", json!({})).await?;
        let demo = |name: &str| start["demo"][name].as_str().unwrap_or_default().to_owned();
        let guest = Guest {
            number: demo("memberNumber"),
            card: demo("card"),
            born: day_first(&demo("answer")),
        };
        Ok(Self { app, guest })
    }

    /// Touches keys of the pad on the screen.
    pub(crate) async fn touch_keys(&self, text: &str) -> Result {
        for key in text.chars() {
            self.app.button(&key.to_string()).click().await?;
        }
        Ok(())
    }

    /// Says the number of the member by the pad on the screen.
    pub(crate) async fn says_number(&self) -> Result {
        self.app.button("Enter your number").click().await?;
        self.touch_keys(&self.guest.number).await?;
        self.app.button("Continue").click().await
    }

    /// Answers the second factor with a real keyboard, as fast as hands are.
    pub(crate) async fn is_recognised(&self) -> Result {
        self.app.field("When were you born?").appears().await?;
        self.app.type_slowly(&self.guest.born)?;
        self.app.button("Continue").click().await?;
        self.app.see("What would you like to do?").await
    }

    /// Chooses a tile, and waits until its page has all that it asked for.
    pub(crate) async fn open(&self, tile: &str) -> Result {
        self.app.button(tile).click().await?;
        self.page(tile).await
    }

    /// Waits for the page with this heading, and until nothing on it is still asked for.
    pub(crate) async fn page(&self, heading: &str) -> Result {
        self.app.control("heading", heading).appears().await?;
        self.app.see_no_more("One moment, please").await
    }

    /// Waits until each picture on the page is drawn.
    pub(crate) async fn pictures(&self) -> Result {
        let drawn = "const all = [...document.querySelectorAll('main img')];
            return all.length > 0 && all.every((it) => it.complete && it.naturalWidth > 0)";
        until("the pictures", Duration::from_secs(10), async || {
            let is_drawn = self.app.window().execute(drawn, Vec::new()).await?;
            Ok((is_drawn == true).then_some(()))
        })
        .await
    }

    /// Takes the way out that every page has in its corner.
    pub(crate) async fn ends(&self) -> Result {
        self.way_out().await?;
        self.app.see(START).await
    }

    /// The same, in any language.
    pub(crate) async fn way_out(&self) -> Result {
        self.press_first("//header//button[@data-variant='primary']")
            .await
    }

    /// Presses the first button that XPath finds, where several are alike.
    pub(crate) async fn press_first(&self, buttons: &str) -> Result {
        let first = format!("({buttons})[1]");
        let what = format!("a button {buttons}");
        until(&what, Duration::from_secs(10), async || {
            let found = self.app.window().find(Locator::XPath(&first)).await;
            let Ok(button) = found else {
                return Ok(None);
            };
            let scroll = "arguments[0].scrollIntoView({ block: 'nearest' })";
            let about = vec![serde_json::to_value(&button)?];
            self.app.window().execute(scroll, about).await?;
            button.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Chooses the first that can be chosen.
    pub(crate) async fn choose_first(&self) -> Result {
        self.press_first("//main//label[.//input[@type='radio' and not(@disabled)]]")
            .await
    }

    /// Sends what was reviewed, and sees that it was taken.
    pub(crate) async fn send(&self, words: &str) -> Result {
        self.page("Is everything right?").await?;
        self.app.button(words).click().await?;
        self.page("Thank you").await?;
        // The page closes by itself unless somebody is there.
        self.app.control("heading", "Thank you").click().await
    }
}

/// Asks the program from the page, as a script there could: what it answers, or what it refuses with.
pub(crate) async fn ask(
    app: &App,
    command: &str,
    arguments: Value,
) -> Result<std::result::Result<Value, Value>> {
    let script = "const [command, given, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, given)
            .then((said) => done({ said }), (refused) => done({ refused }))";
    let about = vec![json!(command), arguments];
    let answer = app.window().execute_async(script, about).await?;
    Ok(match answer.get("refused") {
        Some(refused) => Err(refused.clone()),
        None => Ok(answer["said"].clone()),
    })
}

/// The same where it has to be allowed.
pub(crate) async fn allowed(app: &App, command: &str, arguments: Value) -> Result<Value> {
    let said = ask(app, command, arguments).await?;
    said.map_err(|refused| Failure::new(format!("{command}: {refused}")))
}

/// `1992-04-12` as English asks for it.
pub(crate) fn day_first(day: &str) -> String {
    let mut parts: Vec<&str> = day.split('-').collect();
    parts.reverse();
    parts.concat()
}

/// The settings of a kiosk for this studio, in a folder of data.
pub(crate) fn set_up(folder: &Path) -> Result {
    let settings = json!({
        "version": 1,
        "flows": [
            "data", "membership", "idle", "documents", "picture", "bookings", "check_ins", "balance"
        ],
        "ways": ["card", "barcode", "member_number"],
        "card_format": "decimal",
        "factor": "date_of_birth",
        "languages": ["en", "de", "ar"],
        "place": {
            "lower_edge_mm": 900, "distance_mm": 600, "diagonal_mm": 546,
            "width_px": 1920, "height_px": 1080
        }
    });
    Ok(std::fs::write(
        folder.join("kiosk.json"),
        settings.to_string(),
    )?)
}
