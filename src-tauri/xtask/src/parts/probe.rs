//! Looking whether a part is there.

use std::path::Path;
use std::process::Command;

use super::catalogue::{Part, Sign};
use crate::command::{on_path, output, quietly};

/// Whether this machine has the part.
pub(crate) fn is_there(part: Part) -> bool {
    match part.sign() {
        Sign::Program(names) => names.iter().any(|name| on_path(name).is_some()),
        Sign::Library(name) => quietly(Command::new("pkg-config").args(["--exists", name])),
        Sign::File(paths) => paths.iter().any(|path| Path::new(path).exists()),
        Sign::Font(language) => output(Command::new("fc-list").arg(format!(":lang={language}")))
            .is_some_and(|fonts| !fonts.is_empty()),
        Sign::Node(major) => {
            node_major().is_some_and(|found| found >= major)
                && quietly(crate::command::npm().arg("--version"))
        }
        Sign::Xcode => quietly(Command::new("xcode-select").arg("--print-path")),
    }
}

/// Major version of the Node.js in `PATH`.
pub(crate) fn node_major() -> Option<u32> {
    major(&output(Command::new("node").arg("--version"))?)
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_says() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("v24.0.0-nightly"), Some(24));
        assert_eq!(major("node: not found"), None);
    }
}
