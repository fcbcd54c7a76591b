//! Bringing missing parts: by ourselves where we may, else with the one line to type.

use std::process::Command;

use super::catalogue::{NODE, Part};
use super::family::Family;
use super::{packages, probe};
use crate::command::{on_path, quietly, watch};
use crate::failure::{Failure, Result};

/// What Microsoft's installer has to be told, for by itself it brings no compiler at all.
const WITH_CPP: &str =
    "\"--passive --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended\"";

/// Installs the parts, or fails with the line that does.
pub(crate) fn install(family: Family, missing: &[Part]) -> Result {
    let steps = steps(family, missing);
    let advice = advice(family, missing);
    let rights = Rights::of_this_process();
    if family != Family::Debian || rights == Rights::None {
        return Err(Failure::new(what_to_do(family, &steps, &advice)));
    }
    if let Some(packages) = steps.first() {
        println!("Installing: {}", packages.join(" "));
        if !debian_lists_are_there() {
            rights.run(&["apt-get", "update"])?;
        }
        if rights.run(packages).is_err() {
            // Lists that have grown old name packages which the mirror no longer has.
            rights.run(&["apt-get", "update"])?;
            rights.run(packages)?;
        }
    }
    if advice.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(advice.join("\n")))
    }
}

/// What this process may do to the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rights {
    Root,
    Sudo,
    None,
}

impl Rights {
    fn of_this_process() -> Self {
        let id = crate::command::output(Command::new("id").arg("-u"));
        if id.as_deref() == Some("0") {
            Self::Root
        } else if on_path("sudo").is_some() && quietly(Command::new("sudo").args(["-n", "true"])) {
            Self::Sudo
        } else {
            Self::None
        }
    }

    /// Runs `words` with these rights, never asking anything.
    fn run(self, words: &[&str]) -> Result {
        let mut command = Command::new(if self == Self::Sudo { "sudo" } else { "env" });
        if self == Self::Sudo {
            command.args(["-n", "env"]);
        }
        watch(command.arg("DEBIAN_FRONTEND=noninteractive").args(words))
    }
}

fn debian_lists_are_there() -> bool {
    std::fs::read_dir("/var/lib/apt/lists").is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().contains("_Packages"))
    })
}

/// The commands that bring the parts, without the rights that they need.
fn steps(family: Family, missing: &[Part]) -> Vec<Vec<&'static str>> {
    let mut wanted: Vec<&'static str> = Vec::new();
    for package in missing
        .iter()
        .flat_map(|part| packages::packages(*part, family))
    {
        if !wanted.contains(package) {
            wanted.push(package);
        }
    }
    let mut steps = Vec::new();
    if family == Family::MacOs && missing.contains(&Part::CCompiler) {
        steps.push(vec!["xcode-select", "--install"]);
    }
    if wanted.is_empty() {
        return steps;
    }
    let manager: &[&str] = match family {
        Family::Debian => &["apt-get", "install", "--yes", "--no-install-recommends"],
        Family::Fedora => &["dnf", "install", "-y"],
        Family::Arch => &["pacman", "-S", "--needed"],
        Family::Suse => &["zypper", "install"],
        Family::Alpine => &["apk", "add"],
        Family::MacOs => &["brew", "install"],
        Family::Windows => &["winget", "install", "--exact", "--id"],
        Family::OtherLinux => return steps,
    };
    if family == Family::Windows {
        // winget takes one id at a time when told to match it exactly.
        steps.extend(wanted.into_iter().map(|id| {
            let extra: &[&str] = if id == packages::BUILD_TOOLS {
                &["--override", WITH_CPP]
            } else {
                &[]
            };
            [manager, &[id], extra].concat()
        }));
    } else {
        steps.push([manager, &wanted].concat());
    }
    steps
}

/// What no package of the family brings, as sentences.
fn advice(family: Family, missing: &[Part]) -> Vec<String> {
    missing
        .iter()
        .filter(|part| packages::packages(**part, family).is_empty())
        .filter(|part| !(family == Family::MacOs && **part == Part::CCompiler))
        .map(|part| match part {
            Part::Node => {
                let found = probe::node_version().map_or_else(
                    || "there is none".to_owned(),
                    |version| format!("{version} was found"),
                );
                format!("Needed is {NODE}, and {found}: https://nodejs.org/en/download")
            }
            part => format!(
                "No package for {} is known here ({}); please install it by hand.",
                part.name(),
                part.why()
            ),
        })
        .collect()
}

/// The one line to type, and what it does not bring.
fn what_to_do(family: Family, steps: &[Vec<&'static str>], advice: &[String]) -> String {
    let sudo = match family {
        Family::MacOs | Family::Windows => "",
        _ => "sudo ",
    };
    // PowerShell 5, which every Windows has, does not know `&&`.
    let then = if family == Family::Windows {
        "; "
    } else {
        " && "
    };
    let line = steps
        .iter()
        .map(|words| format!("{sudo}{}", words.join(" ")))
        .collect::<Vec<_>>()
        .join(then);
    let mut text = String::new();
    if !line.is_empty() {
        text = format!("To install it, type this line and start again:\n\n    {line}\n");
    }
    for sentence in advice {
        text.push('\n');
        text.push_str(sentence);
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::{RUN, TEST};

    fn line(family: Family, missing: &[Part]) -> String {
        let text = what_to_do(family, &steps(family, missing), &[]);
        text.lines().nth(2).unwrap_or_default().trim().to_owned()
    }

    #[test]
    fn each_family_gets_its_own_line() {
        let missing = [Part::WebView, Part::Perl];

        let cases = [
            (
                Family::Debian,
                "sudo apt-get install --yes --no-install-recommends libwebkit2gtk-4.1-dev perl",
            ),
            (
                Family::Fedora,
                "sudo dnf install -y webkit2gtk4.1-devel perl-core",
            ),
            (Family::Arch, "sudo pacman -S --needed webkit2gtk-4.1 perl"),
            (Family::Suse, "sudo zypper install webkit2gtk3-devel perl"),
            (Family::Alpine, "sudo apk add webkit2gtk-4.1-dev perl"),
        ];

        for (family, expected) in cases {
            assert_eq!(line(family, &missing), expected, "{family}");
        }
    }

    #[test]
    fn windows_installs_one_id_after_the_other() {
        assert_eq!(
            line(Family::Windows, &[Part::WebView, Part::Node]),
            "winget install --exact --id Microsoft.EdgeWebView2Runtime; \
             winget install --exact --id OpenJS.NodeJS.LTS"
        );
    }

    #[test]
    fn windows_gets_the_compiler_and_not_only_its_installer() {
        assert_eq!(
            line(Family::Windows, &[Part::CCompiler]),
            "winget install --exact --id Microsoft.VisualStudio.2022.BuildTools --override \
             \"--passive --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended\""
        );
    }

    #[test]
    fn whoever_lacks_node_is_told_which_versions_do() {
        let advice = advice(Family::Debian, &[Part::Node]);

        assert!(advice[0].contains(NODE), "{advice:?}");
    }

    #[test]
    fn macos_gets_apples_tools_from_apple_and_the_rest_from_homebrew() {
        assert_eq!(
            line(Family::MacOs, &[Part::CCompiler, Part::Node]),
            "xcode-select --install && brew install node"
        );
    }

    #[test]
    fn a_package_that_two_parts_share_is_named_once() {
        assert_eq!(
            line(Family::Arch, &[Part::WebView, Part::WebDriver]),
            "sudo pacman -S --needed webkit2gtk-4.1"
        );
    }

    #[test]
    fn an_unknown_linux_is_told_every_part_in_words() {
        let missing = [Part::WebView, Part::Perl];

        let text = what_to_do(
            Family::OtherLinux,
            &steps(Family::OtherLinux, &missing),
            &advice(Family::OtherLinux, &missing),
        );

        assert!(
            text.contains("the system's web view") && text.contains("perl"),
            "{text}"
        );
    }

    #[test]
    fn every_part_that_running_needs_has_a_way_to_it_on_every_family() {
        for family in Family::ALL {
            for part in RUN.parts.iter().filter(|part| part.is_needed_on(family)) {
                let ways = steps(family, &[*part]).len() + advice(family, &[*part]).len();

                assert!(ways > 0, "{family} has no way to {}", part.name());
            }
        }
    }

    #[test]
    fn debian_has_a_package_for_every_part_that_tests_need() {
        for part in TEST.parts {
            assert!(
                !packages::packages(*part, Family::Debian).is_empty(),
                "{}",
                part.name()
            );
        }
    }
}
