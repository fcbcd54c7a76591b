//! Every way out of the window is closed.

use std::net::TcpListener;

use serde_json::{Value, json};
use studiodesk_e2e::{App, Result, Setup};

/// Runs a script and answers two painted frames later, by when a navigation has begun or was denied.
const TRY: &str = "
  const [script, done] = arguments;
  try { new Function(script)(); } catch {}
  requestAnimationFrame(() => requestAnimationFrame(() => done(location.href)));
";

#[tokio::test(flavor = "multi_thread")]
async fn no_way_leads_out_of_the_window() -> Result {
    let outside = TcpListener::bind("127.0.0.1:0")?;
    outside.set_nonblocking(true)?;
    let port = outside.local_addr()?.port();
    let app = Setup::journey("ways-out")
        .arguments(["--demo"])
        .start()
        .await?;
    app.see("ready to search").await?;
    let home = app.window().current_url().await?;

    let go = |url: &str| format!("location.href = {url:?}");
    let tries = [
        go(&format!("http://127.0.0.1:{port}/")),
        go(&format!("https://127.0.0.1:{port}/")),
        go("file:///etc/passwd"),
        go("data:text/html,outside"),
        go("about:blank"),
        go("javascript:document.title='outside'"),
        go("tauri://localhost.evil.com/"),
        "location.href = URL.createObjectURL(new Blob(['outside'], {type: 'text/html'}))".into(),
        format!("if (window.open('http://127.0.0.1:{port}/')) document.title = 'outside'"),
        format!(
            "const a = document.createElement('a'); a.href = 'http://127.0.0.1:{port}/'; \
             a.target = '_blank'; document.body.append(a); a.click(); a.remove()"
        ),
        format!(
            "const a = document.createElement('a'); a.href = 'http://127.0.0.1:{port}/'; \
             a.download = 'x'; document.body.append(a); a.click(); a.remove()"
        ),
        format!(
            "const f = document.createElement('form'); f.method = 'post'; \
             f.action = 'http://127.0.0.1:{port}/'; document.body.append(f); f.submit(); f.remove()"
        ),
        format!(
            "const i = document.createElement('iframe'); i.src = 'http://127.0.0.1:{port}/'; \
             document.body.append(i)"
        ),
        format!("fetch('http://127.0.0.1:{port}/').catch(() => {{}})"),
        format!("new Image().src = 'http://127.0.0.1:{port}/'"),
        format!("new WebSocket('ws://127.0.0.1:{port}/')"),
        format!("navigator.sendBeacon('http://127.0.0.1:{port}/', 'x')"),
    ];
    for script in &tries {
        let there = ask(&app, TRY, vec![json!(script)]).await?;
        assert_eq!(there, home.as_str(), "{script}");
    }

    assert_eq!(app.window().windows().await?.len(), 1);
    assert_eq!(app.window().title().await?, "Studiodesk");
    assert!(outside.accept().is_err(), "nothing reached the outside");
    // And the page is as alive as before.
    app.search("anna").await?;
    app.results_when("somebody called Anna", |rows| !rows.is_empty())
        .await?;
    app.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_capability_does_not_grant_is_refused() -> Result {
    let app = Setup::journey("capability")
        .arguments(["--demo"])
        .start()
        .await?;
    app.see("ready to search").await?;

    for command in [
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "plugin:resources|close",
        "no_such_command",
    ] {
        let answer = ask(
            &app,
            "const [command, done] = arguments;
             window.__TAURI_INTERNALS__.invoke(command, {}).then(
               () => done('allowed'), (error) => done('refused: ' + error))",
            vec![json!(command)],
        )
        .await?;
        let answer = answer.as_str().unwrap_or_default();
        assert!(answer.starts_with("refused"), "{command}: {answer}");
    }
    let global = ask(
        &app,
        "arguments[arguments.length - 1](typeof window.__TAURI__)",
        Vec::new(),
    );
    assert_eq!(global.await?, "undefined");
    let evaluated = ask(
        &app,
        "const s = document.createElement('script'); s.textContent = 'window.outside = 1'; \
         document.head.append(s); s.remove(); \
         arguments[arguments.length - 1](typeof window.outside)",
        Vec::new(),
    );
    assert_eq!(evaluated.await?, "undefined");
    app.close().await
}

async fn ask(app: &App, script: &str, arguments: Vec<Value>) -> Result<Value> {
    Ok(app.window().execute_async(script, arguments).await?)
}
