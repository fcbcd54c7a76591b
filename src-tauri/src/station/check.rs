//! What is still open on a station. Only looks.

use std::fs;
use std::path::Path;

use studiodesk_kiosk::policy;

use crate::window;

/// Programs that let somebody else see or use the screen.
const REMOTE: [&str; 7] = [
    "x11vnc",
    "xrdp",
    "vino-server",
    "wayvnc",
    "anydesk",
    "teamviewerd",
    "rustdesk",
];

/// Something that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    what: &'static str,
    /// Nothing where this system does not tell.
    open: Option<bool>,
    help: &'static str,
}

impl Finding {
    fn new(what: &'static str, open: impl Into<Option<bool>>, help: &'static str) -> Self {
        Self {
            what,
            open: open.into(),
            help,
        }
    }

    /// Whether it is a way out.
    pub(super) fn is_open(&self) -> bool {
        self.open == Some(true)
    }
}

/// Looks at all of it.
pub(super) fn all(data_dir: &Path) -> Vec<Finding> {
    let settings = policy::read(&policy::managed_path(), data_dir);
    let staff = settings.as_ref().ok().map(|it| it.staff_pin.is_none());
    let read = |path: &str| fs::read_to_string(path).ok();
    vec![
        Finding::new(
            "the kiosk's settings",
            settings.is_err(),
            "set it up in the settings of the desk: kiosk.json is missing or not whole",
        ),
        Finding::new(
            "a staff PIN",
            staff,
            "nobody gets at the panel of the studio",
        ),
        Finding::new(
            "outside drivers",
            window::is_driven(),
            "unset TAURI_AUTOMATION and TAURI_WEBVIEW_AUTOMATION",
        ),
        Finding::new(
            "a desktop around it",
            std::env::var_os("XDG_CURRENT_DESKTOP").is_some(),
            "start it in cage, without a desktop",
        ),
        Finding::new(
            "the system request key",
            read("/proc/sys/kernel/sysrq").map(|it| it.trim() != "0"),
            "set kernel.sysrq=0",
        ),
        Finding::new(
            "swap that is not encrypted",
            read("/proc/swaps").map(|it| has_plain_swap(&it)),
            "encrypt it or switch it off",
        ),
        Finding::new(
            "text consoles",
            read("/etc/systemd/logind.conf").map(|it| !has_no_consoles(&it)),
            "set NAutoVTs=0 and ReserveVT=0 in logind.conf",
        ),
        Finding::new("a remote desktop", has_remote_desktop(), "stop it"),
        Finding::new(
            "a desk's copy of the members",
            has_copy(data_dir),
            "the kiosk reads it not, but it lies here: erase it in the desk's settings",
        ),
    ]
}

/// Line by line.
pub(super) fn told(findings: &[Finding]) -> String {
    let line = |it: &Finding| match it.open {
        Some(true) => format!("open     {}: {}\n", it.what, it.help),
        Some(false) => format!("closed   {}\n", it.what),
        None => format!("unknown  {}: this system does not tell\n", it.what),
    };
    findings.iter().map(line).collect()
}

/// Compressed memory and mapped, that is encrypted, devices are no plain swap.
fn has_plain_swap(swaps: &str) -> bool {
    let mut devices = swaps
        .lines()
        .skip(1)
        .filter_map(|it| it.split_whitespace().next());
    devices.any(|it| !it.starts_with("/dev/zram") && !it.starts_with("/dev/dm-"))
}

fn has_no_consoles(settings: &str) -> bool {
    let is = |line: &str| settings.lines().any(|it| it.trim() == line);
    is("NAutoVTs=0") && is("ReserveVT=0")
}

fn has_remote_desktop() -> Option<bool> {
    let processes = fs::read_dir("/proc").ok()?.flatten();
    let mut names = processes.filter_map(|it| fs::read_to_string(it.path().join("comm")).ok());
    Some(names.any(|name| REMOTE.contains(&name.trim())))
}

/// Whether a desk has read the members into this folder.
fn has_copy(data_dir: &Path) -> bool {
    let studios = fs::read_dir(data_dir.join("studios")).into_iter().flatten();
    studios
        .flatten()
        .any(|it| it.path().join("members.db").exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Filename Type Size Used Priority\n";

    #[test]
    fn only_swap_that_is_written_in_plain_is_open() {
        assert!(!has_plain_swap(HEAD));
        assert!(!has_plain_swap(&format!(
            "{HEAD}/dev/zram0 partition 1 0 100\n"
        )));
        assert!(!has_plain_swap(&format!(
            "{HEAD}/dev/dm-1 partition 1 0 -2\n"
        )));
        assert!(has_plain_swap(&format!("{HEAD}/swapfile file 1 0 -2\n")));
    }

    #[test]
    fn consoles_are_closed_only_where_both_lines_say_so() {
        assert!(has_no_consoles("[Login]\nNAutoVTs=0\nReserveVT=0\n"));
        assert!(!has_no_consoles("[Login]\n#NAutoVTs=0\nReserveVT=0\n"));
    }

    #[test]
    fn a_copy_that_a_desk_made_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let studio = folder.path().join("studios/one");
        fs::create_dir_all(&studio).unwrap();

        assert!(!has_copy(folder.path()));
        fs::write(studio.join("members.db"), "").unwrap();
        assert!(has_copy(folder.path()));
    }

    #[test]
    fn a_folder_without_settings_is_told_as_open() {
        let folder = tempfile::tempdir().unwrap();
        let findings = all(folder.path());

        let told = told(&findings);

        assert!(findings[0].is_open() || policy::managed_path().exists());
        assert_eq!(told.lines().count(), findings.len());
    }
}
