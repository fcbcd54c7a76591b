//! The pictures that all journeys together leave in `target/screenshots`: every screen in both
//! themes.
//!
//! **Invariant:** the list stands here and not in the folder, so a screen that nobody looked at any
//! more is missed instead of forgotten.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Result};
use crate::picture::Picture;
use crate::setup::Theme;

/// Every screen, and every state of one that is drawn on its own.
const IN_BOTH_THEMES: [&str; 139] = [
    "welcome",
    "tenant-name-refused",
    "key-entered",
    "key-refused",
    "keyring-missing",
    "keyring-locked",
    "what-the-key-can-do",
    "desk",
    "results",
    "nothing-found",
    "card-with-picture",
    "card-with-marks",
    "card-with-long-name",
    "card-right-to-left",
    "section-overview",
    "section-data",
    "section-contracts",
    "section-idle",
    "section-documents",
    "section-account",
    "section-check-ins",
    "section-bookings",
    "section-access",
    "section-communication",
    "section-benefits",
    "section-history",
    "history-acts",
    "field-form",
    "field-overtaken",
    "field-offline",
    "benefit-asked",
    "benefit-in-doubt",
    "weighing-form",
    "move-form",
    "move-asked",
    "moved",
    "form-note",
    "form-picture",
    "form-address",
    "data-waiting",
    "form-account",
    "history-values",
    "form-cancelation",
    "buy-module",
    "switch-membership",
    "form-idle",
    "idle-confirmed",
    "receipt-checked",
    "form-idle-change",
    "book-class",
    "book-appointment",
    "form-documents-wrong",
    "form-documents",
    "upload-under-way",
    "upload-canceled",
    "document-preview",
    "form-paper",
    "create-similar",
    "member-tabs",
    "palette",
    "actions",
    "shortcuts",
    "form-preferences",
    "form-answer",
    "form-medium",
    "medium-changed",
    "delete-medium",
    "access-code",
    "access-restricted",
    "outbox-doubtful",
    "form-that-cannot-be-saved",
    "outbox-damaged",
    "set-outbox-aside",
    "outboxes-aside",
    "forget-member-asides",
    "erase-outbox-aside",
    "outbox-import",
    "outbox-settled",
    "refused-key",
    "refused-key-asked",
    "refused-key-erased",
    "card-refused",
    "card-confirmed",
    "outbox-exported",
    "close-while-changes-wait",
    "forget-member",
    "settings-trail-checked",
    "offline",
    "documents-offline",
    "document-preview-offline",
    "reading",
    "reading-stopped",
    "reading-failed",
    "studio-menu",
    "studios",
    "connect-another-studio",
    "rename-studio",
    "replace-key",
    "remove-studio",
    "settings",
    "settings-at-200-percent",
    "results-at-200-percent",
    "card-at-200-percent",
    "narrow-desk",
    "narrow-results",
    "narrow-card",
    "narrow-studios",
    "narrow-settings",
    "kiosk-setup",
    "kiosk-setup-wrong",
    "kiosk-setup-saved",
    "kiosk-start",
    "kiosk-help",
    "kiosk-number",
    "kiosk-born",
    "kiosk-refused",
    "kiosk-home",
    "kiosk-balance",
    "kiosk-visits",
    "kiosk-bookings",
    "kiosk-membership",
    "kiosk-cancel",
    "kiosk-review",
    "kiosk-thanks",
    "kiosk-receipt",
    "kiosk-form",
    "kiosk-camera",
    "kiosk-crop",
    "kiosk-picture-review",
    "kiosk-documents",
    "kiosk-document-what",
    "kiosk-pages",
    "kiosk-document-review",
    "kiosk-document-sent",
    "kiosk-document",
    "kiosk-languages",
    "kiosk-home-in-arabic",
    "kiosk-form-in-arabic",
    "kiosk-start-in-arabic",
];
/// The same in the other languages, or with another fault, where only the words change; and in high contrast, which is
/// the same in both themes.
const IN_LIGHT: [&str; 16] = [
    "outbox-vanished",
    "outbox-newer",
    "outbox-in-use",
    "outbox-key-lost",
    "desk-in-german",
    "card-in-german",
    "settings-in-german",
    "studios-in-german",
    "desk-in-polish",
    "card-in-polish",
    "settings-in-polish",
    "studios-in-polish",
    "kiosk-home-in-contrast",
    "kiosk-home-larger",
    "kiosk-home-within-reach",
    "kiosk-form-in-contrast",
];

/// Name of the file for a screen in a theme.
pub(crate) fn file(name: &str, theme: Theme) -> Result<String> {
    let file = format!("{name}.{}.png", theme.name());
    if files().any(|expected| expected == file) {
        Ok(file)
    } else {
        Err(Failure::new(format!(
            "the picture {file} is not on the list in gallery.rs"
        )))
    }
}

/// Fails when a picture is missing, is blank, or shows what another one shows already; answers how
/// many there are.
///
/// # Errors
/// When one of them is not as it should be; all of those are told.
pub fn check(folder: &Path) -> Result<usize> {
    let mut wrong = Vec::new();
    let mut seen: Vec<(String, Picture)> = Vec::new();
    for file in files() {
        let picture = match fs::read(folder.join(&file)) {
            Ok(png) => Picture::read(&png)?,
            Err(error) => {
                wrong.push(format!("{file}: {error}"));
                continue;
            }
        };
        if picture.is_blank() {
            wrong.push(format!("{file} is blank"));
        }
        if let Some((other, _)) = seen
            .iter()
            .find(|(_, other)| picture.shows_the_same_as(other))
        {
            wrong.push(format!("{file} shows what {other} shows"));
        }
        seen.push((file, picture));
    }
    if wrong.is_empty() {
        Ok(seen.len())
    } else {
        Err(Failure::new(wrong.join("\n")))
    }
}

fn files() -> impl Iterator<Item = String> {
    let both = IN_BOTH_THEMES
        .iter()
        .flat_map(|name| Theme::ALL.map(|theme| (name, theme)));
    let light = IN_LIGHT.iter().map(|name| (name, Theme::Light));
    both.chain(light)
        .map(|(name, theme)| format!("{name}.{}.png", theme.name()))
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::picture::tests::png;

    /// One picture for every file, each with dots of its own.
    fn gallery() -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (number, file) in files().enumerate() {
            fs::write(folder.path().join(file), picture(number)).unwrap();
        }
        folder
    }

    fn picture(number: usize) -> Vec<u8> {
        // Scattered, so that none is blank however many pictures there come to be.
        png(|index| (((index + 1) * (number + 2) * 2_654_435_761) >> 16) as u8)
    }

    #[test]
    fn a_whole_gallery_passes() {
        let folder = gallery();

        assert_eq!(check(folder.path()).unwrap(), files().count());
    }

    #[test]
    fn a_missing_a_blank_and_a_repeated_picture_are_all_told() {
        let folder = gallery();
        fs::remove_file(folder.path().join("desk.dark.png")).unwrap();
        fs::write(folder.path().join("settings.light.png"), png(|_| 255)).unwrap();
        fs::write(folder.path().join("studios.dark.png"), picture(0)).unwrap();

        let told = check(folder.path()).unwrap_err().to_string();

        for words in [
            "desk.dark.png: ",
            "settings.light.png is blank",
            "studios.dark.png shows what welcome.light.png shows",
        ] {
            assert!(told.contains(words), "{told}");
        }
        assert_eq!(told.lines().count(), 3, "{told}");
    }

    #[test]
    fn a_picture_that_no_list_expects_has_no_file() {
        assert!(file("dessk", Theme::Light).is_err());
        assert!(file("desk-in-german", Theme::Dark).is_err());
    }
}
