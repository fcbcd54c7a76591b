//! The table of operations.

use super::{Source, head};
use crate::contract::Operation;
use crate::names;

/// `src/operations/table.rs`
pub(super) fn file(source: &Source<'_>) -> String {
    let mut out = head("Every operation of the contract.");
    out += "use super::{Method, Operation, operations};\n\noperations! {\n";
    for operation in &source.contract.operations {
        out += &line(operation);
    }
    out + "}\n"
}

fn line(operation: &Operation) -> String {
    let scopes: Vec<_> = operation
        .scopes
        .iter()
        .map(|it| format!("\"{it}\""))
        .collect();
    let slices = match operation.slices {
        Some((least, most)) => format!("Some(({least}, {most}))"),
        None => "None".to_owned(),
    };
    format!(
        "    {} = Operation {{
        id: \"{}\",
        group: \"{}\",
        method: Method::{},
        path: \"{}\",
        scopes: &[{}],
        any_scope: {},
        slices: {slices},
        repeatable: {},
    }};\n",
        names::shout(&operation.id),
        operation.id,
        operation.group,
        names::pascal(&operation.method),
        operation.path,
        scopes.join(", "),
        operation.any_scope,
        repeatable(operation),
    )
}

/// Whether sending it twice is the same as sending it once.
///
/// Reads are; so is what only asks (a check, a preview, a search), though it is a POST; and a PUT that
/// sets the whole of something. Other PUTs add or ask for a change, and a DELETE that is repeated says
/// "not found" where it should say "done". A restriction of access is set whole too, but once more it could
/// shut out somebody whom a colleague has let in meanwhile.
fn repeatable(operation: &Operation) -> bool {
    let id = operation.id.to_lowercase();
    let asks = ["validate", "preview", "search"]
        .iter()
        .any(|word| id.contains(word));
    let sets = [
        "setAdditionalInformationFieldAssignments",
        "updateCommunicationPreferences",
        "updateImage",
        "updateStudioTags",
    ];
    operation.method == "get" || asks || sets.contains(&operation.id.as_str())
}
