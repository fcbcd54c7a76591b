//! A customer's picture, drawn when it is looked at.

use crate::people;
use crate::signed::File;
use crate::state::State;
use crate::studio::Studio;

/// The picture of the customer with this number.
pub(crate) fn read(state: &State, studio: &Studio, customer: i64) -> Option<File> {
    let person = studio.find_person(customer).filter(|it| it.has_picture)?;
    Some(File::Made(
        "image/jpeg",
        people::portrait_of(&person, state.seed),
    ))
}
