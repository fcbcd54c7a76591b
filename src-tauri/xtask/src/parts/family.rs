//! Which kind of system this is, as far as installing goes.

use std::fmt;

/// Systems that share a package manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Debian,
    Fedora,
    Arch,
    Suse,
    Alpine,
    OtherLinux,
    MacOs,
    Windows,
}

impl Family {
    #[cfg(test)]
    pub(crate) const ALL: [Self; 8] = [
        Self::Debian,
        Self::Fedora,
        Self::Arch,
        Self::Suse,
        Self::Alpine,
        Self::OtherLinux,
        Self::MacOs,
        Self::Windows,
    ];

    /// The family of the machine we run on.
    pub(crate) fn of_this_machine() -> Self {
        if cfg!(windows) {
            return Self::Windows;
        }
        if cfg!(target_os = "macos") {
            return Self::MacOs;
        }
        let text = std::fs::read_to_string("/etc/os-release")
            .or_else(|_| std::fs::read_to_string("/usr/lib/os-release"));
        Self::of_linux(&text.unwrap_or_default())
    }

    /// The family that an `os-release` file tells: its own name first, then its relatives'.
    fn of_linux(os_release: &str) -> Self {
        let value = |key: &str| {
            os_release
                .lines()
                .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
                .map(|value| value.trim().trim_matches(['"', '\'']))
                .unwrap_or_default()
        };
        value("ID")
            .split_whitespace()
            .chain(value("ID_LIKE").split_whitespace())
            .find_map(Self::named)
            .unwrap_or(Self::OtherLinux)
    }

    fn named(id: &str) -> Option<Self> {
        Some(match id {
            "debian" | "ubuntu" | "linuxmint" | "pop" | "raspbian" => Self::Debian,
            "fedora" | "rhel" | "centos" | "rocky" | "almalinux" => Self::Fedora,
            "arch" | "archarm" | "manjaro" | "endeavouros" => Self::Arch,
            "alpine" | "postmarketos" => Self::Alpine,
            id if id.contains("suse") || id.starts_with("sle") => Self::Suse,
            _ => return None,
        })
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Debian => "Debian family",
            Self::Fedora => "Fedora family",
            Self::Arch => "Arch family",
            Self::Suse => "SUSE family",
            Self::Alpine => "Alpine",
            Self::OtherLinux => "Linux",
            Self::MacOs => "macOS",
            Self::Windows => "Windows",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_told_by_the_name_or_by_the_relatives() {
        let cases = [
            ("ID=debian\n", Family::Debian),
            (
                "NAME=\"Zorin\"\nID=zorin\nID_LIKE=\"ubuntu debian\"\n",
                Family::Debian,
            ),
            (
                "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n",
                Family::Fedora,
            ),
            ("ID=cachyos\nID_LIKE=arch\n", Family::Arch),
            (
                "ID=\"opensuse-tumbleweed\"\nID_LIKE=\"opensuse suse\"\n",
                Family::Suse,
            ),
            ("ID=alpine\n", Family::Alpine),
            ("ID=nixos\n", Family::OtherLinux),
            ("", Family::OtherLinux),
        ];

        for (text, family) in cases {
            assert_eq!(Family::of_linux(text), family, "{text}");
        }
    }
}
