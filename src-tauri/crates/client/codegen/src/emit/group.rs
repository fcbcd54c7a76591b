//! The handle of a group, with a method for each operation.

use std::collections::BTreeSet;

use super::requests::{self, built, by_hand};
use super::types::uses;
use super::{Source, doc, head, types};
use crate::contract::{Answer, Body, Kind, Operation};
use crate::names::{self, GROUPS};

/// `src/api/mod.rs`: the groups, and the way to them from the client.
pub(super) fn index(source: &Source<'_>) -> String {
    let mut out = head("Every operation of the API, by the groups of its documents.");
    for (_, group, _) in GROUPS {
        out += &format!("pub mod {group};\n");
    }
    out += "pub mod shared;\nmod uploads;\n\n#[cfg(test)]\nmod codecs;\n#[cfg(test)]\nmod contract;\n\nuse crate::Client;\n";
    for (_, group, _) in GROUPS {
        out += &format!("use crate::api::{group}::{};\n", names::pascal(group));
    }
    out += "\nimpl Client {\n";
    for (_, group, about) in GROUPS {
        let count = source.contract.of(group).count();
        let plural = if count == 1 { "" } else { "s" };
        out += &doc::lines(
            &format!("The {count} operation{plural} on {about}."),
            "    ",
        );
        out += &format!(
            "    #[must_use]\n    pub fn {group}(&self) -> {0} {{ {0}::new(self.clone()) }}\n\n",
            names::pascal(group)
        );
    }
    out + "}\n"
}

/// `src/api/<group>/mod.rs`
pub(super) fn file(source: &Source<'_>, group: &str, about: &str) -> String {
    let handle = names::pascal(group);
    let mut imports = BTreeSet::from(["crate::wire::opaque".to_owned()]);
    let mut methods = String::new();
    let mut plain = false;
    for operation in source.contract.of(group).filter(|it| !by_hand(it)) {
        methods += &method(source, operation, &mut imports);
        plain |= !built(operation);
    }
    let with_requests = requests::file(source, group).is_some();
    imports.insert(
        if plain {
            "crate::{Client, Result}"
        } else {
            "crate::Client"
        }
        .to_owned(),
    );
    if plain {
        imports.insert("crate::operations::table".to_owned());
    }
    let mut out = head(&format!("Operations on {about}."));
    if with_requests {
        out += "mod requests;\n";
    }
    if types::any(source, group) {
        out += "mod types;\n";
    }
    out += "\n";
    out += &uses(&imports);
    if with_requests {
        out += "pub use self::requests::*;\n";
    }
    if types::any(source, group) {
        out += "pub use self::types::*;\n";
    }
    out += &by_hand_requests(source, group);
    out += "\n";
    out += &doc::lines(
        &format!("Operations on {about}; made by [`Client::{group}`]."),
        "",
    );
    out += &format!(
        "#[derive(Clone)]\npub struct {handle} {{\n    pub(crate) client: Client,\n}}\n\nopaque!({handle});\n\n"
    );
    out += &format!(
        "impl {handle} {{\n    pub(super) fn new(client: Client) -> Self {{ Self {{ client }} }}\n\n{methods}}}\n"
    );
    out
}

/// The requests of the group that are not written here, under the group's name all the same.
fn by_hand_requests(source: &Source<'_>, group: &str) -> String {
    let requests: Vec<_> = source
        .contract
        .of(group)
        .filter(|it| by_hand(it))
        .map(|it| names::pascal(&it.id))
        .collect();
    if requests.is_empty() {
        return String::new();
    }
    format!("pub use super::uploads::{{{}}};\n", requests.join(", "))
}

fn method(source: &Source<'_>, operation: &Operation, imports: &mut BTreeSet<String>) -> String {
    let name = names::snake(&operation.id);
    let mut out = doc::operation(
        operation,
        source.words.of(&operation.id).unwrap_or_default(),
    );
    out += &doc::errors(operation);
    let mut arguments = Vec::new();
    for parameter in operation
        .path_parameters
        .iter()
        .chain(operation.query.iter().filter(|it| it.required))
    {
        let own_type = !matches!(parameter.kind, Kind::Text);
        if own_type {
            let mut found = BTreeSet::new();
            source.imports(&parameter.kind, "", &mut found);
            keep_foreign(found, operation.group, imports);
        }
        let rust = match parameter.kind {
            Kind::Text => "&str".to_owned(),
            _ => source.rust(&parameter.kind),
        };
        arguments.push((names::field(&parameter.name), rust));
    }
    let written: String = arguments
        .iter()
        .map(|(name, rust)| match rust.as_str() {
            "&str" if built(operation) => format!(", {name}: impl Into<String>"),
            _ => format!(", {name}: {rust}"),
        })
        .collect();
    let body = match &operation.body {
        Some(Body::Json(kind)) => {
            let mut found = BTreeSet::new();
            source.imports(kind, "", &mut found);
            keep_foreign(found, operation.group, imports);
            Some(match kind {
                Kind::List(items) => format!("&[{}]", source.rust(items)),
                kind => format!("&{}", source.rust(kind)),
            })
        }
        _ => None,
    };
    let with_body = body
        .as_ref()
        .map(|rust| format!(", body: {rust}"))
        .unwrap_or_default();
    if built(operation) {
        let clone = if body.is_some() {
            "body.to_owned()"
        } else {
            ""
        };
        let passed: String = arguments
            .iter()
            .map(|(name, rust)| match rust.as_str() {
                "&str" => format!("{name}.into(),"),
                _ => format!("{name},"),
            })
            .collect();
        let request = names::pascal(&operation.id);
        out += &format!(
            "    pub fn {name}(&self{written}{with_body}) -> {request} {{ {request}::new(self.client.clone(), {passed} {clone}) }}\n\n"
        );
        return out;
    }
    let answer = match &operation.answer {
        Answer::Nothing => "()".to_owned(),
        Answer::Json(kind) => {
            let mut found = BTreeSet::new();
            source.imports(kind, "", &mut found);
            keep_foreign(found, operation.group, imports);
            source.rust(kind)
        }
    };
    out += &format!("    pub async fn {name}(&self{written}{with_body}) -> Result<{answer}> {{\n");
    out += &requests::call(operation, "");
    for parameter in &operation.query {
        let field = names::field(&parameter.name);
        let value = match parameter.kind {
            Kind::Text => field,
            _ => format!("&{field}.to_string()"),
        };
        out += &format!(
            "        call = call.query(\"{}\", {value});\n",
            parameter.name
        );
    }
    let json = if body.is_some() { ".json(body)?" } else { "" };
    let end = if answer == "()" { "done" } else { "read" };
    out += &format!("        call{json}.{end}().await\n    }}\n\n");
    out
}

/// In a group's own module its types are there already.
fn keep_foreign(found: BTreeSet<String>, group: &str, imports: &mut BTreeSet<String>) {
    let own = format!("crate::api::{group}::");
    imports.extend(found.into_iter().filter(|path| !path.starts_with(&own)));
}
