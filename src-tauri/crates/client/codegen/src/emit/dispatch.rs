//! For the example that calls every operation: the typed call of each, from values by name.

use super::requests::built;
use super::{Source, head};
use crate::contract::{Answer, Body, Kind, Operation, Parameter};
use crate::names;

/// `examples/every_operation/typed.rs`
pub(super) fn file(source: &Source<'_>) -> String {
    let mut arms = String::new();
    for operation in &source.contract.operations {
        arms += &arm(source, operation);
    }
    let mut out =
        head("The typed call of every operation, with values that are looked up by name.");
    out += &format!(
        "use studiodesk_client::Client;

use crate::given::Given;
use crate::outcome::{{Outcome, answered, listed}};

/// Calls `operation` with what is `given`; `None` for one that does not exist.
pub(crate) async fn call(client: &Client, operation: &str, given: &Given<'_>) -> Option<Outcome> {{
    Some(match operation {{ {arms} _ => return None }})
}}
"
    );
    out
}

fn arm(source: &Source<'_>, operation: &Operation) -> String {
    let method = names::snake(&operation.id);
    let head = format!("\"{}\" => ", operation.id);
    let mut arguments: Vec<String> = operation
        .path_parameters
        .iter()
        .chain(operation.query.iter().filter(|it| it.required))
        .map(|it| argument(it, built(operation)))
        .collect();
    match &operation.body {
        Some(Body::Multipart) => {
            return format!("{head}crate::uploads::call(client, operation, given).await,\n");
        }
        Some(Body::Json(_)) => arguments.push("&body".to_owned()),
        None => {}
    }
    let with_body = |text: String| match &operation.body {
        Some(Body::Json(kind)) => {
            let list = matches!(kind, Kind::List(_));
            let body = if list {
                "Ok::<Vec<_>, _>(body)"
            } else {
                "Ok(body)"
            };
            format!("match given.body() {{ {body} => {{ {text} }} Err(outcome) => outcome }}")
        }
        _ => text,
    };
    let call = format!(
        "client.{}().{method}({})",
        operation.group,
        arguments.join(", ")
    );
    if built(operation) {
        let mut text = format!("let mut request = {call};\n");
        for parameter in operation.query.iter().filter(|it| !it.required) {
            text += &optional(parameter);
        }
        let sliced =
            matches!(&operation.answer, Answer::Json(kind) if source.sliced(kind).is_some());
        let outcome = if sliced { "listed" } else { "answered" };
        let text = with_body(text + outcome + "(request.send().await)");
        return format!("{head}{{ {text} }}\n");
    }
    format!(
        "{head}{{ {} }}\n",
        with_body(format!("answered({call}.await)"))
    )
}

fn argument(parameter: &Parameter, built: bool) -> String {
    let name = &parameter.name;
    match parameter.kind {
        Kind::Text if built => format!("given.text(\"{name}\")"),
        Kind::Text => format!("&given.text(\"{name}\")"),
        _ => format!("given.number(\"{name}\").into()"),
    }
}

/// Sets an option if there is a value for it.
fn optional(parameter: &Parameter) -> String {
    let name = &parameter.name;
    let setter = names::field(name);
    let value = match &parameter.kind {
        Kind::Text => "value".to_owned(),
        Kind::Enum(_) | Kind::Schema(_) => "value.as_str().into()".to_owned(),
        Kind::List(_) => "[value]".to_owned(),
        Kind::Id(_) => {
            return format!(
                "if let Some(value) = given.option_number(\"{name}\") {{ request = request.{setter}(value.into()); }}\n"
            );
        }
        Kind::Integer => {
            return format!(
                "if let Some(value) = given.option_number(\"{name}\") {{ request = request.{setter}(value); }}\n"
            );
        }
        Kind::Date => {
            return format!(
                "if let Some(value) = given.option_day(\"{name}\") {{ request = request.{setter}(value); }}\n"
            );
        }
        _ => "value".to_owned(),
    };
    format!(
        "if let Some(value) = given.option(\"{name}\") {{ request = request.{setter}({value}); }}\n"
    )
}
