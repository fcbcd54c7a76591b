//! `/v1/customers/{customerId}/documents`

mod sheet;

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::ids::{self, Kind};
use crate::page;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::signed::{FIFTEEN_MINUTES, File, FileKind};
use crate::state::State;
use crate::studio::Studio;
use crate::world::documents::{Content, Document};

/// Lists what is on file, the latest first.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let world = call.world();
    let files = world.documents.view(&person);
    page::by_count(call, files.documents.iter().rev(), |it| show(call, it))
}

/// Gets one document, with an address of its bytes.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let world = call.world();
    let files = world.documents.view(&person);
    let document = files.find(call.id("id"));
    let document = document.ok_or_else(|| Refusal::unknown("document"))?;
    Ok(show(call, document).into())
}

/// Files a document.
pub(super) fn upload(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let person = call.customer()?;
    let part = call.part("file");
    let part = part.ok_or_else(|| Refusal::prose("file", Rule::Missing))?;
    let name = part.file_name.as_deref().map(base_name).unwrap_or_default();
    if extension(name).is_none() {
        return Err(Refusal::rule(
            "sandbox.document.extension",
            "file",
            [
                "The file's name needs an extension.",
                "Der Dateiname braucht eine Endung.",
                "Nazwa pliku musi mieć rozszerzenie.",
            ],
        ));
    }
    let name = name.to_owned();
    let description = call.text("description").filter(|it| !it.trim().is_empty());
    let description = description.map(str::to_owned);
    let stored = call.keep(part)?;
    let files = world.documents.of(&person);
    let id = files.file(person.id, name, description, stored);
    Ok(json!({ "id": id }).into())
}

impl State {
    /// Takes a document off the file, as somebody in its studio would; says whether it was there.
    pub fn remove_document(&self, id: i64) -> bool {
        let customer = ids::customer(id, Kind::Document);
        self.studios().iter().any(|studio| {
            let Some(person) = customer.and_then(|it| studio.find_person(it)) else {
                return false;
            };
            let was_there = studio.world().documents.of(&person).remove(id);
            if was_there {
                studio.touch();
            }
            was_there
        })
    }
}

/// The bytes of the document with this number.
pub(super) fn read(studio: &Studio, id: i64) -> Option<File> {
    let person = studio.find_person(ids::customer(id, Kind::Document)?)?;
    let document = {
        let world = studio.world();
        world.documents.view(&person).find(id)?.clone()
    };
    Some(match document.content {
        Content::Stored(stored) => File::Stored(stored),
        Content::Invented { title, date } => {
            let lines = lines(&person, document.description, date.to_string());
            File::Made("application/pdf", sheet::pdf(&title, &lines))
        }
    })
}

fn lines(person: &Person, description: Option<String>, date: String) -> Vec<String> {
    let whose = format!("{} ({})", person.name(), person.customer_number);
    let invented = "Dieses Dokument ist erfunden.".to_owned();
    [Some(whose), Some(date), description, Some(invented)]
        .into_iter()
        .flatten()
        .collect()
}

fn show(call: &Call<'_>, document: &Document) -> Value {
    let mut shown = json!({
        "id": document.id,
        "fileName": document.file_name,
        "url": call.signed_url(FileKind::Document, document.id, FIFTEEN_MINUTES),
    });
    if let Some(description) = &document.description {
        shown["description"] = description.as_str().into();
    }
    shown
}

/// The name without the folders that some programs send along.
pub(super) fn base_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// What stands behind the last dot, where something stands before it.
pub(super) fn extension(name: &str) -> Option<&str> {
    let (stem, extension) = name.rsplit_once('.')?;
    let plain = extension.chars().all(char::is_alphanumeric);
    (!stem.is_empty() && !extension.is_empty() && plain).then_some(extension)
}
