//! What a page of the kiosk may ask the program: nothing of the desk, nothing of another person, and nothing once
//! the session is over, however much is asked at once.

use std::path::Path;

use serde_json::{Value, json};
use studiodesk_e2e::{App, Result};

use super::escape::{Watch, beside_a_desk};
use super::steps::{START, allowed, ask};
use crate::studio::Studio;

/// Names that were given out to nobody, and others that mean somebody else to the service.
const STRANGE: [&str; 9] = [
    "t9999", "t-1", "t00", "r1", "0", "1-90001", "../1", "", "t0 ",
];
/// Whatever has to name a thing of the session.
const OF_THINGS: [(&str, &str); 12] = [
    ("kiosk_review_cancelation", "contract"),
    ("kiosk_review_cancelation_withdrawal", "contract"),
    ("kiosk_review_class", "slot"),
    ("kiosk_review_booking_end", "booking"),
    ("kiosk_idle_days", "contract"),
    ("kiosk_idle_lengths", "contract"),
    ("kiosk_forget_photo", "photo"),
    ("kiosk_review_picture", "photo"),
    ("kiosk_open_document", "document"),
    ("kiosk_review_document", "photo"),
    ("kiosk_send", "review"),
    ("kiosk_receipt", "done"),
];
const OF_SESSIONS: [&str; 9] = [
    "kiosk_home",
    "kiosk_balance",
    "kiosk_check_ins",
    "kiosk_contracts",
    "kiosk_bookings",
    "kiosk_idle_contracts",
    "kiosk_documents",
    "kiosk_take_photo",
    "kiosk_close_camera",
];

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_told_nothing_but_what_its_own_session_may_know() -> Result {
    let studio = Studio::open().await?;
    let (kiosk, _) = beside_a_desk(&studio, "kiosk-others").await?;
    let app = &kiosk.app;
    let mut watch = Watch::begin(app).await?;

    app.flow("commands of the desk and of the system")?;
    for command in of_the_desk()? {
        let refused = ask(app, &command, json!({})).await?.err();
        let words = refused.map(|it| it.to_string()).unwrap_or_default();
        let is_ours = ["no such command", "not allowed", "not found"].iter();
        assert!(
            is_ours.clone().any(|it| words.contains(it)),
            "{command}: {words}"
        );
        watch.tried += 1;
    }
    watch.look("commands of the desk", &["Jürgen"]).await?;

    app.flow("things of other people")?;
    let session = signed_in(app).await?;
    let members: Vec<String> = studio
        .sandbox
        .state()
        .with_people(|people| people.iter().take(3).map(|it| it.id.to_string()).collect());
    let strange = STRANGE.iter().map(|it| (*it).to_owned());
    for thing in strange.chain(members) {
        for (command, name) in OF_THINGS {
            let refused = ask(app, command, of(&session, name, &thing)).await?;
            assert!(refused.is_err(), "{command} with {thing:?}: {refused:?}");
            watch.tried += 1;
        }
    }
    for other in [
        "",
        "0",
        &"0".repeat(32),
        &session.to_uppercase(),
        &format!("{session} "),
    ] {
        for command in OF_SESSIONS {
            let refused = ask(app, command, json!({ "session": other })).await?;
            assert_eq!(refused.unwrap_err()["code"], "session_over", "{command}");
            watch.tried += 1;
        }
    }

    app.flow("the end, in the middle of it")?;
    let race = "const [session, done] = arguments;
        const ask = (command) => window.__TAURI_INTERNALS__.invoke(command, { session });
        const first = ['kiosk_balance', 'kiosk_contracts', 'kiosk_bookings'].map(ask);
        const end = ask('kiosk_end');
        const after = ['kiosk_balance', 'kiosk_home'].map(ask);
        end.then(() => Promise.allSettled([ask('kiosk_home'), ask('kiosk_contracts')]))
            .then((late) => Promise.allSettled([...first, ...after])
            .then(() => done(late.map(({ status }) => status))))";
    let late = app
        .window()
        .execute_async(race, vec![json!(session)])
        .await?;
    assert_eq!(late, json!(["rejected", "rejected"]));
    watch
        .look("the end, in the middle of it", &["Jürgen"])
        .await?;

    app.flow("two answers at once, and floods")?;
    let both = "const [given, done] = arguments;
        const ask = window.__TAURI_INTERNALS__.invoke;
        ask('kiosk_identify', { way: 'member_number', text: '1-90002' }).then(({ session }) =>
            Promise.allSettled(given.map((answer) => ask('kiosk_factor', { session, answer }))))
            .then((all) => done(all.filter(({ value }) => value?.kind === 'open').length))";
    let answers = json!(["1992-04-12", "1992-04-12", "1990-01-01"]);
    let opened = app.window().execute_async(both, vec![answers]).await?;
    assert!(opened.as_u64() <= Some(1), "{opened} sessions are open");
    let flood = "const done = arguments[0];
        const ask = window.__TAURI_INTERNALS__.invoke;
        const many = (count, command, given) => Array.from({ length: count }, () => ask(command, given));
        Promise.allSettled([
            ...many(300, 'kiosk_identify', { way: 'card', text: '4711' }),
            ...many(300, 'kiosk_factor', { session: '', answer: '1992-04-12' }),
            ...many(1000, 'kiosk_touch', { session: '', page: 'form' }),
        ]).then((all) => done(all.filter(({ value }) => value?.kind === 'open').length))";
    let opened = app.window().execute_async(flood, Vec::new()).await?;
    assert_eq!(opened, 0);
    watch.look("a flood", &["Jürgen"]).await?;
    app.see(START).await?;

    assert!(watch.failed.is_empty(), "{:#?}", watch.failed);
    kiosk.app.close().await
}

/// All that the desk's window may ask for, and some of what no window may.
fn of_the_desk() -> Result<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/capabilities/main.json");
    let capability: Value = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let granted = capability["permissions"].as_array().into_iter().flatten();
    let commands = granted
        .filter_map(|it| it.as_str()?.strip_prefix("allow-"))
        .map(|it| it.replace('-', "_"));
    let of_system = [
        "plugin:window|close",
        "plugin:window|minimize",
        "plugin:window|set_fullscreen",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "plugin:resources|close",
        "no_such_command",
    ];
    let all: Vec<String> = commands.chain(of_system.map(str::to_owned)).collect();
    assert!(all.len() > 60, "{} commands", all.len());
    Ok(all)
}

/// A session of Jürgen's that the page knows nothing of.
async fn signed_in(app: &App) -> Result<String> {
    let who = json!({ "way": "member_number", "text": "1-90002" });
    let asked = allowed(app, "kiosk_identify", who).await?;
    let answer = json!({ "session": asked["session"], "answer": "1992-04-12" });
    let open = allowed(app, "kiosk_factor", answer).await?;
    assert_eq!(open["kind"], "open", "{open}");
    Ok(open["session"].as_str().unwrap_or_default().to_owned())
}

/// All that any of these commands is called with, and the strange name in its place.
fn of(session: &str, name: &str, thing: &str) -> Value {
    let mut given = json!({
        "session": session, "end": "2030-01-31", "reason": thing, "month": "2027-01",
        "start": "2027-01-01", "words": ["a"],
        "crop": { "x": 0, "y": 0, "size": 100, "turns": 0 }
    });
    given[name] = json!(thing);
    if name == "photo" {
        given["pages"] = json!([{ "photo": thing, "turn": "none" }]);
        given["words"] = json!("a");
    }
    given
}
