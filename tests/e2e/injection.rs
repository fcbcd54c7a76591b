//! Whatever text gets into the page stays text: nothing but the program's own files runs.

use serde_json::{Value, json};
use studiodesk_e2e::{App, Result, Setup};

#[tokio::test(flavor = "multi_thread")]
async fn no_text_becomes_a_program() -> Result {
    let app = Setup::journey("injection")
        .arguments(["--demo"])
        .start()
        .await?;
    app.see("ready to search").await?;

    for evaluation in ["eval('1')", "new Function('return 1')()"] {
        let thrown = format!("try {{ return {evaluation} }} catch (error) {{ return error.name }}");
        assert_eq!(run(&app, &thrown).await?, "EvalError", "{evaluation}");
    }
    // A listener that is a function runs, so a click arrives; the one that is text does not.
    let clicked = run(
        &app,
        "const button = document.createElement('button');
         button.setAttribute('onclick', 'window.outside = 1');
         button.addEventListener('click', () => (window.inside = 1));
         document.body.append(button); button.click(); button.remove();
         return [typeof window.inside, typeof window.outside]",
    );
    assert_eq!(clicked.await?, json!(["number", "undefined"]));
    let written = run(
        &app,
        "const script = document.createElement('script');
         script.textContent = 'window.outside = 1';
         document.head.append(script); script.remove();
         return typeof window.outside",
    );
    assert_eq!(written.await?, "undefined");
    app.close().await
}

async fn run(app: &App, script: &str) -> Result<Value> {
    Ok(app.window().execute(script, Vec::new()).await?)
}
