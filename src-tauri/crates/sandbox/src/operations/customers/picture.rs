//! A customer's picture: drawn when it is looked at, until one is uploaded.

mod prepare;

use serde_json::json;

use super::documents::{base_name, extension};
use crate::answer::Answer;
use crate::call::Call;
use crate::contract::Rule;
use crate::people;
use crate::refusal::Refusal;
use crate::signed::{FIFTEEN_MINUTES, File, FileKind};
use crate::state::State;
use crate::studio::Studio;

/// Puts another picture in place of the one that there is.
pub(super) fn upload(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let part = call.part("image");
    let part = part.ok_or_else(|| Refusal::prose("image", Rule::Missing))?;
    let extension = part.file_name.as_deref().map(|it| extension(base_name(it)));
    let fits = |it: Option<&str>| {
        let allowed = ["jpg", "jpeg", "png"];
        it.is_some_and(|it| allowed.iter().any(|other| it.eq_ignore_ascii_case(other)))
    };
    if extension.is_some_and(|it| !fits(it)) {
        return Err(Refusal::rule(
            "sandbox.image.extension",
            "image",
            [
                "The file's name must end in .jpg, .jpeg or .png.",
                "Der Dateiname muss auf .jpg, .jpeg oder .png enden.",
                "Nazwa pliku musi kończyć się na .jpg, .jpeg lub .png.",
            ],
        ));
    }
    let bytes = part.bytes().map_err(|_| Refusal::Storage)?;
    let jpeg = prepare::picture(&bytes).ok_or_else(unreadable)?;
    let storage = &call.state.storage;
    let stored = storage.keep_bytes(&jpeg, "image/jpeg", call.operation.id());
    let stored = stored.map_err(|_| Refusal::Storage)?;

    let mut world = call.world();
    let shown = call
        .studio()
        .edit_person(person.id, |it| it.has_picture = true);
    if !shown {
        return Err(Refusal::NobodyFound);
    }
    world.documents.of(&person).picture = Some(stored);
    let url = call.signed_url(FileKind::CustomerPicture, person.id, FIFTEEN_MINUTES);
    Ok(json!({ "imageUrl": url }).into())
}

/// The picture of the customer with this number.
pub(crate) fn read(state: &State, studio: &Studio, customer: i64) -> Option<File> {
    let person = studio.find_person(customer).filter(|it| it.has_picture)?;
    let uploaded = studio.world().documents.view(&person).picture.clone();
    Some(match uploaded {
        Some(stored) => File::Stored(stored),
        None => File::Made("image/jpeg", people::portrait_of(&person, state.seed)),
    })
}

fn unreadable() -> Refusal {
    Refusal::rule(
        "sandbox.image.unreadable",
        "image",
        [
            "This is no JPEG or PNG image.",
            "Das ist kein JPEG- oder PNG-Bild.",
            "To nie jest obraz JPEG ani PNG.",
        ],
    )
}
