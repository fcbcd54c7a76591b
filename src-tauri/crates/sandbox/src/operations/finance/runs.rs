//! `/v1/debt-collection/{debtCollectionRunId}/…`

use serde_json::json;

use super::{client, configuration, debtor};
use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::studio::Studio;
use crate::world::World;
use crate::world::accounts::Ledger;
use crate::world::debt_collection::{RunStatus, run_day, run_of};

/// How runs come about, in the order of their numbers and again from the start. Most are regular.
const ORIGINS: [&str; 8] = [
    "AUTOMATIC_HANDOVER",
    "INDIVIDUAL_HANDOVER",
    "CONTRACT_CANCELATION",
    "DEBT_COLLECTION_RUN",
    "DEBT_COLLECTION_RUN",
    "DEBT_COLLECTION_RUN",
    "DEBT_COLLECTION_RUN",
    "DEBT_COLLECTION_RUN",
];

pub(super) fn details(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let run = find(call, &world)?;
    let status = world.debt_collection.status(world.origin, run, call.now());
    let origin = usize::try_from(run - 1).map_or("", |it| ORIGINS[it % ORIGINS.len()]);
    let shown = json!({
        "collectionDate": run_day(world.origin, run).to_string(),
        "debtCollectionType": configuration::TYPE,
        "client": client::show(call),
        "status": status.as_str(),
        "origin": origin,
    });
    Ok(shown.into())
}

pub(super) fn debtors(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let run = find(call, &world)?;
    let owing = owing(call, call.studio(), &world);
    let handed = owing
        .iter()
        .filter_map(|(person, ledger)| Some((person, ledger.case(run)?)));
    page::by_count(call, handed, |(person, case)| {
        debtor::show(call, &world, person, case)
    })
}

/// Doing it twice does no harm: the agency cannot know whether its first try arrived.
pub(super) fn confirm(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut world = call.world();
    let run = find(call, &world)?;
    match world.debt_collection.status(world.origin, run, call.now()) {
        RunStatus::Completed => Ok(Answer::Empty),
        RunStatus::WaitingForConfirmation => {
            world.debt_collection.confirm(run, call.now());
            Ok(Answer::Empty)
        }
        RunStatus::InternalProcessing | RunStatus::Failed => Err(Refusal::conflict(
            "sandbox.run.unready",
            [
                "The transfer is not waiting for a confirmation.",
                "Die Übergabe wartet nicht auf eine Bestätigung.",
                "Przekazanie nie czeka na potwierdzenie.",
            ],
        )),
    }
}

fn find(call: &Call<'_>, world: &World) -> Result<i64, Refusal> {
    let id = call.id("debtCollectionRunId");
    run_of(world.origin, id, call.today()).ok_or_else(|| Refusal::unknown("run"))
}

/// In how many people of a large studio debtors are looked for. To look at a million would keep the
/// world from everybody else for seconds.
const LOOKED_AT: usize = 20_000;

/// Everybody of the studio who has a case or a block, with their ledgers. Most people pay in time,
/// so their ledgers need not be made to know that they are not among these. Beyond the first
/// [`LOOKED_AT`], those are found of whom something was done.
pub(super) fn owing(call: &Call<'_>, studio: &Studio, world: &World) -> Vec<(Person, Ledger)> {
    studio.with_people(|people| {
        let owing = among(people, world, LOOKED_AT);
        let owing = owing.filter(|it| !world.accounts.view(it).is_plain());
        let ledgers = owing.map(|it| (it.clone(), world.ledger(it, call.today())));
        ledgers.collect()
    })
}

/// The first so many people, and of the others those of whose accounts something was done.
pub(super) fn among<'a>(
    people: &'a [Person],
    world: &'a World,
    most: usize,
) -> impl Iterator<Item = &'a Person> {
    let (first, others) = people.split_at(people.len().min(most));
    let kept = world.accounts.kept();
    let kept = kept.filter_map(|(id, _)| {
        let place = others.binary_search_by_key(&id, |it| it.id).ok()?;
        others.get(place)
    });
    first.iter().chain(kept)
}
