//! The running program: its start, its end, and what a tester asks of it.
//!
//! What a person sees and does is in `sight.rs` and `hands.rs`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::axe;
use crate::desktop::Desktop;
use crate::driver::Driver;
use crate::failure::{Failure, Result};
use crate::home::Home;
use crate::journeys;
use crate::program::Launcher;
use crate::screenshot;
use crate::script;
use crate::setup::Setup;
use crate::wait::{PATIENCE, until};

/// How long the window may take to open on a machine that does much else.
const START: Duration = Duration::from_secs(30);

/// The running program. Fields end in the order they are named: window, driver, desktop, home.
#[derive(Debug)]
pub struct App {
    window: Client,
    driver: Driver,
    launcher: Launcher,
    desktop: Desktop,
    home: Home,
    setup: Setup,
}

impl App {
    pub(crate) async fn start(setup: Setup) -> Result<Self> {
        let home = Home::of_journey(&setup.journey)?;
        let desktop = Desktop::start(&home, setup.keyring).await?;
        let launcher = Launcher::write(&home, setup.key.as_deref())?;
        let mut environment = desktop.environment().to_vec();
        environment.push(("GTK_THEME".to_owned(), setup.theme.gtk().to_owned()));
        let driver = Driver::start(&home, &environment).await?;
        let window = open(&driver, &launcher, &setup.arguments).await?;
        Ok(Self {
            window,
            driver,
            launcher,
            desktop,
            home,
            setup,
        })
    }

    // What a tester does.

    /// Keeps a picture of the window as `target/screenshots/<name>.<theme>.png`, once it holds
    /// still. A blank one is refused, and so is a name that [`crate::gallery`] does not expect.
    ///
    /// # Errors
    /// When the window stays blank, or the name is not expected.
    pub async fn screenshot(&self, name: &str) -> Result {
        screenshot::keep(&self.window, name, self.setup.theme).await
    }

    /// Checks the window with axe-core.
    ///
    /// # Errors
    /// When there is a violation; all of them are told.
    pub async fn axe(&self) -> Result {
        axe::check(&self.window).await
    }

    /// The driver's own client, for what no person does.
    #[must_use]
    pub fn window(&self) -> &Client {
        &self.window
    }

    /// A folder or file of this journey, `data` for instance.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path(name)
    }

    /// Locks the keyring while the program runs.
    ///
    /// # Errors
    /// When there is none.
    pub async fn lock_keyring(&self) -> Result {
        self.desktop.lock().await
    }

    /// Types the password into the keyring's own prompt, as its owner would.
    ///
    /// # Errors
    /// When no prompt shows, or the keyring stays locked.
    pub async fn unlock_keyring(&self) -> Result {
        self.desktop.answer_prompt().await
    }

    /// How many secrets the keyring holds.
    ///
    /// # Errors
    /// When there is none.
    pub fn secrets(&self) -> Result<usize> {
        self.desktop.secrets()
    }

    /// Chooses a file in the system's own dialog, by typing its path.
    ///
    /// # Errors
    /// When no dialog shows, or it stays.
    pub async fn choose_file(&self, path: &Path) -> Result {
        self.desktop.choose_file(path).await
    }

    /// Puts text into the clipboard, as another program of the person's would.
    ///
    /// # Errors
    /// When the clipboard does not take it.
    pub async fn copy_elsewhere(&self, text: &str) -> Result {
        self.desktop.copy(&self.home, text).await
    }

    // Ending.

    /// Closes the window and opens it again, with all that is stored.
    ///
    /// # Errors
    /// When the program does not end or does not start.
    pub async fn restart(self) -> Result<Self> {
        let arguments = self.setup.arguments.clone();
        self.restart_with(arguments).await
    }

    /// Like [`App::restart`], with other arguments.
    ///
    /// # Errors
    /// When the program does not end or does not start.
    pub async fn restart_with(mut self, arguments: Vec<String>) -> Result<Self> {
        self.shut().await?;
        self.setup.arguments = arguments;
        self.window = open(&self.driver, &self.launcher, &self.setup.arguments).await?;
        Ok(self)
    }

    /// Closes the window, waits until the program has ended and marks the journey as made.
    ///
    /// # Errors
    /// When it does not end within five seconds.
    pub async fn close(self) -> Result {
        self.shut().await?;
        Ok(fs::write(self.home.path(journeys::MADE), "")?)
    }

    async fn shut(&self) -> Result {
        self.window.clone().close().await?;
        self.launcher.ended(Duration::from_secs(5)).await
    }

    /// Waits for a condition with a person's patience; when in vain, keeps a picture of what was
    /// there instead.
    pub(crate) async fn wait<T>(
        &self,
        what: &str,
        attempt: impl AsyncFnMut() -> Result<Option<T>>,
    ) -> Result<T> {
        match until(what, PATIENCE, attempt).await {
            Ok(value) => Ok(value),
            Err(failure) => {
                let path = self.home.path("failure.png");
                if let Ok(png) = self.window.screenshot().await {
                    fs::write(&path, png)?;
                }
                Err(Failure::new(format!(
                    "{failure}\nthe window then: {}",
                    path.display()
                )))
            }
        }
    }

    /// Asks the page, see `scripts/page.js`.
    pub(crate) async fn ask(&self, question: &str, about: Value) -> Result<Value> {
        let answer = self
            .window
            .execute(script::PAGE, vec![json!(question), about])
            .await?;
        Ok(answer)
    }
}

async fn open(driver: &Driver, launcher: &Launcher, arguments: &[String]) -> Result<Client> {
    // No browser name: which one matches differs from version to version.
    let capabilities = json!({
        "tauri:options": { "application": launcher.script(), "args": arguments }
    });
    let Value::Object(capabilities) = capabilities else {
        return Err(Failure::new("capabilities are an object"));
    };
    let mut connection = ClientBuilder::new(HttpConnector::new());
    let connecting = connection.capabilities(capabilities).connect(driver.url());
    // The driver itself waits for ever when the program ends instead of opening its window.
    let window = tokio::time::timeout(START, connecting)
        .await
        .map_err(|_| {
            Failure::new(format!(
                "no window opens; the program: {}",
                launcher.errors()
            ))
        })??;
    until("the page to be loaded", PATIENCE, async || {
        let state = window
            .execute("return document.readyState", Vec::new())
            .await?;
        Ok((state == "complete").then_some(()))
    })
    .await?;
    Ok(window)
}
