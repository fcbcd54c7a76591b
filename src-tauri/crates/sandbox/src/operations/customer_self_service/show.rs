//! A part of the record as an answer shows it, with the change that is pending.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::amendments::{Amendments, Change, Subject};

pub(super) fn get(call: &Call<'_>, subject: Subject) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let world = call.world();
    let amendments = &world.amendments;
    let now = Change::of(subject, &person, &amendments.further.view(&person));
    let now = now.map_or_else(|| json!({}), |it| it.to_wire());
    let mut shown = part(now, subject, amendments);
    shown["amendmentConfigurationStatus"] = amendments.mode(subject).as_str().into();
    if let Some(pending) = amendments.pending_of(person.id, subject, None) {
        let mut wanted = part(pending.change.clone(), subject, amendments);
        wanted["id"] = pending.id.into();
        shown["pendingAmendment"] = wanted;
    }
    Ok(shown.into())
}

/// The fields of a part, with what the studio says of it.
pub(super) fn part(mut fields: Value, subject: Subject, amendments: &Amendments) -> Value {
    if subject == Subject::PaymentData {
        fields["requireSignature"] = amendments.signature_required.into();
    }
    fields
}
