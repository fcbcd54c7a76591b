//! Asks for changes, and takes them back.
//!
//! A customer has one pending change of each part at most. A second one is a conflict rather than a
//! replacement: an answer shows one pending amendment, whose number somebody at the studio may have
//! before them, and to take it back there is an operation of its own.

use super::{check, read, show};
use crate::answer::Answer;
use crate::call::Call;
use crate::operations::{self, Verdict};
use crate::refusal::Refusal;
use crate::studio::Studio;
use crate::world::amendments::{Amendment, Change, Mode, Subject};

/// Makes the change, keeps it for the studio to decide, or refuses it, as the studio's mode says.
pub(super) fn create(call: &Call<'_>, subject: Subject) -> Result<Answer, Refusal> {
    let (mut change, signature) = read::change(call, subject)?;
    let mut world = call.world();
    let amendments = &mut world.amendments;
    let person = call.customer()?;
    let mode = amendments.mode(subject);
    if mode == Mode::Read {
        return Err(unchangeable());
    }
    check::change(&mut change, call.today())?;
    if subject == Subject::PaymentData {
        check::signature(signature.as_deref(), amendments.signature_required)?;
    }
    if amendments.pending_of(person.id, subject, None).is_some() {
        return Err(pending_already());
    }

    let wanted = change.to_wire();
    let mut shown = show::part(wanted.clone(), subject, amendments);
    if mode == Mode::ChangesRequireVerification {
        let id = amendments.submit(person.id, subject, None, wanted, call.now());
        shown["id"] = id.into();
    } else {
        let further = amendments.further.of(&person);
        call.studio()
            .edit_person(person.id, |it| change.apply(it, further));
    }
    Ok(shown.into())
}

/// Takes a pending change back, whichever group it is of.
pub(super) fn withdraw(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let id = call.id("amendmentId");
    let mut world = call.world();
    let amendments = &mut world.amendments;
    if amendments.is_settled(person.id, id) {
        return Err(settled());
    }
    let theirs = amendments
        .find(id)
        .is_some_and(|it| it.customer_id == person.id);
    let taken = theirs.then(|| amendments.take(id)).flatten();
    let taken = taken.ok_or_else(|| Refusal::unknown("amendment"))?;
    // What follows asks for the world itself.
    drop(world);
    operations::settle(call.state, call.studio(), &taken, Verdict::Rejected);
    Ok(Answer::Empty)
}

/// Does what a change request asked for.
pub(super) fn apply(studio: &Studio, amendment: &Amendment) {
    let mut world = studio.world();
    let change = Change::read(amendment.subject, amendment.change.clone());
    let person = studio.find_person(amendment.customer_id);
    if let (Some(change), Some(person)) = (change, person) {
        // How somebody pays is derived from their account on record, so it must be kept before that changes.
        world.accounts.of(&person);
        let further = world.amendments.further.of(&person);
        studio.edit_person(person.id, |it| change.apply(it, further));
    }
}

fn settled() -> Refusal {
    Refusal::conflict(
        "sandbox.amendment.settled",
        [
            "This change has been decided or withdrawn.",
            "Über diese Änderung ist entschieden, oder sie wurde zurückgezogen.",
            "Ta zmiana została już rozpatrzona albo wycofana.",
        ],
    )
}

fn unchangeable() -> Refusal {
    Refusal::forbidden(
        "sandbox.amendment.read-only",
        [
            "The studio does not let customers change this.",
            "Das Studio lässt Kunden dies nicht ändern.",
            "Studio nie pozwala klientom tego zmieniać.",
        ],
    )
}

fn pending_already() -> Refusal {
    Refusal::conflict(
        "sandbox.amendment.pending",
        [
            "A change of this is already pending.",
            "Eine Änderung hiervon steht schon aus.",
            "Zmiana tych danych już czeka na decyzję.",
        ],
    )
}
