//! Nobody gets out of a kiosk: whatever is tried, there is one window, in full screen, with the keyboard, at its own
//! address, and it shows nothing of anybody else.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use studiodesk_e2e::{App, Failure, Result, Standing, until};

use super::attempts::{BY_HAND, BY_SCRIPT, How, OF_BROWSERS, OF_SYSTEMS, OUTSIDE};
use super::steps::{Guest, Kiosk, START, WIDE, set_up};
use crate::studio::Studio;
use crate::ways_out::had_visitor;

/// Of people who are not at the kiosk.
const OTHERS: [&str; 4] = ["Canary", "Żółkiewska", "الأحمد", "Hohenstein"];
/// Of the one who is, and is gone again.
const WHO_WAS_THERE: &str = "Jürgen";
/// A window manager that took something away has given it back by then.
const SOON: Duration = Duration::from_secs(3);
/// A key that means nothing to anybody. Once the page has heard it, all that was pressed before is over.
const LISTENS: &str = "if (!window.listens) {
        window.listens = true;
        window.heard = 0;
        addEventListener('keydown', ({ key }) => { if (key === 'Pause') window.heard += 1; }, true);
    }
    return window.heard";
/// What no attempt may change: where, as what, how large, and with nothing marked.
const SHOWN: &str =
    "return [location.href, document.title, innerWidth, innerHeight, devicePixelRatio,
    visualViewport.scale, String(getSelection()), document.visibilityState]";

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_tried_nobody_gets_out_of_the_kiosk() -> Result {
    let studio = Studio::open().await?;
    let (kiosk, copy) = beside_a_desk(&studio, "kiosk-escape").await?;
    let app = &kiosk.app;
    let mut watch = Watch::begin(app).await?;

    app.flow("keys of systems, at the start")?;
    watch.all(&OF_SYSTEMS, &[WHO_WAS_THERE]).await?;
    app.flow("keys of browsers, in a field")?;
    app.button("Enter your number").click().await?;
    watch.all(&OF_BROWSERS, &[WHO_WAS_THERE]).await?;
    app.button("Back").click().await?;

    app.flow("hands and scripts, while somebody is there")?;
    kiosk.says_number().await?;
    kiosk.is_recognised().await?;
    kiosk.open("My membership").await?;
    watch.all(&BY_HAND, &[]).await?;
    watch.all(&BY_SCRIPT, &[]).await?;
    watch.outside().await?;
    watch.drops().await?;
    assert!(watch.failed.is_empty(), "{:#?}", watch.failed);

    app.flow("back, after the end")?;
    kiosk.ends().await?;
    watch.all(&BACK, &[WHO_WAS_THERE]).await?;
    app.see(START).await?;

    assert!(watch.tried >= 60, "{} attempts", watch.tried);
    assert!(watch.failed.is_empty(), "{:#?}", watch.failed);
    assert_eq!(fs::read(&copy.0)?, copy.1, "the desk's copy of the members");
    kiosk.app.close().await
}

const BACK: [(&str, How); 4] = [
    ("back, by keys", How::Keys(&["alt+Left", "BackSpace"])),
    ("back, by its own key", How::Keys(&["XF86Back"])),
    ("back, by the mouse", How::Hand(&["click", "8"])),
    (
        "back, by the history",
        How::Script("history.back(); history.go(-2); history.go(-1)"),
    ),
];

/// A desk reads the members, and is closed; then a kiosk is opened in its folder. Also the desk's copy.
pub(super) async fn beside_a_desk(
    studio: &Studio,
    journey: &str,
) -> Result<(Kiosk, (PathBuf, Vec<u8>))> {
    let setup = studio.connected(journey).screen(WIDE.0, WIDE.1);
    let app = setup.start().await?;
    app.see("220 people").await?;
    let folder = app.path("data/studiodesk");
    set_up(&folder)?;
    let arguments = [studio.arguments(), vec!["--kiosk".into()]].concat();
    let app = app.restart_with(arguments).await?;
    app.see(START).await?;
    let copy = copy_in(&folder.join("studios"))?;
    let content = fs::read(&copy)?;
    let guest = Guest {
        number: "1-90002".into(),
        card: String::new(),
        born: "12041992".into(),
    };
    Ok((Kiosk::of(app, guest), (copy, content)))
}

fn copy_in(studios: &Path) -> Result<PathBuf> {
    let found = fs::read_dir(studios)?
        .flatten()
        .map(|studio| studio.path().join("members.db"))
        .find(|it| it.exists());
    found.ok_or_else(|| Failure::new("the desk has no copy of the members"))
}

/// What has to stay, whatever is tried.
pub(super) struct Watch<'a> {
    app: &'a App,
    address: String,
    shown: Value,
    pub(super) tried: usize,
    pub(super) failed: Vec<String>,
}

impl<'a> Watch<'a> {
    pub(super) async fn begin(app: &'a App) -> Result<Self> {
        Ok(Self {
            app,
            address: app.window().current_url().await?.to_string(),
            shown: app.window().execute(SHOWN, Vec::new()).await?,
            tried: 0,
            failed: Vec::new(),
        })
    }

    /// Tries all of them, each with a look afterwards.
    async fn all(&mut self, attempts: &[(&str, How)], gone: &[&str]) -> Result {
        for (name, how) in attempts {
            match how {
                How::Keys(keys) => self.app.press_real(keys)?,
                How::Hand(arguments) => self.app.by_hand(arguments)?,
                How::Script(script) => self.run(script).await,
            }
            self.look(name, gone).await?;
        }
        Ok(())
    }

    /// What the driver says of it does not count: it also complains of a page that does not go where it is told to.
    async fn run(&self, script: &str) {
        drop(self.app.window().execute(script, Vec::new()).await);
    }

    /// Tries to reach a listener outside by each way that is closed to the desk's page too.
    async fn outside(&mut self) -> Result {
        let mut outsides = Vec::new();
        for script in OUTSIDE {
            let outside = TcpListener::bind("127.0.0.1:0")?;
            let script_there = script.replace("OUTSIDE", &outside.local_addr()?.to_string());
            self.run(&script_there).await;
            self.look(script, &[]).await?;
            outsides.push((script, outside));
        }
        for (script, outside) in outsides {
            if had_visitor(&outside)? {
                self.failed.push(format!("{script}: reached the outside"));
            }
        }
        Ok(())
    }

    /// Drops files of the kinds that a web view would rather show.
    async fn drops(&mut self) -> Result {
        for name in ["outside.html", "outside.pdf", "outside.png"] {
            let file = self.app.path(name);
            fs::write(&file, "outside")?;
            if self.app.offers_files(&[&file], (700, 500)).await? {
                self.failed.push(format!("{name}: taken"));
            }
            self.look(name, &["outside"]).await?;
        }
        Ok(())
    }

    /// Looks whether all is as it was, and notes what is not. Nothing of the `gone` may be in the page.
    pub(super) async fn look(&mut self, name: &str, gone: &[&str]) -> Result {
        self.tried += 1;
        if let Err(failure) = self.is_as_before(gone).await {
            self.failed.push(format!("{name}: {failure}"));
            // What one attempt has opened must not hide what the next one does.
            self.app.press_real(&["Escape", "Escape"])?;
        }
        Ok(())
    }

    async fn is_as_before(&self, gone: &[&str]) -> Result {
        let heard = self.app.window().execute(LISTENS, Vec::new()).await?;
        until("the page to hear a key", SOON, async || {
            self.app.press_real(&["Pause"])?;
            let now = self.app.window().execute(LISTENS, Vec::new()).await?;
            Ok((now.as_u64() > heard.as_u64()).then_some(()))
        })
        .await?;
        until(
            "the window to stand as it should",
            SOON,
            async || match self.app.standing()? {
                Standing::AS_IT_SHOULD => Ok(Some(())),
                other => Err(Failure::new(format!("{other:?}"))),
            },
        )
        .await?;
        let shown = self.app.window().execute(SHOWN, Vec::new()).await?;
        same("what the page says of itself", &shown, &self.shown)?;
        let address = self.app.window().current_url().await?.to_string();
        same("the address", &json!(address), &json!(self.address))?;
        let windows = self.app.window().windows().await?.len();
        same("pages", &json!(windows), &json!(1))?;
        let page = self.app.window().source().await?;
        match OTHERS.iter().chain(gone).find(|it| page.contains(**it)) {
            Some(name) => Err(Failure::new(format!("the page has {name:?}"))),
            None => Ok(()),
        }
    }
}

fn same(what: &str, now: &Value, before: &Value) -> Result {
    match now == before {
        true => Ok(()),
        false => Err(Failure::new(format!("{what}: {now}, not {before}"))),
    }
}
