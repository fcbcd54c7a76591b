//! Every way out of the window is closed.

use std::net::{TcpListener, TcpStream};

use serde_json::{Value, json};
use studiodesk_e2e::{App, Result, Setup};

/// Each goes to a listener of its own, `OUTSIDE`. An error that is not caught here ends the journey.
pub(crate) const TRIES: [&str; 17] = [
    "location.href = 'http://OUTSIDE/'",
    "location.href = 'https://OUTSIDE/'",
    "location.href = 'file:///etc/passwd'",
    "location.href = 'data:text/html,outside'",
    "location.href = 'about:blank'",
    "location.href = \"javascript:document.title='outside'\"",
    "location.href = 'tauri://localhost.evil.com/'",
    "location.href = URL.createObjectURL(new Blob(['outside'], { type: 'text/html' }))",
    "if (window.open('http://OUTSIDE/')) document.title = 'outside'",
    "const a = document.createElement('a'); a.href = 'http://OUTSIDE/'; \
     a.target = '_blank'; document.body.append(a); a.click(); a.remove()",
    "const a = document.createElement('a'); a.href = 'http://OUTSIDE/'; \
     a.download = 'x'; document.body.append(a); a.click(); a.remove()",
    "const f = document.createElement('form'); f.method = 'post'; \
     f.action = 'http://OUTSIDE/'; document.body.append(f); f.submit(); f.remove()",
    "const i = document.createElement('iframe'); i.src = 'http://OUTSIDE/'; \
     document.body.append(i)",
    "fetch('http://OUTSIDE/').catch(() => {})",
    "new Image().src = 'http://OUTSIDE/'",
    // The only one that the engine refuses aloud.
    "try { new WebSocket('ws://OUTSIDE/') } \
     catch (error) { if (error.name !== 'SecurityError') throw error }",
    "navigator.sendBeacon('http://OUTSIDE/', 'x')",
];

#[tokio::test(flavor = "multi_thread")]
async fn no_way_leads_out_of_the_window() -> Result {
    let app = Setup::journey("ways-out")
        .arguments(["--demo"])
        .start()
        .await?;
    app.see("ready to search").await?;
    let home = app.window().current_url().await?.to_string();
    scripts_act_and_navigations_show(&app, &home).await?;

    let mut outsides = Vec::new();
    for script in TRIES {
        let outside = TcpListener::bind("127.0.0.1:0")?;
        let address = outside.local_addr()?.to_string();
        outsides.push((script, outside));
        run(&app, &script.replace("OUTSIDE", &address)).await?;
        assert_eq!(place(&app).await?, home, "{script}");
    }

    assert_eq!(app.window().windows().await?.len(), 1);
    assert_eq!(app.window().title().await?, "Studiodesk");
    // And the page is as alive as before.
    app.search("anna").await?;
    app.results_when("somebody called Anna", |rows| !rows.is_empty())
        .await?;
    app.close().await?;
    let mut reached = Vec::new();
    for (script, outside) in &outsides {
        if had_visitor(outside)? {
            reached.push(script);
        }
    }
    assert!(reached.is_empty(), "connected to the outside: {reached:#?}");
    Ok(())
}

/// Were a script not run, or a navigation not seen, every try would look like a closed way.
async fn scripts_act_and_navigations_show(app: &App, home: &str) -> Result {
    let title = app.window().title().await?;
    run(app, "document.title = 'seen'").await?;
    assert_eq!(app.window().title().await?, "seen");
    run(app, &format!("document.title = {title:?}")).await?;

    run(app, "location.href = '#seen'").await?;
    assert_eq!(place(app).await?, format!("{home}#seen"));
    run(app, &format!("history.replaceState(null, '', {home:?})")).await?;
    assert_eq!(place(app).await?, home);
    Ok(())
}

/// Whether somebody connected before we do so, which also shows that the listener takes visitors.
pub(crate) fn had_visitor(outside: &TcpListener) -> Result<bool> {
    let we = TcpStream::connect(outside.local_addr()?)?;
    let (_, first) = outside.accept()?;
    Ok(first != we.local_addr()?)
}

/// Where the window is two painted frames later, by when a navigation has begun or was denied.
async fn place(app: &App) -> Result<String> {
    let frames = "const [done] = arguments; \
                  requestAnimationFrame(() => requestAnimationFrame(() => done(location.href)))";
    let inside = ask(app, frames, Vec::new()).await?;
    assert_eq!(inside, app.window().current_url().await?.as_str());
    Ok(inside.as_str().unwrap_or_default().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_file_stays_outside() -> Result {
    let app = Setup::journey("file-drop")
        .arguments(["--demo"])
        .start()
        .await?;
    app.see("ready to search").await?;
    let home = app.window().current_url().await?;

    for target in ["body", "input[type=search]", "main"] {
        for kind in ["dragover", "drop"] {
            let drop = format!(
                "const dataTransfer = new DataTransfer();
                 dataTransfer.items.add(new File(['outside'], 'x.html', {{ type: 'text/html' }}));
                 const event = new DragEvent('{kind}',
                   {{ dataTransfer, bubbles: true, cancelable: true }});
                 document.querySelector('{target}').dispatchEvent(event);
                 return [event.dataTransfer.files.length, event.defaultPrevented]"
            );
            let answer = run(&app, &drop).await?;
            assert_eq!(answer, json!([1, true]), "{kind} on {target}");
            assert_eq!(place(&app).await?, home.as_str());
        }
    }
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
    app.close().await
}

async fn ask(app: &App, script: &str, arguments: Vec<Value>) -> Result<Value> {
    Ok(app.window().execute_async(script, arguments).await?)
}

async fn run(app: &App, script: &str) -> Result<Value> {
    Ok(app.window().execute(script, Vec::new()).await?)
}
