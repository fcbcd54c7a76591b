//! What each part is called by each package manager.

use super::catalogue::Part;
use super::family::Family;

/// Microsoft's compiler; which parts of it come is said apart.
pub(crate) const BUILD_TOOLS: &str = "Microsoft.VisualStudio.2022.BuildTools";

/// Packages that bring `part`; empty where the family has none that would do.
pub(crate) fn packages(part: Part, family: Family) -> &'static [&'static str] {
    match family {
        Family::Debian => debian(part),
        Family::Fedora => fedora(part),
        Family::Arch => arch(part),
        Family::Suse => suse(part),
        Family::Alpine => alpine(part),
        Family::MacOs => macos(part),
        Family::Windows => windows(part),
        Family::OtherLinux => &[],
    }
}

fn debian(part: Part) -> &'static [&'static str] {
    match part {
        Part::PkgConfig => &["pkg-config"],
        Part::CCompiler => &["build-essential"],
        Part::Make => &["make"],
        Part::Perl => &["perl"],
        Part::WebView => &["libwebkit2gtk-4.1-dev"],
        Part::DBusLibrary => &["libdbus-1-dev"],
        Part::Certificates => &["ca-certificates"],
        // Debian 12 has Node.js 18, so its own package would not do.
        Part::Node => &[],
        Part::WebDriver => &["webkit2gtk-driver"],
        Part::VirtualScreen => &["xvfb"],
        Part::WindowManager => &["openbox"],
        Part::Typist => &["xdotool"],
        Part::Clipboard => &["xclip"],
        Part::MessageBus => &["dbus"],
        Part::Keyring => &["gnome-keyring"],
        Part::Accessibility => &["at-spi2-core"],
        Part::WorldFonts => &["fontconfig", "fonts-noto-core"],
        Part::EastAsianFonts => &["fontconfig", "fonts-noto-cjk"],
        Part::WindowsCompiler => &["gcc-mingw-w64-x86-64"],
        Part::SvgRenderer => &["librsvg2-bin"],
        Part::Valgrind => &["valgrind"],
        Part::Uploader => &["curl"],
        Part::Thumbnailer => &["libvips-tools"],
    }
}

fn fedora(part: Part) -> &'static [&'static str] {
    match part {
        Part::PkgConfig => &["pkgconf-pkg-config"],
        Part::CCompiler => &["gcc"],
        Part::Make => &["make"],
        Part::Perl => &["perl-core"],
        Part::WebView => &["webkit2gtk4.1-devel"],
        Part::DBusLibrary => &["dbus-devel"],
        Part::Certificates => &["ca-certificates"],
        Part::Node => &["nodejs", "npm"],
        // Fedora builds its WebKit without a driver.
        Part::WebDriver => &[],
        Part::VirtualScreen => &["xorg-x11-server-Xvfb"],
        Part::WindowManager => &["openbox"],
        Part::Typist => &["xdotool"],
        Part::Clipboard => &["xclip"],
        Part::MessageBus => &["dbus-daemon"],
        Part::Keyring => &["gnome-keyring"],
        Part::Accessibility => &["at-spi2-core"],
        Part::WorldFonts => &["fontconfig", "google-noto-sans-hebrew-fonts"],
        Part::EastAsianFonts => &["fontconfig", "google-noto-sans-cjk-fonts"],
        Part::WindowsCompiler => &["mingw64-gcc"],
        Part::SvgRenderer => &["librsvg2-tools"],
        Part::Valgrind => &["valgrind"],
        Part::Uploader => &["curl"],
        Part::Thumbnailer => &["vips-tools"],
    }
}

fn arch(part: Part) -> &'static [&'static str] {
    match part {
        Part::PkgConfig => &["pkgconf"],
        Part::CCompiler => &["gcc"],
        Part::Make => &["make"],
        Part::Perl => &["perl"],
        Part::WebView | Part::WebDriver => &["webkit2gtk-4.1"],
        Part::DBusLibrary | Part::MessageBus => &["dbus"],
        Part::Certificates => &["ca-certificates"],
        Part::Node => &["nodejs", "npm"],
        Part::VirtualScreen => &["xorg-server-xvfb"],
        Part::WindowManager => &["openbox"],
        Part::Typist => &["xdotool"],
        Part::Clipboard => &["xclip"],
        Part::Keyring => &["gnome-keyring"],
        Part::Accessibility => &["at-spi2-core"],
        Part::WorldFonts => &["fontconfig", "noto-fonts"],
        Part::EastAsianFonts => &["fontconfig", "noto-fonts-cjk"],
        Part::WindowsCompiler => &["mingw-w64-gcc"],
        Part::SvgRenderer => &["librsvg"],
        Part::Valgrind => &["valgrind"],
        Part::Uploader => &["curl"],
        Part::Thumbnailer => &["libvips"],
    }
}

fn suse(part: Part) -> &'static [&'static str] {
    match part {
        Part::PkgConfig => &["pkgconf-pkg-config"],
        Part::CCompiler => &["gcc"],
        Part::Make => &["make"],
        Part::Perl => &["perl"],
        Part::WebView => &["webkit2gtk3-devel"],
        Part::DBusLibrary => &["dbus-1-devel"],
        Part::Certificates => &["ca-certificates"],
        Part::Node => &["nodejs22", "npm22"],
        // openSUSE packs no driver for this WebKit that we know of.
        Part::WebDriver => &[],
        Part::VirtualScreen => &["xorg-x11-server-Xvfb"],
        Part::WindowManager => &["openbox"],
        Part::Typist => &["xdotool"],
        Part::Clipboard => &["xclip"],
        Part::MessageBus => &["dbus-1-daemon"],
        Part::Keyring => &["gnome-keyring"],
        Part::Accessibility => &["at-spi2-core"],
        Part::WorldFonts => &["fontconfig", "google-noto-sans-hebrew-fonts"],
        Part::EastAsianFonts => &["fontconfig", "google-noto-sans-cjk-fonts"],
        Part::WindowsCompiler => &["mingw64-cross-gcc"],
        Part::SvgRenderer => &["rsvg-convert"],
        Part::Valgrind => &["valgrind"],
        Part::Uploader => &["curl"],
        Part::Thumbnailer => &["vips-tools"],
    }
}

fn alpine(part: Part) -> &'static [&'static str] {
    match part {
        Part::PkgConfig => &["pkgconf"],
        Part::CCompiler => &["build-base"],
        Part::Make => &["make"],
        Part::Perl => &["perl"],
        Part::WebView => &["webkit2gtk-4.1-dev"],
        Part::DBusLibrary => &["dbus-dev"],
        Part::Certificates => &["ca-certificates"],
        Part::Node => &["nodejs", "npm"],
        // Alpine builds its WebKit without a driver.
        Part::WebDriver => &[],
        Part::VirtualScreen => &["xvfb"],
        Part::WindowManager => &["openbox"],
        Part::Typist => &["xdotool"],
        Part::Clipboard => &["xclip"],
        Part::MessageBus => &["dbus"],
        Part::Keyring => &["gnome-keyring"],
        Part::Accessibility => &["at-spi2-core"],
        Part::WorldFonts => &["fontconfig", "font-noto-hebrew"],
        Part::EastAsianFonts => &["fontconfig", "font-noto-cjk"],
        Part::WindowsCompiler => &["mingw-w64-gcc"],
        Part::SvgRenderer => &["rsvg-convert"],
        Part::Valgrind => &["valgrind"],
        Part::Uploader => &["curl"],
        Part::Thumbnailer => &["vips-tools"],
    }
}

fn macos(part: Part) -> &'static [&'static str] {
    match part {
        Part::Node => &["node"],
        Part::SvgRenderer => &["librsvg"],
        // The C compiler is Apple's and does not come through Homebrew.
        _ => &[],
    }
}

fn windows(part: Part) -> &'static [&'static str] {
    match part {
        Part::CCompiler => &[BUILD_TOOLS],
        Part::Perl => &["StrawberryPerl.StrawberryPerl"],
        Part::WebView => &["Microsoft.EdgeWebView2Runtime"],
        Part::Node => &["OpenJS.NodeJS.LTS"],
        _ => &[],
    }
}
