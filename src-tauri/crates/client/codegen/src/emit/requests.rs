//! Requests that have options: one builder each.

use std::collections::BTreeSet;

use super::types::uses;
use super::{Source, doc, head};
use crate::contract::{Answer, Body, Kind, Operation, Parameter};
use crate::names;

/// Whether an operation is asked for with a builder.
pub(super) fn built(operation: &Operation) -> bool {
    operation.query.iter().any(|it| !it.required) && !by_hand(operation)
}

/// The file of a group, if it has such requests.
pub(super) fn file(source: &Source<'_>, group: &str) -> Option<String> {
    let mut imports = BTreeSet::new();
    let mut body = String::new();
    for operation in source.contract.of(group).filter(|it| built(it)) {
        body += &request(source, operation, &mut imports);
    }
    if body.is_empty() {
        return None;
    }
    imports.insert("crate::operations::table".to_owned());
    imports.insert("crate::{Client, Result}".to_owned());
    let mut out = head("Requests with options.");
    out += &uses(&imports);
    Some(out + &body)
}

/// The type of an answer, and of its rows where it comes in slices.
fn answer(source: &Source<'_>, operation: &Operation) -> (String, bool) {
    match &operation.answer {
        Answer::Nothing => ("()".to_owned(), false),
        Answer::Json(kind) => match source.sliced(kind) {
            Some(rows) => (source.rust(rows), true),
            None => (source.rust(kind), false),
        },
    }
}

/// What an answer or parameter needs to be imported, in a file beside the group's types.
pub(super) fn import(source: &Source<'_>, kind: &Kind, group: &str, into: &mut BTreeSet<String>) {
    let kind = source.sliced(kind).unwrap_or(kind);
    // Asked as from another group, so that the types of this one are imported as well.
    let mut found = BTreeSet::new();
    source.imports(kind, "", &mut found);
    let own = format!("crate::api::{group}::");
    for path in found {
        into.insert(match path.strip_prefix(&own) {
            Some(name) => format!("super::{name}"),
            None => path,
        });
    }
}

fn request(source: &Source<'_>, operation: &Operation, imports: &mut BTreeSet<String>) -> String {
    let name = names::pascal(&operation.id);
    let method = names::snake(&operation.id);
    let handle = names::pascal(operation.group);
    let (rust, sliced) = answer(source, operation);
    if let Answer::Json(kind) = &operation.answer {
        import(source, kind, operation.group, imports);
    }
    let required: Vec<&Parameter> = operation
        .path_parameters
        .iter()
        .chain(operation.query.iter().filter(|it| it.required))
        .collect();
    let optional: Vec<&Parameter> = operation.query.iter().filter(|it| !it.required).collect();
    for parameter in required.iter().chain(&optional) {
        import(source, &parameter.kind, operation.group, imports);
    }
    imports.insert("crate::wire::opaque".to_owned());

    let mut out = format!(
        "\n/// Request built by [`{handle}::{method}`](super::{handle}::{method}).\n#[derive(Clone)]\n#[must_use = \"does nothing until sent\"]\npub struct {name} {{\n    client: Client,\n"
    );
    for parameter in &required {
        out += &format!(
            "    {}: {},\n",
            names::field(&parameter.name),
            source.rust(&parameter.kind)
        );
    }
    for parameter in &optional {
        out += &format!(
            "    {}: {},\n",
            names::field(&parameter.name),
            stored(source, parameter)
        );
    }
    let body = match &operation.body {
        Some(Body::Json(kind)) => {
            import(source, kind, operation.group, imports);
            Some(source.rust(kind))
        }
        _ => None,
    };
    if let Some(rust) = &body {
        out += &format!("    body: {rust},\n");
    }
    let (body_argument, body_field) = match &body {
        Some(rust) => (format!("body: {rust},"), "body,"),
        None => (String::new(), ""),
    };
    out += &format!("}}\n\nopaque!({name});\n\nimpl {name} {{\n");
    out += &format!(
        "    pub(super) fn new(client: Client, {} {body_argument}) -> Self {{ Self {{ client, {} {} {body_field} }} }}\n\n",
        required
            .iter()
            .map(|it| format!("{}: {},", names::field(&it.name), source.rust(&it.kind)))
            .collect::<String>(),
        required
            .iter()
            .map(|it| format!("{},", names::field(&it.name)))
            .collect::<String>(),
        optional
            .iter()
            .map(|it| format!("{}: Default::default(),", names::field(&it.name)))
            .collect::<String>(),
    );
    for parameter in &optional {
        out += &setter(source, operation, parameter);
    }
    out += "    /// Asks once.\n    ///\n    /// # Errors\n    /// As the method that built this says.\n";
    let returned = if sliced {
        format!("Page<{rust}>")
    } else {
        rust.clone()
    };
    out += &format!("    pub async fn send(self) -> Result<{returned}> {{\n");
    out += &call(operation, "self.");
    for parameter in &operation.query {
        out += &pair(parameter);
    }
    if body.is_some() {
        out += "        call = call.json(&self.body)?;\n";
    }
    if sliced {
        imports.insert("crate::Page".to_owned());
        imports.insert("crate::slice::{self, Slice}".to_owned());
        imports.insert("futures::Stream".to_owned());
        out += &format!(
            "        let slice: Slice<{rust}> = call.read().await?;\n        slice.page(self.offset.as_deref())\n    }}\n\n"
        );
        out += &format!(
            "    /// Follows the offsets to the end, fetching pages as they are needed.\n    pub fn pages(self) -> impl Stream<Item = Result<Page<{rust}>>> + Send + 'static {{ slice::pages(self, Self::send, Self::offset) }}\n\n"
        );
        out += &format!(
            "    /// As [`pages`](Self::pages), one row at a time.\n    pub fn stream(self) -> impl Stream<Item = Result<{rust}>> + Send + 'static {{ slice::rows(self.pages()) }}\n"
        );
    } else if matches!(operation.answer, Answer::Nothing) {
        out += "        call.done().await\n    }\n";
    } else {
        out += "        call.read().await\n    }\n";
    }
    out + "}\n"
}

fn stored(source: &Source<'_>, parameter: &Parameter) -> String {
    let rust = source.rust(&parameter.kind);
    match parameter.kind {
        Kind::List(_) => rust,
        _ => format!("Option<{rust}>"),
    }
}

fn setter(source: &Source<'_>, operation: &Operation, parameter: &Parameter) -> String {
    let field = names::field(&parameter.name);
    let key = format!("{}.{}", operation.id, parameter.name);
    let mut words = source.words.of(&key).unwrap_or_default().to_owned();
    if let ("sliceSize", Some((least, most))) = (parameter.name.as_str(), operation.slices)
        && !words.contains(&most.to_string())
    {
        words += &format!(" {least} to {most}; any other is refused.");
    }
    let (argument, value) = match &parameter.kind {
        Kind::Text => (
            "impl Into<String>".to_owned(),
            format!("Some({field}.into())"),
        ),
        Kind::List(items) => match **items {
            Kind::Text => (
                "impl IntoIterator<Item = impl Into<String>>".to_owned(),
                format!("{field}.into_iter().map(Into::into).collect()"),
            ),
            _ => (
                format!("impl IntoIterator<Item = {}>", source.rust(items)),
                format!("{field}.into_iter().collect()"),
            ),
        },
        kind => (source.rust(kind), format!("Some({field})")),
    };
    format!(
        "{}    pub fn {field}(mut self, {field}: {argument}) -> Self {{ self.{field} = {value}; self }}\n\n",
        doc::lines(&words, "    ")
    )
}

/// `let mut call = …`, with the path filled in from values at `from`.
pub(super) fn call(operation: &Operation, from: &str) -> String {
    let values: Vec<_> = operation
        .path_parameters
        .iter()
        .map(|it| match it.kind {
            // In a method of the handle it is a `&str` already.
            Kind::Text if from.is_empty() => names::field(&it.name),
            Kind::Text => format!("&{from}{}", names::field(&it.name)),
            _ => format!("&{from}{}.to_string()", names::field(&it.name)),
        })
        .collect();
    let mutable = if operation.query.is_empty() {
        ""
    } else {
        "mut "
    };
    format!(
        "        let {mutable}call = self.client.call(&table::{}, &[{}]);\n",
        names::shout(&operation.id),
        values.join(", ")
    )
}

fn pair(parameter: &Parameter) -> String {
    let field = names::field(&parameter.name);
    let name = &parameter.name;
    let text = |kind: &Kind, value: &str| match kind {
        Kind::Text => value.to_owned(),
        Kind::Enum(_) | Kind::Schema(_) => format!("{value}.as_str()"),
        _ => format!("&{value}.to_string()"),
    };
    match &parameter.kind {
        Kind::List(items) => format!(
            "        for value in &self.{field} {{ call = call.query(\"{name}\", {}); }}\n",
            text(items, "value")
        ),
        kind if parameter.required => {
            let value = match kind {
                Kind::Text => format!("&self.{field}"),
                _ => text(kind, &format!("self.{field}")),
            };
            format!("        call = call.query(\"{name}\", {value});\n")
        }
        kind => format!(
            "        if let Some(value) = &self.{field} {{ call = call.query(\"{name}\", {}); }}\n",
            text(kind, "value")
        ),
    }
}

/// Whether the body of an operation is written by hand.
pub(super) fn by_hand(operation: &Operation) -> bool {
    matches!(operation.body, Some(Body::Multipart))
}
