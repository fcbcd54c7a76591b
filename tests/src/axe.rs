//! axe-core in the real window.

use std::fs;

use fantoccini::Client;
use serde_json::{Value, json};

use crate::failure::{Failure, Result};
use crate::home::root;
use crate::script;

/// Fails with every violation that axe finds, which should be none.
pub(crate) async fn check(window: &Client) -> Result {
    let loaded = window.execute("return 'axe' in window", Vec::new()).await?;
    if loaded != json!(true) {
        let path = root().join("ui/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&path)
            .map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
        // As the body of a script, for the page's policy would refuse it as an element.
        window.execute(&source, Vec::new()).await?;
    }
    let answer = window.execute_async(script::AXE, Vec::new()).await?;
    match &answer {
        Value::Array(violations) if violations.is_empty() => Ok(()),
        Value::Array(violations) => Err(Failure::new(report(violations))),
        other => Err(Failure::new(format!("axe did not run: {other}"))),
    }
}

fn report(violations: &[Value]) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
    let mut report = format!("axe finds {} violations", violations.len());
    for violation in violations {
        report.push_str(&format!(
            "\n\n{} ({}): {}",
            text(&violation["id"]),
            text(&violation["impact"]),
            text(&violation["help"])
        ));
        for node in violation["nodes"].as_array().into_iter().flatten() {
            let summary = text(&node["summary"]).replace('\n', "\n      ");
            report.push_str(&format!(
                "\n  at {}\n      {}\n      {summary}",
                text(&node["target"]),
                text(&node["html"])
            ));
        }
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_names_the_rule_the_place_and_the_cure() {
        let violations = [json!({
            "id": "button-name",
            "impact": "critical",
            "help": "Buttons must have discernible text",
            "nodes": [{ "target": "#x", "html": "<button id=\"x\"></button>", "summary": "Fix:\n  add text" }],
        })];

        let report = report(&violations);

        for part in ["button-name (critical)", "at #x", "<button", "add text"] {
            assert!(report.contains(part), "{report}");
        }
    }
}
