//! Debt collection: runs, what the agency reports, and what that does to the accounts.

use std::time::Duration;

use crate::support::{Answer, Ask, config};
use serde_json::{Value, json};
use studiodesk_sandbox::{Hands, Sandbox};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn start() -> (Sandbox, Hands) {
    let (mut config, hands) = config();
    config.members = 600;
    config.rate_limit = 1_000_000;
    (
        Sandbox::start(config).await.expect("the answer has it"),
        hands,
    )
}

async fn get(sandbox: &Sandbox, path: &str) -> Value {
    let answer = Ask::get(format!("/v1/debt-collection/{path}"))
        .send(sandbox)
        .await;
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json()
}

async fn status(sandbox: &Sandbox, run: i64) -> String {
    let details = get(sandbox, &format!("{run}/details")).await;
    details["status"]
        .as_str()
        .expect("the answer has it")
        .to_owned()
}

async fn confirm(sandbox: &Sandbox, run: i64) -> Answer {
    let path = format!("/v1/debt-collection/{run}/confirmTransfer");
    Ask::new("POST", path).send(sandbox).await
}

async fn debtors(sandbox: &Sandbox, run: i64) -> Vec<Value> {
    let page = get(sandbox, &format!("{run}/debtors?sliceSize=50")).await;
    page["result"]
        .as_array()
        .expect("the answer has it")
        .clone()
}

/// The customer behind a debtor.
async fn customer(sandbox: &Sandbox, debtor: &Value) -> i64 {
    let id = debtor["debtorId"].as_str().expect("the answer has it");
    let path = format!("/v1/customers/by?debtorId={id}");
    Ask::get(path).send(sandbox).await.json()["id"]
        .as_i64()
        .expect("the answer has it")
}

async fn balances(sandbox: &Sandbox, debtor: &Value) -> Value {
    let customer = customer(sandbox, debtor).await;
    let path = format!("/v1/customers/{customer}/account/balances");
    Ask::get(path).send(sandbox).await.json()
}

fn cents(amount: &Value) -> i64 {
    (amount.as_f64().expect("the answer has it") * 100.0).round() as i64
}

async fn balance(sandbox: &Sandbox, debtor: &Value) -> i64 {
    cents(&balances(sandbox, debtor).await["accountBalance"]["amount"])
}

/// A report of one debtor's case: nothing paid, nothing canceled, nothing blocked.
fn report(number: u32, debtor: &Value) -> Value {
    let case = &debtor["collectionCases"][0];
    let debts = case["debt"]
        .as_array()
        .expect("the answer has it")
        .iter()
        .map(|it| {
            json!({
                "debtId": it["debtId"],
                "originalAmount": it["amount"],
                "canceledAmount": 0,
                "paidAmount": 0,
                "currency": "EUR",
            })
        });
    json!({
        "requestId": format!("fc336b0b-409c-4c66-a26d-{number:012}"),
        "debtors": [{
            "debtorId": debtor["debtorId"],
            "agencyCollectionCases": [{
                "agencyCollectionCaseId": "AG-1",
                "collectionCaseIds": [case["collectionCaseId"]],
                "debts": debts.collect::<Value>(),
            }],
        }],
    })
}

fn case_of(report: &mut Value) -> &mut Value {
    &mut report["debtors"][0]["agencyCollectionCases"][0]
}

async fn send(sandbox: &Sandbox, report: &Value) -> Answer {
    let ask = Ask::new("POST", "/v1/debt-collection/update");
    ask.json(&report.to_string()).send(sandbox).await
}

async fn cases(sandbox: &Sandbox, query: &str) -> Value {
    get(sandbox, &format!("cases?{query}")).await
}

async fn unblocked(sandbox: &Sandbox, run: i64) -> Value {
    let debtors = debtors(sandbox, run).await;
    let mut open = debtors.into_iter().filter(|it| it.get("block").is_none());
    open.find(|it| cents(&it["collectionCases"][0]["openAmount"]) > 0)
        .expect("the answer has it")
}

#[tokio::test]
async fn a_run_goes_from_work_over_waiting_to_done() {
    let (sandbox, hands) = start().await;

    assert_eq!(status(&sandbox, 5).await, "INTERNAL_PROCESSING");
    let early = confirm(&sandbox, 5).await;
    assert_eq!(
        (early.status, &*early.text("errorCode")),
        (409, "sandbox.run.unready")
    );
    hands.advance(DAY);
    assert_eq!(status(&sandbox, 5).await, "WAITING_FOR_CONFIRMATION");
    assert_eq!(confirm(&sandbox, 5).await.status, 200);
    assert_eq!(status(&sandbox, 5).await, "COMPLETED");
    assert_eq!(confirm(&sandbox, 5).await.status, 200);
}

#[tokio::test]
async fn runs_of_every_status_are_there_and_the_next_comes_in_its_time() {
    let (sandbox, hands) = start().await;
    let mut seen = Vec::new();

    for run in 1..=5 {
        seen.push(status(&sandbox, run).await);
    }
    let next = Ask::get("/v1/debt-collection/6/details");
    let early = next.send(&sandbox).await;
    hands.advance(DAY * 30);
    let come = next.send(&sandbox).await;

    let expected = [
        "FAILED",
        "COMPLETED",
        "COMPLETED",
        "WAITING_FOR_CONFIRMATION",
        "INTERNAL_PROCESSING",
    ];
    assert_eq!(seen, expected);
    assert_eq!(confirm(&sandbox, 1).await.status, 409);
    assert_eq!((early.status, come.status), (404, 200));
    assert_eq!(early.text("errorCode"), "sandbox.run.unknown");
}

#[tokio::test]
async fn every_run_but_the_failed_one_has_debtors_whose_accounts_say_so() {
    let (sandbox, _hands) = start().await;

    assert!(debtors(&sandbox, 1).await.is_empty());
    for run in 2..=5 {
        let debtors = debtors(&sandbox, run).await;
        assert!(!debtors.is_empty(), "{run}");
        for debtor in debtors {
            let case = &debtor["collectionCases"][0];
            let debts = case["debt"].as_array().unwrap();
            let sum: i64 = debts.iter().map(|it| cents(&it["amount"])).sum();
            assert_eq!(cents(&case["openAmount"]), sum);
            let balances = balances(&sandbox, &debtor).await;
            assert_eq!(balances["inDebtCollection"], true);
            assert_eq!(balances["dunningLevel"], "Dunning Level 3");
            assert!(-cents(&balances["accountBalance"]["amount"]) >= sum);
        }
    }
}

#[tokio::test]
async fn debtors_are_read_slice_by_slice() {
    let (sandbox, _hands) = start().await;
    let all = debtors(&sandbox, 2).await;

    let (mut found, mut offset) = (Vec::new(), "0".to_owned());
    loop {
        let page = get(&sandbox, &format!("2/debtors?sliceSize=1&offset={offset}")).await;
        found.extend(page["result"].as_array().unwrap().iter().cloned());
        if page["hasNext"] == false {
            break;
        }
        offset = page["offset"].as_str().unwrap().to_owned();
    }

    assert_eq!(found, all);
}

#[tokio::test]
async fn what_the_agency_was_paid_shows_in_the_account_and_is_not_booked_twice() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let before = balance(&sandbox, &debtor).await;
    let mut report = report(1, &debtor);
    case_of(&mut report)["debts"][0]["paidAmount"] = json!(5);

    let answer = send(&sandbox, &report).await;
    let again = send(&sandbox, &report).await;
    report["requestId"] = json!("fc336b0b-409c-4c66-a26d-ab25b87dcb8f");
    let repeated = send(&sandbox, &report).await;

    assert_eq!(
        [&answer, &again, &repeated].map(|it| it.status),
        [200; 3],
        "{answer:?}"
    );
    assert_eq!(balance(&sandbox, &debtor).await, before + 500);
    let shown = cases(&sandbox, "agencyCollectionCaseId=AG-1").await;
    let debt = &shown[0]["agencyCollectionCases"][0]["debts"][0];
    assert_eq!(debt["paidAmount"], 5.0);
    let seen = debtors(&sandbox, 4).await;
    let seen = seen
        .iter()
        .find(|it| it["debtorId"] == debtor["debtorId"])
        .unwrap();
    assert_eq!(seen["collectionCases"][0]["extReferenceId"], "AG-1");
    let open = |it: &Value| cents(&it["collectionCases"][0]["openAmount"]);
    assert_eq!(open(seen), open(&debtor) - 500);
}

#[tokio::test]
async fn what_is_paid_beyond_a_debt_is_booked_to_the_debtor() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let before = balance(&sandbox, &debtor).await;
    let mut report = report(1, &debtor);
    let debt = &mut case_of(&mut report)["debts"][0];
    let paid = cents(&debt["originalAmount"]) + 1_000;
    debt["paidAmount"] = json!(paid as f64 / 100.0);

    let answer = send(&sandbox, &report).await;

    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(balance(&sandbox, &debtor).await, before + paid);
}

#[tokio::test]
async fn a_good_end_that_writes_off_leaves_nothing_open_of_the_case() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let open = cents(&debtor["collectionCases"][0]["openAmount"]);
    let before = balance(&sandbox, &debtor).await;
    let mut report = report(1, &debtor);
    case_of(&mut report)["closure"] = json!({
        "type": "POSITIVE",
        "date": "2026-03-01",
        "options": [{ "key": "WRITE_OFF_REMAINING_DEBTS", "value": "true" }],
    });

    let answer = send(&sandbox, &report).await;
    report["requestId"] = json!("fc336b0b-409c-4c66-a26d-ab25b87dcb8f");
    let again = send(&sandbox, &report).await;

    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(
        (again.status, &*again.text("errorCode")),
        (409, "sandbox.case.closed")
    );
    let balances = balances(&sandbox, &debtor).await;
    assert_eq!(cents(&balances["accountBalance"]["amount"]), before + open);
    assert_eq!(balances["inDebtCollection"], false);
    assert_eq!(balances.get("dunningLevel"), None);
    let id = debtor["debtorId"].as_str().unwrap();
    let shown = cases(&sandbox, &format!("debtorId={id}")).await;
    assert_eq!(
        shown[0]["agencyCollectionCases"][0]["closure"]["type"],
        "POSITIVE"
    );
}

#[tokio::test]
async fn a_reversal_gives_the_claims_back_as_they_are() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let before = balance(&sandbox, &debtor).await;
    let mut report = report(1, &debtor);
    case_of(&mut report)["closure"] = json!({
        "type": "REVERSAL",
        "date": "2026-03-01",
        "options": [{ "key": "WRITE_OFF_REMAINING_DEBTS", "value": "true" }],
    });

    let answer = send(&sandbox, &report).await;

    assert_eq!(answer.status, 200, "{answer:?}");
    let balances = balances(&sandbox, &debtor).await;
    assert_eq!(cents(&balances["accountBalance"]["amount"]), before);
    assert_eq!(balances["inDebtCollection"], false);
    assert_eq!(balances["dunningLevel"], "Dunning Level 3");
}

#[tokio::test]
async fn blocks_hold_until_they_are_left_out() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let id = debtor["debtorId"].as_str().unwrap();
    let debt = debtor["collectionCases"][0]["debt"][0]["debtId"]
        .as_str()
        .unwrap();
    let block = json!({ "limitType": "LIMITED", "endDate": "2026-04-01" });
    let count = async |path: String| {
        let page = get(&sandbox, &path).await;
        page["result"].as_array().unwrap().len()
    };
    let debtors = format!("blocked/debtors?debtorId={id}");
    let debts = format!("blocked/debts?debtId={debt}");

    let mut blocked = report(1, &debtor);
    blocked["debtors"][0]["block"] = block.clone();
    case_of(&mut blocked)["debts"][0]["block"] = block;
    let answer = send(&sandbox, &blocked).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(
        (count(debtors.clone()).await, count(debts.clone()).await),
        (1, 1)
    );
    assert_eq!(
        get(&sandbox, &debtors).await["result"][0]["block"]["limitType"],
        "LIMITED"
    );

    let answer = send(&sandbox, &report(2, &debtor)).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!((count(debtors).await, count(debts).await), (0, 0));
}

#[tokio::test]
async fn a_limited_block_is_over_after_its_last_day() {
    let (sandbox, hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let path = format!(
        "blocked/debtors?debtorId={}",
        debtor["debtorId"].as_str().unwrap()
    );
    let mut report = report(1, &debtor);
    report["debtors"][0]["block"] = json!({ "limitType": "LIMITED", "endDate": "2026-03-01" });
    assert_eq!(send(&sandbox, &report).await.status, 200);
    let held = get(&sandbox, &path).await;

    hands.advance(DAY);
    let over = get(&sandbox, &path).await;

    assert_eq!(held["result"].as_array().unwrap().len(), 1);
    assert!(over["result"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn a_broken_report_changes_nothing() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let before = balance(&sandbox, &debtor).await;
    type Change = fn(&mut Value);
    let changes: [(Change, &str); 13] = [
        (|it| it["requestId"] = json!("7"), "sandbox.rule.format"),
        (
            |it| it["debtors"][0]["debtorId"] = json!("7"),
            "sandbox.debtor.unknown",
        ),
        (
            |it| case_of(it)["collectionCaseIds"] = json!(["7"]),
            "sandbox.case.unknown",
        ),
        (
            |it| case_of(it)["debts"][0]["debtId"] = json!("7"),
            "sandbox.debt.unknown",
        ),
        (
            |it| case_of(it)["debts"][0]["originalAmount"] = json!(1),
            "sandbox.debt.original",
        ),
        (
            |it| case_of(it)["debts"][0]["canceledAmount"] = json!(99_999),
            "sandbox.debt.exceeded",
        ),
        (
            |it| case_of(it)["debts"][0]["paidAmount"] = json!(-1),
            "sandbox.debt.amount",
        ),
        (
            |it| case_of(it)["debts"][0]["currency"] = json!("PLN"),
            "sandbox.currency",
        ),
        (
            |it| case_of(it)["closure"] = json!({ "type": "REJECTION", "date": "2026-03-01" }),
            "sandbox.rule.missing",
        ),
        (
            |it| case_of(it)["closure"] = json!({ "type": "POSITIVE", "date": "2026-03-02" }),
            "sandbox.closure.early",
        ),
        (
            |it| {
                let option = json!({ "key": "WRITE_OFF_REMAINING_DEBTS", "value": "yes" });
                case_of(it)["closure"] =
                    json!({ "type": "POSITIVE", "date": "2026-03-01", "options": [option] });
            },
            "sandbox.closure.option",
        ),
        (
            |it| {
                it["debtors"][0]["block"] =
                    json!({ "limitType": "LIMITED", "endDate": "2026-02-28" });
            },
            "sandbox.block.over",
        ),
        (
            |it| {
                let same = it["debtors"][0].clone();
                it["debtors"].as_array_mut().unwrap().push(same);
            },
            "sandbox.rule.doubles",
        ),
    ];

    for (change, code) in changes {
        let mut report = report(1, &debtor);
        case_of(&mut report)["debts"][0]["paidAmount"] = json!(1);
        change(&mut report);
        let answer = send(&sandbox, &report).await;
        assert_eq!(answer.text("errorCode"), code, "{answer:?}");
    }

    assert_eq!(balance(&sandbox, &debtor).await, before);
}

#[tokio::test]
async fn a_number_of_an_update_is_not_used_for_another_and_what_was_paid_stays_paid() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let mut paid = report(1, &debtor);
    case_of(&mut paid)["debts"][0]["paidAmount"] = json!(5);
    assert_eq!(send(&sandbox, &paid).await.status, 200);

    let other = send(&sandbox, &report(1, &debtor)).await;
    let less = send(&sandbox, &report(2, &debtor)).await;

    assert_eq!(
        (other.status, &*other.text("errorCode")),
        (409, "sandbox.request.repeated")
    );
    assert_eq!(less.text("errorCode"), "sandbox.debt.paid");
}

#[tokio::test]
async fn somebody_who_is_blocked_is_not_handed_over_in_the_next_run() {
    let (sandbox, hands) = start().await;
    let blocked = get(&sandbox, "blocked/debtors?sliceSize=50").await;
    let ids: Vec<Value> = blocked["result"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["block"]["limitType"] == "UNLIMITED")
        .map(|it| it["debtorId"].clone())
        .collect();
    assert!(!ids.is_empty());

    hands.advance(DAY * 31);
    let handed = debtors(&sandbox, 6).await;

    assert!(!handed.is_empty());
    assert!(handed.iter().all(|it| !ids.contains(&it["debtorId"])));
}

#[tokio::test]
async fn the_configuration_names_the_studio() {
    let (sandbox, _hands) = start().await;

    let configuration = get(&sandbox, "configuration").await;

    assert_eq!(configuration["client"]["name1"], "Demo Studio");
    assert_eq!(configuration["debtCollectionType"], "TRUST");
}

#[tokio::test]
async fn nobody_is_found_by_a_debtor_number_who_is_no_debtor() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let known = customer(&sandbox, &debtor).await;
    let number: i64 = debtor["debtorId"].as_str().unwrap().parse().unwrap();
    let everybody = sandbox
        .state()
        .with_people(|it| it.iter().map(|it| it.id).collect::<Vec<_>>());
    let mut honest = None;
    for id in everybody {
        let path = format!("/v1/customers/{id}/account/balances");
        let balances = Ask::get(path).send(&sandbox).await.json();
        if balances["inDebtCollection"] == false
            && cents(&balances["accountBalance"]["amount"]) == 0
        {
            honest = Some(id);
            break;
        }
    }

    // What the number would be: those of two debtors are as far apart as the customers' own.
    let invented = number + (honest.unwrap() - known) * (1 << 19);
    let path = format!("/v1/customers/by?debtorId={invented}");
    let found = Ask::get(path).send(&sandbox).await;

    assert_eq!(found.status, 404, "{found:?}");
}

#[tokio::test]
async fn debtors_are_found_among_all_people_of_a_large_studio() {
    let (mut config, _hands) = config();
    config.members = 21_000;
    config.rate_limit = 1_000_000;
    let sandbox = Sandbox::start(config).await.unwrap();
    let late = sandbox.state().with_people(|it| it[20_500].id);

    let mut found = Vec::new();
    for offset in (0..).step_by(50) {
        let page = get(&sandbox, &format!("4/debtors?sliceSize=50&offset={offset}")).await;
        found.extend(page["result"].as_array().unwrap().clone());
        if page["hasNext"] == false {
            break;
        }
    }

    let last = found.last().expect("somebody owes");
    assert!(customer(&sandbox, last).await > late);
    let path = format!("cases?debtorId={}", last["debtorId"].as_str().unwrap());
    let cases = get(&sandbox, &path).await;
    assert_eq!(cases[0]["debtorId"], last["debtorId"]);
}

#[tokio::test]
async fn a_debtor_who_paid_is_one_still_and_owes_nothing() {
    let (sandbox, _hands) = start().await;
    let debtor = unblocked(&sandbox, 4).await;
    let before = debtors(&sandbox, 4).await.len();
    let mut report = report(1, &debtor);
    for debt in case_of(&mut report)["debts"].as_array_mut().unwrap() {
        debt["paidAmount"] = debt["originalAmount"].clone();
    }

    assert_eq!(send(&sandbox, &report).await.status, 200);

    let after = debtors(&sandbox, 4).await;
    let same = after.iter().find(|it| it["debtorId"] == debtor["debtorId"]);
    let case = &same.unwrap()["collectionCases"][0];
    assert_eq!(cents(&case["openAmount"]), 0);
    assert_eq!(after.len(), before);
}
