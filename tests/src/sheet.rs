//! What was measured of the kiosk's screens, in the pages themselves, and against which limits.
//!
//! **Invariant:** a limit is judged on each screen, and the sheet says what was found there, also where it holds.

use std::fmt::Write as _;
use std::fs;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use crate::app::App;
use crate::failure::{Failure, Result};
use crate::home::target;
use crate::script;
use crate::setup::Theme;

/// Nothing that is to be hit is smaller, across or down, in pixels.
const SMALLEST_TARGET: f64 = 64.0;
/// Nothing that is to be hit is nearer to the next, in pixels.
const SMALLEST_GAP: f64 = 12.0;
/// A capital H is seen under so many degrees, from where people stand.
const SMALLEST_TEXT: f64 = 0.7;
/// Text stands out from what is behind it, by WCAG's AA.
const LEAST_CONTRAST: f64 = 4.5;
/// And by its AAA, which is wanted.
const WANTED_CONTRAST: f64 = 7.0;
/// Layout counts in parts of a pixel.
const ROUNDING: f64 = 0.05;

/// From where the screen is looked at, and how large it is.
#[derive(Debug, Clone, Copy)]
pub struct Viewed {
    /// From the eyes to the screen, in millimetres.
    pub distance_mm: f64,
    /// The diagonal of the screen, in millimetres.
    pub diagonal_mm: f64,
    /// Its pixels.
    pub pixels: (u16, u16),
}

/// One screen in one theme.
#[derive(Debug, Clone)]
struct Row {
    screen: String,
    theme: &'static str,
    target: (f64, f64),
    gap: f64,
    degrees: f64,
    contrast: f64,
    /// How many texts there are, and how many of them stand out less than is wanted.
    texts: (usize, usize),
}

/// The rows of a journey, in the order in which its screens were seen.
#[derive(Debug)]
pub struct Sheet {
    viewed: Viewed,
    rows: Mutex<Vec<Row>>,
}

impl Sheet {
    /// An empty one.
    #[must_use]
    pub fn new(viewed: Viewed) -> Self {
        Self {
            viewed,
            rows: Mutex::default(),
        }
    }

    /// Measures what the window shows, and notes it under that name.
    ///
    /// # Errors
    /// When something is below its limit: all of that is told.
    pub async fn measure(&self, app: &App, screen: &str) -> Result {
        let found = app.window().execute(script::MEASURE, Vec::new()).await?;
        let theme = match found["hasContrast"] == true {
            true => "high contrast",
            false => app.theme().name(),
        };
        let (row, wrong) = self.judged(screen, theme, &found);
        self.rows().push(row);
        match wrong.is_empty() {
            true => Ok(()),
            false => Err(Failure::new(format!(
                "{screen}, {theme}:\n{}",
                wrong.join("\n")
            ))),
        }
    }

    /// Writes the sheet to `target/conformance`, for people and for programs.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep(&self, name: &str, theme: Theme, notes: &[String]) -> Result {
        let folder = target().join("conformance");
        fs::create_dir_all(&folder)?;
        let file = format!("{name}-{}", theme.name());
        fs::write(folder.join(format!("{file}.md")), self.text(theme, notes))?;
        let all: Vec<Value> = self.rows().iter().map(Row::value).collect();
        let json = serde_json::to_string_pretty(&json!({ "limits": limits(), "screens": all }))?;
        Ok(fs::write(folder.join(format!("{file}.json")), json)?)
    }

    fn rows(&self) -> std::sync::MutexGuard<'_, Vec<Row>> {
        self.rows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn judged(&self, screen: &str, theme: &'static str, found: &Value) -> (Row, Vec<String>) {
        let list = |name: &str| found[name].as_array().cloned().unwrap_or_default();
        let (targets, gaps, texts) = (list("targets"), list("gaps"), list("texts"));
        let of = |it: &Value, name: &str| it[name].as_f64().unwrap_or(f64::NAN);
        let mut wrong = Vec::new();
        for it in &targets {
            let (width, height) = (of(it, "width"), of(it, "height"));
            if is_below(width.min(height), SMALLEST_TARGET - ROUNDING) {
                wrong.push(format!("  {}: {width:.1} by {height:.1} px", it["name"]));
            }
        }
        for it in &gaps {
            if is_below(of(it, "gap"), SMALLEST_GAP - ROUNDING) {
                wrong.push(format!(
                    "  {}: {:.1} px apart",
                    it["between"],
                    of(it, "gap")
                ));
            }
        }
        for it in &texts {
            let (degrees, contrast) = (self.degrees(of(it, "capital")), of(it, "contrast"));
            // The program reckons with 0.7 degrees to a tenth of a millimetre.
            if is_below(degrees, SMALLEST_TEXT - 0.002) {
                wrong.push(format!("  {}: {degrees:.3} degrees", it["text"]));
            }
            if is_below(contrast, LEAST_CONTRAST) {
                wrong.push(format!("  {}: {contrast:.2} to 1", it["text"]));
            }
        }
        if targets.is_empty() || texts.is_empty() {
            wrong.push("  nothing was measured".into());
        }
        let least = |all: &[Value], name: &str| {
            all.iter()
                .map(|it| of(it, name))
                .fold(f64::INFINITY, f64::min)
        };
        let is_short = |it: &&Value| of(it, "contrast") < WANTED_CONTRAST;
        let row = Row {
            screen: screen.into(),
            theme,
            target: (least(&targets, "width"), least(&targets, "height")),
            gap: least(&gaps, "gap"),
            degrees: self.degrees(least(&texts, "capital")),
            contrast: least(&texts, "contrast"),
            texts: (texts.len(), texts.iter().filter(is_short).count()),
        };
        (row, wrong)
    }

    /// Under how many degrees something of so many pixels is seen.
    fn degrees(&self, pixels: f64) -> f64 {
        let Viewed {
            distance_mm,
            diagonal_mm,
            pixels: (across, down),
        } = self.viewed;
        let pixel_mm = diagonal_mm / f64::from(across).hypot(f64::from(down));
        2.0 * (pixels * pixel_mm / 2.0 / distance_mm).atan().to_degrees()
    }

    fn text(&self, theme: Theme, notes: &[String]) -> String {
        let Viewed {
            distance_mm,
            diagonal_mm,
            pixels: (across, down),
        } = self.viewed;
        let mut text = format!(
            "# The kiosk, measured: {}\n\n\
             The journey `kiosk-looks` writes this to `target/conformance` and fails where a limit is not kept; \
             it is copied from there and not edited.\n\
             Measured in the pages themselves, on a screen of {across} by {down} pixels and {diagonal_mm} mm, \
             looked at from {distance_mm} mm.\n\n\
             | what | limit |\n|---|---|\n\
             | what is to be hit, the smallest, across and down | {SMALLEST_TARGET} px |\n\
             | between two of them, the smallest | {SMALLEST_GAP} px |\n\
             | a capital H of the smallest text | {SMALLEST_TEXT}° |\n\
             | text against what is behind it, the least | {LEAST_CONTRAST} : 1, wanted {WANTED_CONTRAST} : 1 |\n",
            theme.name(),
        );
        for note in notes {
            let _ = writeln!(text, "| {note} |");
        }
        text.push_str(
            "\n| screen | theme | to be hit | apart | capital H | contrast | texts below 7 : 1 |\n\
             |---|---|---|---|---|---|---|\n",
        );
        for row in self.rows().iter() {
            let _ = writeln!(text, "{}", row.line());
        }
        text
    }
}

impl Row {
    fn line(&self) -> String {
        let Self {
            screen,
            theme,
            target,
            gap,
            degrees,
            contrast,
            texts,
        } = self;
        format!(
            "| {screen} | {theme} | {:.0} × {:.0} px | {gap:.0} px | {degrees:.2}° | {contrast:.1} : 1 | {} of {} |",
            target.0, target.1, texts.1, texts.0
        )
    }

    fn value(&self) -> Value {
        json!({
            "screen": self.screen,
            "theme": self.theme,
            "targetPx": [self.target.0, self.target.1],
            "gapPx": self.gap,
            "capitalDegrees": self.degrees,
            "contrast": self.contrast,
            "texts": self.texts.0,
            "textsBelowWanted": self.texts.1,
        })
    }
}

/// What could not be measured is below any limit.
fn is_below(value: f64, limit: f64) -> bool {
    value.is_nan() || value < limit
}

fn limits() -> Value {
    json!({
        "targetPx": SMALLEST_TARGET,
        "gapPx": SMALLEST_GAP,
        "capitalDegrees": SMALLEST_TEXT,
        "contrast": LEAST_CONTRAST,
        "contrastWanted": WANTED_CONTRAST,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet::new(Viewed {
            distance_mm: 600.0,
            diagonal_mm: 546.0,
            pixels: (1920, 1080),
        })
    }

    fn page(width: f64, gap: f64, capital: f64, contrast: f64) -> Value {
        json!({
            "targets": [{ "name": "Back", "width": width, "height": 64 }],
            "gaps": [{ "between": ["Back", "Done"], "gap": gap }],
            "texts": [{ "text": "Hello", "capital": capital, "contrast": contrast }],
        })
    }

    #[test]
    fn a_page_that_keeps_its_limits_is_told_with_its_figures() {
        let sheet = sheet();

        let (row, wrong) = sheet.judged("kiosk-home", "light", &page(70.4, 12.0, 29.6, 5.0));

        assert!(wrong.is_empty(), "{wrong:?}");
        assert_eq!(
            row.line(),
            "| kiosk-home | light | 70 × 64 px | 12 px | 0.70° | 5.0 : 1 | 1 of 1 |"
        );
    }

    #[test]
    fn whatever_is_below_its_limit_is_named() {
        for (page, words) in [
            (page(63.0, 12.0, 30.0, 7.0), "\"Back\": 63.0 by 64.0 px"),
            (page(64.0, 11.0, 30.0, 7.0), "11.0 px apart"),
            (page(64.0, 12.0, 29.0, 7.0), "\"Hello\": 0.686 degrees"),
            (page(64.0, 12.0, 30.0, 4.4), "\"Hello\": 4.40 to 1"),
            (json!({}), "nothing was measured"),
        ] {
            let (_, wrong) = sheet().judged("kiosk-home", "light", &page);

            assert!(wrong.join("\n").contains(words), "{wrong:?}");
        }
    }
}
