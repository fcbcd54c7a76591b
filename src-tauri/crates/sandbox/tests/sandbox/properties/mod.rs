//! Properties that hold for every operation and every request that can be made from the contract.
//!
//! For each operation thousands of requests are made, half of them as the contract has it, half broken in
//! one place. Whatever is asked, the sandbox never fails and never answers what the contract does not have
//! (either would be a 5xx here, for these builds check each answer), never refuses as malformed what is well
//! formed, and never does what a broken request asks. In a full run each of the 139 operations is done at
//! least once: most by chance, some because [`ways`] goes there.
//!
//! `STUDIODESK_CASES` is the number of requests of each kind per operation, `STUDIODESK_SEED` where the
//! chance starts. A failure prints the request whole; the same seed makes it again.

mod breakage;
mod contract;
mod ids;
mod request;
mod run;
mod value;
mod ways;
mod wire;

use self::contract::{Described, contract};
use self::run::Run;

/// So many requests of each kind are made of each operation where nothing else is asked for. In a run of that
/// length each operation is done at least once.
const FULL: u64 = 1_000;

fn from_environment(name: &str, otherwise: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().expect("a number"),
        Err(_) => otherwise,
    }
}

/// The operations of a group that are at this turn, where there are so many turns.
fn operations(
    tag: &'static str,
    (turn, turns): (usize, usize),
) -> impl Iterator<Item = &'static Described> {
    let all = contract().operations.iter().filter(move |it| it.tag == tag);
    all.skip(turn).step_by(turns)
}

async fn group(tag: &'static str, turn: (usize, usize)) {
    let seed = from_environment("STUDIODESK_SEED", 7);
    let cases = from_environment("STUDIODESK_CASES", FULL);
    let mut run = Run::start(seed).await;
    run.look_around().await;

    let mut met = 0;
    let mut never_done = Vec::new();
    for described in operations(tag, turn) {
        if run.holds(described, cases).await == 0 {
            never_done.push(&*described.id);
        }
        met += 1;
    }

    assert!(met > 0, "no operation of {tag}");
    // Of something that is always refused nothing was shown.
    assert!(never_done.is_empty() || cases < FULL, "{never_done:?}");
}

macro_rules! groups {
    ($($name:ident = $tag:literal, $turn:literal of $turns:literal;)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                group($tag, ($turn - 1, $turns)).await;
            }
        )*

        #[test]
        fn every_operation_of_the_contract_is_tried_once() {
            let tried = [$(($tag, ($turn - 1, $turns))),*];
            let mut tried: Vec<_> = tried
                .into_iter()
                .flat_map(|(tag, turn)| operations(tag, turn))
                .map(|it| &*it.id)
                .collect();
            let mut all: Vec<_> = contract().operations.iter().map(|it| &*it.id).collect();

            tried.sort_unstable();
            all.sort_unstable();
            assert_eq!(tried, all);
            assert_eq!(all.len(), 139);
        }
    };
}

groups! {
    account = "Customers Account", 1 of 1;
    appointments = "Appointments", 1 of 1;
    checkin_vouchers = "Checkin vouchers", 1 of 1;
    classes = "Classes", 1 of 1;
    communications = "Customers Communication", 1 of 1;
    cross_studio = "Cross Studio", 1 of 1;
    customer_self_service = "Customers Self-service", 1 of 1;
    customers = "Customers", 1 of 2;
    customers_too = "Customers", 2 of 2;
    devices = "Devices", 1 of 1;
    employees = "Employees", 1 of 1;
    finance = "Finance", 1 of 1;
    leads = "Leads", 1 of 1;
    member_lists = "Member lists", 1 of 1;
    membership_self_service = "Membership Self-service", 1 of 2;
    membership_self_service_too = "Membership Self-service", 2 of 2;
    memberships = "Memberships", 1 of 2;
    memberships_too = "Memberships", 2 of 2;
    online_offers = "Online offers", 1 of 1;
    payments = "Payments", 1 of 1;
    studios = "Studios", 1 of 1;
    trial_offers = "Trial Offers", 1 of 1;
}
