//! What was uploaded is read back.

use super::{Checked, Observer};
use crate::stateful::fact::text;
use crate::stateful::possible::Possible;
use crate::stateful::things::Picture;

pub(crate) async fn read(observer: &mut Observer<'_>, person: i64) -> Checked {
    let files = observer
        .model
        .files
        .iter()
        .filter(|(_, it)| it.person == person);
    let files: Vec<_> = files.map(|(id, it)| (*id, it.clone())).collect();
    for (id, filed) in files {
        let target = format!("/v1/customers/{person}/documents/{id}");
        let shown = observer.get(person, &target).await?;
        let bytes = observer.bytes(person, &text(&shown, "url")).await?;
        if bytes != filed.bytes || shown["fileName"] != *filed.name {
            return Err(format!("document {id} of {person} is another: {shown}"));
        }
    }
    picture(observer, person).await
}

async fn picture(observer: &mut Observer<'_>, person: i64) -> Checked {
    let known = observer.model.pictures.entry(person);
    let known = known.or_insert_with(|| Possible::only(Picture(None)));
    if known.states() == [Picture(None)] {
        return Ok(());
    }
    let customer = observer
        .get(person, &format!("/v1/customers/{person}"))
        .await?;
    let bytes = observer.bytes(person, &text(&customer, "imageUrl")).await?;
    let image = image::load_from_memory(&bytes).map_err(|error| error.to_string())?;
    let image = image.to_rgb8();
    let seen = image.get_pixel(image.width() / 2, image.height() / 2).0;
    let near = |it: &[u8; 3]| {
        it.iter()
            .zip(seen)
            .all(|(one, other)| one.abs_diff(other) < 10)
    };
    let known = observer.model.pictures.get_mut(&person);
    match known.is_none_or(|it| it.see(|it| it.0.as_ref().is_some_and(near))) {
        true => Ok(()),
        false => Err(format!("the picture of {person} is {seen:?}")),
    }
}
