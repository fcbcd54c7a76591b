//! `/v1/debt-collection/{debtCollectionRunId}/…`

use serde_json::json;

use super::{client, configuration, debtor};
use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::refusal::Refusal;
use crate::world::World;
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
    let mut world = call.world();
    let run = find(call, &world)?;
    let people = call.studio().people();
    let debtors = world.debtors(&people, call.today());
    let handed = debtors.iter().filter(|it| it.runs.contains(&run));
    let handed = handed.filter_map(|it| people.find(it.customer));
    page::by_count(call, handed, |it| debtor::show(call, &world, it, run))
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
