//! The parts: what each is called, why it is needed and how to tell that it is there.

use super::Set;
use super::family::Family;

/// What building and running takes.
pub(crate) const RUN: Set = Set {
    name: "run",
    parts: &[
        Part::PkgConfig,
        Part::CCompiler,
        Part::Make,
        Part::Perl,
        Part::WebView,
        Part::DBusLibrary,
        Part::Certificates,
        Part::Node,
    ],
};

/// What `cargo xtask test` needs on top of [`RUN`].
pub(crate) const TEST: Set = Set {
    name: "test",
    parts: &[
        Part::WebDriver,
        Part::VirtualScreen,
        Part::WindowManager,
        Part::Typist,
        Part::Clipboard,
        Part::MessageBus,
        Part::Keyring,
        Part::Accessibility,
        Part::WorldFonts,
        Part::EastAsianFonts,
        Part::WindowsCompiler,
        Part::Valgrind,
    ],
};

/// What `cargo xtask bench` needs on top of [`TEST`]: what is measured beside us.
pub(crate) const BENCH: Set = Set {
    name: "bench",
    parts: &[Part::Uploader, Part::Thumbnailer],
};

/// What `cargo xtask icons` needs.
pub(crate) const ICONS: Set = Set {
    name: "icons",
    parts: &[Part::SvgRenderer],
};

/// Something that a machine may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    PkgConfig,
    CCompiler,
    Make,
    Perl,
    WebView,
    DBusLibrary,
    Certificates,
    Node,
    WebDriver,
    VirtualScreen,
    WindowManager,
    Typist,
    Clipboard,
    MessageBus,
    Keyring,
    Accessibility,
    WorldFonts,
    EastAsianFonts,
    WindowsCompiler,
    SvgRenderer,
    Valgrind,
    Uploader,
    Thumbnailer,
}

/// How to tell that a part is there.
pub(crate) enum Sign {
    /// One of these programs is in `PATH`.
    Program(&'static [&'static str]),
    /// `pkg-config` knows this library with its headers.
    Library(&'static str),
    /// One of these paths exists.
    File(&'static [&'static str]),
    /// fontconfig has a font that can write this language.
    Font(&'static str),
    /// Node.js that the UI's tools run on, and npm beside it.
    Node,
    /// Microsoft's C++ compiler, which only Visual Studio's installer knows the place of.
    VisualCpp,
    /// Apple's command line tools, which are found through `xcode-select`.
    Xcode,
}

/// The Node.js that [`probe::suits`](super::probe::suits) accepts, in words.
pub(crate) const NODE: &str = "Node.js 20 from 20.19, 22 from 22.12, or 24 and newer";

impl Part {
    /// What people call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::PkgConfig => "pkg-config",
            Self::CCompiler => "a C compiler",
            Self::Make => "make",
            Self::Perl => "perl",
            Self::WebView => "the system's web view",
            Self::DBusLibrary => "libdbus",
            Self::Certificates => "root certificates",
            Self::Node => "Node.js, with npm",
            Self::WebDriver => "WebKitWebDriver",
            Self::VirtualScreen => "Xvfb",
            Self::WindowManager => "openbox",
            Self::Typist => "xdotool",
            Self::Clipboard => "xclip",
            Self::MessageBus => "a message bus",
            Self::Keyring => "gnome-keyring",
            Self::Accessibility => "the accessibility bus",
            Self::WorldFonts => "fonts for the world's scripts",
            Self::EastAsianFonts => "fonts for Chinese and Japanese",
            Self::WindowsCompiler => "a C compiler for Windows",
            Self::SvgRenderer => "rsvg-convert",
            Self::Valgrind => "valgrind",
            Self::Uploader => "curl",
            Self::Thumbnailer => "vipsthumbnail",
        }
    }

    /// What would not work without it.
    pub(crate) fn why(self) -> &'static str {
        match self {
            Self::PkgConfig => "finds the libraries below when building",
            Self::CCompiler => "builds the database and the encryption, and links",
            Self::Make | Self::Perl => "builds OpenSSL for the encrypted database",
            Self::WebView => "draws the window",
            Self::DBusLibrary => "reaches the desktop's settings and keyring",
            Self::Certificates => "tells the real service from an impostor",
            Self::Node => "builds the window's contents",
            Self::WebDriver => "lets a test drive the real window",
            Self::VirtualScreen => "a screen for the tests",
            Self::WindowManager => "gives windows the focus",
            Self::Typist => "types like a person",
            Self::Clipboard => "pastes like a person",
            Self::MessageBus => "a private desktop session for each test",
            Self::Keyring => "a real keyring for each test",
            Self::Accessibility => "the tree that a screen reader sees",
            Self::WorldFonts => "names in Arabic, Hebrew, Greek and more on screenshots",
            Self::EastAsianFonts => "names in Chinese and Japanese on screenshots",
            Self::WindowsCompiler => "checks that the program compiles for Windows",
            Self::SvgRenderer => "draws the icon sizes from their SVG",
            Self::Valgrind => "counts instructions",
            Self::Uploader => "uploads beside us, to be compared with",
            Self::Thumbnailer => "makes pictures beside us, to be compared with",
        }
    }

    /// How to tell that it is there, on a system of this kind.
    pub(crate) fn sign(self) -> Sign {
        match self {
            Self::PkgConfig => Sign::Program(&["pkg-config", "pkgconf"]),
            Self::CCompiler if cfg!(target_os = "macos") => Sign::Xcode,
            Self::CCompiler if cfg!(windows) => Sign::VisualCpp,
            Self::CCompiler => Sign::Program(&["cc", "gcc", "clang"]),
            Self::Make => Sign::Program(&["make"]),
            Self::Perl => Sign::Program(&["perl"]),
            Self::WebView if cfg!(windows) => {
                Sign::File(&["C:/Program Files (x86)/Microsoft/EdgeWebView/Application"])
            }
            Self::WebView => Sign::Library("webkit2gtk-4.1"),
            Self::DBusLibrary => Sign::Library("dbus-1"),
            Self::Certificates => Sign::File(&[
                "/etc/ssl/certs/ca-certificates.crt",
                "/etc/pki/tls/certs/ca-bundle.crt",
                "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                "/etc/ssl/ca-bundle.pem",
                "/etc/ssl/cert.pem",
            ]),
            Self::Node => Sign::Node,
            Self::WebDriver => Sign::Program(&["WebKitWebDriver"]),
            Self::VirtualScreen => Sign::Program(&["Xvfb"]),
            Self::WindowManager => Sign::Program(&["openbox"]),
            Self::Typist => Sign::Program(&["xdotool"]),
            Self::Clipboard => Sign::Program(&["xclip"]),
            Self::MessageBus => Sign::Program(&["dbus-daemon"]),
            Self::Keyring => Sign::Program(&["gnome-keyring-daemon"]),
            Self::Accessibility => Sign::File(&[
                "/usr/share/dbus-1/services/org.a11y.Bus.service",
                "/usr/local/share/dbus-1/services/org.a11y.Bus.service",
            ]),
            Self::WorldFonts => Sign::Font("he"),
            Self::EastAsianFonts => Sign::Font("zh-cn"),
            Self::WindowsCompiler => Sign::Program(&["x86_64-w64-mingw32-gcc"]),
            Self::SvgRenderer => Sign::Program(&["rsvg-convert"]),
            Self::Valgrind => Sign::Program(&["valgrind"]),
            Self::Uploader => Sign::Program(&["curl"]),
            Self::Thumbnailer => Sign::Program(&["vipsthumbnail"]),
        }
    }

    /// Whether a system of this family needs it at all.
    pub(crate) fn is_needed_on(self, family: Family) -> bool {
        match family {
            // OpenSSL comes with the system there, and so does the web view.
            Family::MacOs => matches!(self, Self::CCompiler | Self::Node | Self::SvgRenderer),
            Family::Windows => matches!(
                self,
                Self::CCompiler | Self::Perl | Self::WebView | Self::Node | Self::SvgRenderer
            ),
            _ => true,
        }
    }
}
