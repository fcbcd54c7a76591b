//! The other languages: a person who reads one of them never meets an English word.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Map, Value};
use studiodesk_e2e::{App, Failure, Key, Result};

use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn in_german_no_english_is_seen() -> Result {
    through_all_screens("de", "german").await
}

#[tokio::test(flavor = "multi_thread")]
async fn in_polish_no_english_is_seen() -> Result {
    through_all_screens("pl", "polish").await
}

async fn through_all_screens(code: &str, language: &str) -> Result {
    let words = Catalogue::read(code)?;
    let english = Catalogue::read("en")?.phrases_unlike(&words);
    let studio = Studio::open().await?;
    let app = studio
        .connected(&format!("in-{language}"))
        .arguments(["--lang", code])
        .start()
        .await?;
    let look = async |screen: &str| -> Result {
        app.screenshot(&format!("{screen}-in-{language}")).await?;
        no_english(&app, &english, screen).await
    };

    app.see(words.phrase("ready_text")?).await?;
    look("desk").await?;
    app.type_text("zolkiewska").await?;
    app.see("Łucja Żółkiewska").await?;
    app.press(Key::Enter).await?;
    app.see(words.phrase("mark_refused")?).await?;
    app.see(words.phrase("card_record_since")?).await?;
    look("card").await?;
    app.button(words.phrase("settings")?).click().await?;
    app.see(words.phrase("theme")?).await?;
    look("settings").await?;
    app.button(words.phrase("back_to_desk")?).click().await?;
    let menu = words
        .phrase("studio_menu")?
        .replace("{name}", "Nordlicht Fitness");
    app.button(&menu).click().await?;
    app.button(words.phrase("studio_manage")?).click().await?;
    app.see(words.phrase("studios_lead")?).await?;
    look("studios").await?;
    app.close().await
}

async fn no_english(app: &App, english: &BTreeSet<String>, screen: &str) -> Result {
    let said = app.words().await?;
    for phrase in english {
        if let Some(words) = said.iter().find(|words| has_phrase(words, phrase)) {
            return Err(Failure::new(format!(
                "{screen} says {phrase:?} in {words:?}"
            )));
        }
    }
    Ok(())
}

/// Whether `phrase` stands in `text` and is not only part of other words.
fn has_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !in_word(before) && !in_word(after)
    })
}

/// The messages of one language.
struct Catalogue(Map<String, Value>);

impl Catalogue {
    fn read(code: &str) -> Result<Self> {
        let file = format!("{}/../ui/messages/{code}.json", env!("CARGO_MANIFEST_DIR"));
        Ok(Self(serde_json::from_str(&fs::read_to_string(file)?)?))
    }

    /// A message that is the same for every count.
    fn phrase(&self, key: &str) -> Result<&str> {
        self.0[key]
            .as_str()
            .ok_or_else(|| Failure::new(format!("{key} depends on a count")))
    }

    /// The fixed parts of all messages that occur nowhere in the other language.
    fn phrases_unlike(&self, other: &Self) -> BTreeSet<String> {
        let others: Vec<&str> = other.messages().collect();
        self.messages()
            .flat_map(|message| message.split(['{', '}']).step_by(2))
            .map(|part| part.trim().trim_end_matches(['…', ':', '.', ';']))
            // Shorter ones are dashes, units and "of", and may stand in a name.
            .filter(|part| part.chars().count() > 3)
            .filter(|part| !others.iter().any(|other| has_phrase(other, part)))
            .map(str::to_owned)
            .collect()
    }

    fn messages(&self) -> impl Iterator<Item = &str> {
        let texts = self.0.iter().filter(|(key, _)| *key != "$schema");
        texts.flat_map(|(_, message)| match message {
            Value::String(text) => vec![text.as_str()],
            counted => counted[0]["match"]
                .as_object()
                .into_iter()
                .flat_map(Map::values)
                .filter_map(Value::as_str)
                .collect(),
        })
    }
}
