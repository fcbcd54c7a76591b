//! What the person chose: language, theme, zoom; and what follows from it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;

use crate::Result;
use crate::files;

/// Languages that are complete, and the computer's own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    /// As the computer is set; English if we do not have that one.
    #[default]
    System,
    /// English.
    En,
    /// German.
    De,
    /// Polish.
    Pl,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the computer is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// Order in which a person types a date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// `12.4.1992`
    DayMonthYear,
    /// `4/12/1992`
    MonthDayYear,
    /// `1992-04-12`
    YearMonthDay,
}

/// What the person chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// Language of the window and of the service's messages.
    pub language: LanguageChoice,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Size of everything in the window, in percent: 50 to 300.
    pub zoom_percent: u32,
    /// Width of the list of members, in CSS pixels.
    pub list_width: Option<u32>,
    /// Days for which people stay in the local copy whom the service names no more: 1 to 365.
    pub retention_days: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: LanguageChoice::System,
            theme: ThemeChoice::System,
            zoom_percent: 100,
            list_width: None,
            retention_days: 30,
        }
    }
}

/// The settings, and what follows from them on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// What the person chose.
    pub settings: Settings,
    /// The language in use: `en`, `de` or `pl`.
    pub language: String,
    /// The locale of dates and numbers, for example `de-AT`.
    pub locale: String,
    /// Order in which dates are typed.
    pub date_order: DateOrder,
}

/// The settings file, and what overrides it for this start.
pub(crate) struct SettingsFile {
    path: PathBuf,
    system_locale: String,
    language_argument: Option<LanguageChoice>,
    chosen: Settings,
}

impl SettingsFile {
    /// Reads the file. A broken one is set aside by falling back to defaults: nothing in it is
    /// worth refusing to start.
    pub(crate) fn open(
        data_dir: &Path,
        system_locale: String,
        language_argument: Option<LanguageChoice>,
    ) -> Self {
        let path = data_dir.join("settings.json");
        let chosen = files::read(&path).map(over_defaults).unwrap_or_default();
        let chosen = in_bounds(chosen);
        Self {
            path,
            system_locale,
            language_argument,
            chosen,
        }
    }

    /// What holds now.
    pub(crate) fn view(&self) -> SettingsView {
        let mut settings = self.chosen.clone();
        if let Some(language) = self.language_argument {
            settings.language = language;
        }
        let (language, locale) = resolve(settings.language, &self.system_locale);
        SettingsView {
            date_order: date_order(&locale),
            settings,
            language: language.into(),
            locale,
        }
    }

    /// Keeps new settings. A language chosen in the window ends what the argument said.
    pub(crate) fn save(&mut self, mut settings: Settings) -> Result<SettingsView> {
        settings = in_bounds(settings);
        match self.language_argument {
            // Handed out for this start, and not chosen by anybody.
            Some(argument) if argument == settings.language => {
                settings.language = self.chosen.language;
            }
            _ => self.language_argument = None,
        }
        files::replace(&self.path, &settings)?;
        self.chosen = settings;
        Ok(self.view())
    }
}

/// Somebody may have written the file who does not know the bounds. Of the days it matters most: with none
/// of them nobody would stay.
fn in_bounds(mut settings: Settings) -> Settings {
    settings.zoom_percent = settings.zoom_percent.clamp(50, 300);
    settings.list_width = settings.list_width.map(|width| width.clamp(240, 900));
    settings.retention_days = settings.retention_days.clamp(1, 365);
    settings
}

/// A file of an earlier version lacks what a later one can set.
fn over_defaults(kept: serde_json::Map<String, Value>) -> Settings {
    let Ok(Value::Object(mut all)) = serde_json::to_value(Settings::default()) else {
        return Settings::default();
    };
    all.extend(kept);
    serde_json::from_value(Value::Object(all)).unwrap_or_default()
}

/// Language and locale. The computer's region is kept as long as it speaks the chosen language.
fn resolve(choice: LanguageChoice, system: &str) -> (&'static str, String) {
    let spoken = system.split(['-', '_']).next().unwrap_or_default();
    let language = match choice {
        LanguageChoice::En => "en",
        LanguageChoice::De => "de",
        LanguageChoice::Pl => "pl",
        LanguageChoice::System => match spoken {
            "de" => "de",
            "pl" => "pl",
            _ => "en",
        },
    };
    let locale = if spoken == language && system.contains(['-', '_']) {
        system.replace('_', "-")
    } else {
        match language {
            "de" => "de-DE",
            "pl" => "pl-PL",
            _ => "en-GB",
        }
        .to_owned()
    };
    (language, locale)
}

fn date_order(locale: &str) -> DateOrder {
    match locale {
        "en-US" => DateOrder::MonthDayYear,
        "en-CA" => DateOrder::YearMonthDay,
        _ => DateOrder::DayMonthYear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_computers_region_is_kept_while_it_speaks_the_chosen_language() {
        let austria = resolve(LanguageChoice::System, "de-AT");
        let polish_in_austria = resolve(LanguageChoice::Pl, "de-AT");
        let unknown = resolve(LanguageChoice::System, "fr-FR");

        assert_eq!(austria, ("de", "de-AT".into()));
        assert_eq!(polish_in_austria, ("pl", "pl-PL".into()));
        assert_eq!(unknown, ("en", "en-GB".into()));
    }

    #[test]
    fn only_americans_type_the_month_first() {
        assert_eq!(date_order("en-US"), DateOrder::MonthDayYear);
        assert_eq!(date_order("en-GB"), DateOrder::DayMonthYear);
    }

    #[test]
    fn saved_settings_are_read_back_and_kept_in_bounds() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = SettingsFile::open(folder.path(), "en-GB".into(), None);

        let saved = file
            .save(Settings {
                language: LanguageChoice::De,
                zoom_percent: 9_000,
                ..Settings::default()
            })
            .unwrap();
        let read = SettingsFile::open(folder.path(), "en-GB".into(), None).view();

        assert_eq!(saved.settings.zoom_percent, 300);
        assert_eq!(read, saved);
    }

    #[test]
    fn days_out_of_bounds_are_brought_back_whoever_wrote_them() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let kept = |days: &str| {
            std::fs::write(&path, format!(r#"{{"retentionDays":{days}}}"#)).unwrap();
            let file = SettingsFile::open(folder.path(), "en-GB".into(), None);
            file.view().settings.retention_days
        };

        assert_eq!([kept("0"), kept("14"), kept("4000")], [1, 14, 365]);
        assert_eq!(kept("\"many\""), 30);
    }

    #[test]
    fn a_file_of_an_earlier_version_keeps_what_it_says() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings.json"), r#"{"theme":"dark"}"#).unwrap();

        let view = SettingsFile::open(folder.path(), "en-GB".into(), None).view();

        assert_eq!(view.settings.theme, ThemeChoice::Dark);
        assert_eq!(view.settings.zoom_percent, 100);
    }

    #[test]
    fn the_argument_holds_for_this_start_only_whatever_else_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = SettingsFile::open(folder.path(), "en-GB".into(), Some(LanguageChoice::Pl));

        let shown = file.view().settings;
        file.save(Settings {
            zoom_percent: 125,
            ..shown
        })
        .unwrap();
        let next = SettingsFile::open(folder.path(), "en-GB".into(), None).view();

        assert_eq!(file.view().language, "pl");
        assert_eq!(next.language, "en");
        assert_eq!(next.settings.zoom_percent, 125);
    }

    #[test]
    fn a_language_chosen_in_the_window_ends_the_argument() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = SettingsFile::open(folder.path(), "en-GB".into(), Some(LanguageChoice::Pl));
        assert_eq!(file.view().language, "pl");

        let view = file
            .save(Settings {
                language: LanguageChoice::De,
                ..Settings::default()
            })
            .unwrap();

        assert_eq!(view.language, "de");
    }
}
