//! Doc comments.

use crate::contract::{Body, Operation};

/// `text` as lines of `///`, wrapped.
pub(super) fn lines(text: &str, indent: &str) -> String {
    prefixed(text, &format!("{indent}/// "))
}

fn prefixed(text: &str, prefix: &str) -> String {
    let mut out = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && prefix.len() + line.len() + 1 + word.len() > 100 {
            out += &format!("{prefix}{line}\n");
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line += word;
    }
    if !line.is_empty() {
        out += &format!("{prefix}{line}\n");
    }
    out
}

/// What an operation needs, where it is, and how it fails.
pub(super) fn operation(operation: &Operation, words: &str) -> String {
    let mut out = lines(words, "    ");
    out += "    ///\n";
    let scopes: Vec<_> = operation
        .scopes
        .iter()
        .map(|it| format!("`{it}`"))
        .collect();
    let needs = match (scopes.len(), operation.any_scope) {
        (0, _) => "The contract names no scope for it.".to_owned(),
        (1, _) => format!("Needs the scope {}.", scopes[0]),
        (_, true) => format!("Needs one of the scopes {}.", scopes.join(", ")),
        (_, false) => format!("Needs the scopes {}.", scopes.join(", ")),
    };
    out += &lines(
        &format!(
            "`{} {}`. {needs}",
            operation.method.to_uppercase(),
            operation.path
        ),
        "    ",
    );
    out
}

/// The section on errors.
pub(super) fn errors(operation: &Operation) -> String {
    let mut errors = Vec::new();
    if !operation.path_parameters.is_empty() {
        errors
            .push("[`NotFound`](crate::Error::NotFound) for an id that this studio does not have");
    }
    if operation.body.is_some() || !operation.query.is_empty() {
        errors.push(
            "[`Invalid`](crate::Error::Invalid), naming the field, for what it does not take",
        );
    }
    if operation.method != "get" && !matches!(operation.body, None | Some(Body::Multipart)) {
        errors.push("[`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile");
    }
    if !operation.scopes.is_empty() {
        errors.push("[`Forbidden`](crate::Error::Forbidden) without the scope");
    }
    let text = if errors.is_empty() {
        "Any [`Error`](crate::Error).".to_owned()
    } else {
        format!("{}; any other [`Error`](crate::Error).", errors.join("; "))
    };
    let mut out = "    ///\n    /// # Errors\n".to_owned();
    out += &lines(&text, "    ");
    out
}
