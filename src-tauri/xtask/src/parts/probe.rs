//! Looking whether a part is there.

use std::path::Path;
use std::process::Command;

use super::catalogue::{Part, Sign};
use crate::command::{on_path, output, quietly};

const VSWHERE: &str = "C:/Program Files (x86)/Microsoft Visual Studio/Installer/vswhere.exe";

/// Whether this machine has the part.
pub(crate) fn is_there(part: Part) -> bool {
    match part.sign() {
        Sign::Program(names) => names.iter().any(|name| on_path(name).is_some()),
        Sign::Library(name) => quietly(Command::new("pkg-config").args(["--exists", name])),
        Sign::File(paths) => paths.iter().any(|path| Path::new(path).exists()),
        Sign::Font(language) => {
            says_something(Command::new("fc-list").arg(format!(":lang={language}")))
        }
        Sign::Node => {
            node_version().is_some_and(|found| suits(&found))
                && quietly(crate::command::npm().arg("--version"))
        }
        Sign::VisualCpp => says_something(Command::new(VSWHERE).args(VISUAL_CPP)),
        Sign::Xcode => quietly(Command::new("xcode-select").arg("--print-path")),
    }
}

/// Asks for the place of an installation that has the C++ compiler, of whatever product: the installer
/// also answers where there is an editor and no compiler.
const VISUAL_CPP: [&str; 6] = [
    "-products",
    "*",
    "-requires",
    "Microsoft.VisualStudio.Component.VC.Tools.x86.x64",
    "-property",
    "installationPath",
];

fn says_something(command: &mut Command) -> bool {
    output(command).is_some_and(|said| !said.is_empty())
}

/// What the Node.js in `PATH` calls its version, without the `v`.
pub(crate) fn node_version() -> Option<String> {
    let said = output(Command::new("node").arg("--version"))?;
    Some(said.strip_prefix('v')?.to_owned())
}

/// Whether the UI's tools run on this Node.js: `^20.19.0 || ^22.12.0 || >=24`.
fn suits(version: &str) -> bool {
    let mut numbers = version
        .split('.')
        .map_while(|part| part.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), _) => major >= 24,
        (None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::catalogue::NODE;

    #[test]
    fn the_versions_of_node_that_the_tools_run_on_suit_and_no_others() {
        for version in [
            "20.19.0",
            "20.20.2",
            "22.12.0",
            "22.21.1",
            "24.0.0",
            "24.0.0-nightly",
            "26.1.0",
        ] {
            assert!(suits(version), "{version}");
        }
        for version in [
            "18.20.4", "20.18.3", "21.7.3", "22.11.0", "23.11.1", "", "none",
        ] {
            assert!(!suits(version), "{version}");
        }
    }

    #[test]
    fn the_readme_asks_for_the_same_node() {
        let readme = std::fs::read_to_string(crate::root::root().join("README.md")).unwrap();

        assert!(
            readme
                .replace("](https://nodejs.org)", "")
                .replace('[', "")
                .contains(NODE)
        );
    }
}
