//! The running program: its start, its end, and what a tester asks of it.
//!
//! What a person sees and does is in `sight.rs` and `hands.rs`.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::accessible::Accessible;
use crate::axe;
use crate::desktop::Desktop;
use crate::drag::Drag;
use crate::driver::Driver;
use crate::failure::{Failure, Result};
use crate::home::Home;
use crate::journeys;
use crate::picture::Picture;
use crate::process::{copied, run};
use crate::program::{Launcher, once_more};
use crate::screenshot;
use crate::script;
use crate::setup::{Setup, Theme};
use crate::undriven::Undriven;
use crate::wait::{PATIENCE, until};

/// What the program's window is called.
const WINDOW: &str = "Studiodesk";
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
    environment: Vec<(String, String)>,
    setup: Setup,
    began: Instant,
}

impl App {
    pub(crate) async fn start(setup: Setup) -> Result<Self> {
        let began = Instant::now();
        let home = Home::of_journey(&setup.journey)?;
        let desktop = Desktop::start(&home, setup.keyring, setup.screen).await?;
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
            environment,
            setup,
            began,
        })
    }

    // What a tester does.

    /// Notes that a person begins something now, in words that say what, and so that the one before has come
    /// to its end: `flows.txt` in the journey's folder then tells how long each took.
    ///
    /// # Errors
    /// When the note cannot be written.
    pub fn flow(&self, words: &str) -> Result {
        let mut notes = File::options()
            .create(true)
            .append(true)
            .open(self.home.path("flows.txt"))?;
        let seconds = self.began.elapsed().as_secs_f32();
        Ok(writeln!(notes, "{seconds:.1}\t{words}")?)
    }

    /// Keeps a picture of the window as `target/screenshots/<name>.<theme>.png`, once it holds
    /// still. A blank one is refused, and so is a name that [`crate::gallery`] does not expect.
    ///
    /// # Errors
    /// When the window stays blank, or the name is not expected.
    pub async fn screenshot(&self, name: &str) -> Result {
        screenshot::keep(&self.window, name, self.setup.theme).await
    }

    /// Like [`App::screenshot`], with the appearance that somebody chose in the settings.
    ///
    /// # Errors
    /// When the window stays blank, or the name is not expected.
    pub async fn screenshot_in(&self, theme: Theme, name: &str) -> Result {
        let dress = "document.documentElement.dataset.theme = arguments[0]";
        let theme_name = vec![json!(theme.name())];
        self.window.execute(dress, theme_name).await?;
        screenshot::keep(&self.window, name, theme).await
    }

    /// What the window shows once it holds still.
    ///
    /// # Errors
    /// When it stays blank or does not hold still.
    pub async fn looks(&self, what: &str) -> Result<Picture> {
        let file = self.path(&format!("{}.png", what.replace(' ', "-")));
        screenshot::still(&self.window, what, &file).await
    }

    /// Checks the window with axe-core.
    ///
    /// # Errors
    /// When there is a violation; all of them are told.
    pub async fn axe(&self) -> Result {
        axe::check(&self.window).await
    }

    /// The colours that it was started in.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.setup.theme
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
    /// Puts text into the clipboard, as another program of the person's would.
    ///
    /// # Errors
    /// When the clipboard does not take it.
    pub async fn copy_elsewhere(&self, text: &str) -> Result {
        self.desktop.copy(&self.home, text).await
    }

    /// What another program would paste now.
    ///
    /// # Errors
    /// When nothing is copied.
    pub fn copied(&self) -> Result<String> {
        copied(&self.environment)
    }

    /// Brings files over a place in the window and drops them there, as from a file manager.
    ///
    /// # Errors
    /// When the window does not want them.
    pub async fn drop_files(&self, files: &[&Path], place: (i32, i32)) -> Result {
        let mut drag = Drag::begin(self.desktop.display(), WINDOW, files)?;
        drag.over(place).await?;
        drag.drop().await
    }

    /// Holds files over a place of the window, lets them go, and tells whether the window wanted them.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn offers_files(&self, files: &[&Path], place: (i32, i32)) -> Result<bool> {
        let mut drag = Drag::begin(self.desktop.display(), WINDOW, files)?;
        let is_wanted = drag.is_wanted_at(place).await?;
        if is_wanted {
            drag.drop().await?;
        }
        Ok(is_wanted)
    }

    /// Answers the system's own dialog for files with this path.
    ///
    /// # Errors
    /// When no such dialog shows, or it stays.
    pub async fn answer_file_dialog(&self, path: &Path) -> Result {
        self.desktop.answer_file_dialog(path).await
    }

    /// The session around it.
    pub(crate) fn desktop(&self) -> &Desktop {
        &self.desktop
    }

    /// What assistive technology is told.
    pub(crate) async fn tree(&self) -> Result<Accessible> {
        self.desktop.tree().await
    }

    /// Asks the window to close, by Alt+F4.
    ///
    /// # Errors
    /// When there is none.
    pub fn ask_to_close(&self) -> Result {
        self.desktop.ask_to_close()
    }

    /// Waits until the program has ended by itself and marks the journey as made.
    ///
    /// # Errors
    /// When it does not end within five seconds.
    pub async fn closes(self) -> Result {
        self.flow("the end")?;
        self.launcher.ended(Duration::from_secs(5)).await?;
        Ok(fs::write(self.home.path(journeys::MADE), "")?)
    }

    /// Starts the program once more in the same session, where it is expected to end by itself: how it
    /// ended, and what it said.
    ///
    /// # Errors
    /// When it does not start, or does not end within ten seconds.
    pub async fn once_more(&self, arguments: &[String]) -> Result<(ExitStatus, String)> {
        once_more(&self.home, &self.environment, arguments).await
    }

    /// Runs a command in the same session, with this argument and these lines as its input, and returns what
    /// it said.
    ///
    /// # Errors
    /// When it does not start, or fails.
    pub fn run(&self, program: &Path, argument: &Path, input: &[&str]) -> Result<String> {
        run(&self.environment, program, argument, input)
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

    /// Kills the program where it stands, as a power cut would, and opens it again.
    ///
    /// # Errors
    /// When the program does not start.
    pub async fn killed(mut self, arguments: Vec<String>) -> Result<Self> {
        self.launcher.kill()?;
        self.launcher.ended(Duration::from_secs(5)).await?;
        // The old driver keeps to the window that it lost.
        self.driver = Driver::start(&self.home, &self.environment).await?;
        self.setup.arguments = arguments;
        self.window = open(&self.driver, &self.launcher, &self.setup.arguments).await?;
        Ok(self)
    }

    /// Kills the program where it stands and opens it again without a driver, as a person would.
    ///
    /// # Errors
    /// When the program does not start, or opens no window.
    pub async fn undriven(self, arguments: Vec<String>) -> Result<Undriven> {
        self.undriven_kiosk(arguments).await?.once_read().await
    }

    /// The same with a kiosk, which reads no members.
    ///
    /// # Errors
    /// When the program does not end, or its window does not come.
    pub async fn undriven_kiosk(self, arguments: Vec<String>) -> Result<Undriven> {
        self.launcher.kill()?;
        self.launcher.ended(Duration::from_secs(5)).await?;
        drop(self.driver);
        let program = self.launcher.start(&self.environment, &arguments)?;
        Undriven::of(program, self.launcher, self.desktop, self.home).await
    }

    /// Closes the window, waits until the program has ended and marks the journey as made.
    ///
    /// # Errors
    /// When it does not end within five seconds.
    pub async fn close(self) -> Result {
        self.shut().await?;
        Ok(fs::write(self.home.path(journeys::MADE), "")?)
    }

    /// Like [`App::close`], and then starts the program once more with these arguments: how it ended, and
    /// what it said of what was left behind.
    ///
    /// # Errors
    /// When the program does not end, either time.
    pub async fn close_and_ask(self, arguments: &[String]) -> Result<(ExitStatus, String)> {
        self.shut().await?;
        let answer = self.once_more(arguments).await?;
        fs::write(self.home.path(journeys::MADE), "")?;
        Ok(answer)
    }

    async fn shut(&self) -> Result {
        self.flow("the end")?;
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
        self.wait_for(what, PATIENCE, attempt).await
    }

    /// Like [`App::wait`], with another patience.
    pub(crate) async fn wait_for<T>(
        &self,
        what: &str,
        patience: Duration,
        attempt: impl AsyncFnMut() -> Result<Option<T>>,
    ) -> Result<T> {
        match until(what, patience, attempt).await {
            Ok(value) => Ok(value),
            Err(failure) => {
                let path = self.home.path("failure.png");
                if let Ok(png) = self.window.screenshot().await {
                    fs::write(&path, png)?;
                }
                // What lies beyond the edge is in no picture, and a report that is read elsewhere has none.
                let text = match self.ask("text", json!(null)).await {
                    Ok(text) => text.as_str().map_or(text.to_string(), str::to_owned),
                    Err(failure) => failure.to_string(),
                };
                fs::write(path.with_extension("txt"), &text)?;
                Err(Failure::new(format!(
                    "{failure}\nthe window then: {}\nit said: {}",
                    path.display(),
                    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
