//! Contracts, what is done to them at once, and bookings: against the sandbox.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::ReadFrom::Service;
use studiodesk_services::{
    ContractView, Desk, DeskAct, ModuleVerdict, Settled, SyncStage, Verdict, Wish,
};

/// A connected desk, and its members.
async fn home() -> (Sandbox, Home, Vec<CustomerId>) {
    let sandbox = sandbox(40).await;
    let members = sandbox.state().with_people(|people| {
        let members = people.iter().filter(|it| it.status.as_str() == "MEMBER");
        members.map(|it| CustomerId(it.id)).collect()
    });
    let mut home = Home::new(&sandbox.url());
    home.connect(KEY).await.unwrap();
    home.stage(SyncStage::Complete).await;
    (sandbox, home, members)
}

async fn contracts(desk: &Desk, member: CustomerId) -> Vec<ContractView> {
    let read = desk.contracts(member, Service).await.unwrap();
    read.unwrap().value.contracts
}

/// The first contract of any member that can be canceled.
async fn open_contract(desk: &Desk, members: &[CustomerId]) -> (CustomerId, ContractView) {
    for member in members {
        for contract in contracts(desk, *member).await {
            if contract.cancelation.closed.is_none() {
                return (*member, contract);
            }
        }
    }
    panic!("somebody has a contract that can be canceled");
}

/// Something that a member can buy.
async fn purchase(desk: &Desk, members: &[CustomerId]) -> (CustomerId, ContractView, DeskAct) {
    let (member, contract) = open_contract(desk, members).await;
    let offers = desk.purchasable_modules(contract.id).await.unwrap();
    let offer = offers.first().unwrap();
    let act = DeskAct::BuyModule {
        contract: contract.id,
        module: offer.id,
        payment: offer.payments[0].id,
        trial: false,
    };
    (member, contract, act)
}

fn wish(act: &DeskAct) -> Wish {
    let DeskAct::BuyModule {
        contract,
        module,
        payment,
        trial,
    } = *act
    else {
        panic!("it is a purchase");
    };
    Wish::Module {
        contract,
        module,
        payment,
        trial,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contract_says_what_it_costs_when_it_can_end_and_what_that_means() {
    let (_sandbox, home, members) = home().await;

    let (_, contract) = open_contract(&home.desk, &members).await;

    let current = contract.cost.current.unwrap();
    assert_eq!(current.currency.as_deref(), Some("EUR"));
    let end = &contract.cancelation.ends[0];
    let debit = end.last_debit.as_ref().unwrap();
    assert!(debit.on <= end.date && debit.amount == current);
    assert!(contract.line.is_sorted_by_key(|point| point.date));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_scope_of_the_self_service_contracts_are_shown_and_it_is_named() {
    let (sandbox, home, members) = home().await;
    let missing = |operation| sandbox.script(Fault::status(operation, 403).times(9));
    missing("getContractData");
    missing("getContractCancelationReasonData");

    let read = home.desk.contracts(members[0], Service).await.unwrap();

    let read = read.unwrap().value;
    assert_eq!(
        read.ending_scope.as_deref(),
        Some("MEMBERSHIP_SELF_SERVICE_READ")
    );
    assert!(!read.contracts.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_module_is_checked_bought_canceled_and_kept_after_all() {
    let (_sandbox, home, members) = home().await;
    let (member, contract, act) = purchase(&home.desk, &members).await;

    let before = home.desk.check_wish(member, wish(&act)).await.unwrap();
    let bought = home.desk.act_now(member, act.clone()).await.unwrap();
    let after = home.desk.check_wish(member, wish(&act)).await.unwrap();

    let purchasable = ModuleVerdict::AdditionalModulePurchasable;
    let have = ModuleVerdict::AdditionalModuleContractAlreadyPurchased;
    assert_eq!(before, Verdict::Module(Some(purchasable)));
    assert_eq!(
        (bought, after),
        (Settled::Done, Verdict::Module(Some(have)))
    );

    let known: Vec<_> = contract.modules.iter().map(|it| it.id).collect();
    let all = contracts(&home.desk, member).await;
    let now = all.iter().find(|it| it.id == contract.id).unwrap();
    let module = now.modules.iter().find(|it| !known.contains(&it.id));
    let module = module.unwrap().id.unwrap();
    let read = home
        .desk
        .module_contract(contract.id, module)
        .await
        .unwrap();
    let reasons = home.desk.contracts(member, Service).await.unwrap().unwrap();
    let cancel = DeskAct::CancelModule {
        contract: contract.id,
        module,
        date: read.cancelation.ends[0].date,
        reason: reasons.value.reasons[0].id,
    };
    home.desk.act_now(member, cancel).await.unwrap();
    let canceled = home
        .desk
        .module_contract(contract.id, module)
        .await
        .unwrap();
    assert!(canceled.cancelation.state.is_some());
    assert_eq!(canceled.cancelation.withdraw_closed, None);

    let keep = DeskAct::KeepModule {
        contract: contract.id,
        module,
    };
    assert_eq!(
        home.desk.act_now(member, keep).await.unwrap(),
        Settled::Done
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_purchase_that_nobody_answered_is_found_and_not_bought_twice() {
    let (sandbox, home, members) = home().await;
    let (member, contract, act) = purchase(&home.desk, &members).await;
    sandbox.script(Fault::reset_answer("purchaseAdditionalModuleContract", 0));

    let settled = home.desk.act_now(member, act).await.unwrap();

    let all = contracts(&home.desk, member).await;
    let now = all.iter().find(|it| it.id == contract.id).unwrap();
    assert_eq!(settled, Settled::FoundThere);
    assert_eq!(now.modules.len(), contract.modules.len() + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_purchase_that_did_not_arrive_is_looked_for_and_said_not_to_be_there() {
    let (sandbox, home, members) = home().await;
    let (member, _, act) = purchase(&home.desk, &members).await;
    sandbox.script(Fault::status("purchaseAdditionalModuleContract", 502));

    let settled = home.desk.act_now(member, act.clone()).await.unwrap();

    assert_eq!(settled, Settled::NotThere);
    assert_eq!(home.desk.act_now(member, act).await.unwrap(), Settled::Done);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_back_stays_in_doubt_until_it_can() {
    let (sandbox, home, members) = home().await;
    let (member, _, act) = purchase(&home.desk, &members).await;
    sandbox.script(Fault::reset_answer("purchaseAdditionalModuleContract", 0));
    let check = "validateAdditionalModuleContractRequest";
    sandbox.script(Fault::status(check, 400).times(3));

    let settled = home.desk.act_now(member, act.clone()).await.unwrap();
    let later = home.desk.look_again(member, act).await.unwrap();

    assert_eq!((settled, later), (Settled::Unknown, Settled::FoundThere));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_it_says_so_and_nothing_is_in_doubt() {
    let (sandbox, home, members) = home().await;
    let (member, _, act) = purchase(&home.desk, &members).await;
    sandbox.stop().await;

    let refused = home.desk.act_now(member, act).await.unwrap_err();

    assert_eq!(refused.code(), ErrorCode::Offline);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_switch_is_previewed_performed_and_known_again() {
    let (_sandbox, home, members) = home().await;
    let desk = &home.desk;
    for member in &members {
        let Some(config) = desk.switch_configs(*member).await.unwrap().pop() else {
            continue;
        };
        let full = desk
            .switch_config(*member, config.id)
            .await
            .unwrap()
            .unwrap();
        let source = contracts(desk, *member).await;
        let source = source.iter().find(|it| it.rate == full.sources[0].rate);
        let source = source.unwrap();
        let term = &full.offers[0].terms[0];
        let wish = studiodesk_services::SwitchWish {
            config: config.id,
            term: term.id,
            source_contract: source.id,
            start_date: source.end.unwrap().tomorrow().unwrap(),
            notes: String::new(),
            selectable_modules: Vec::new(),
            optional_modules: Vec::new(),
        };
        let Ok(preview) = desk.preview_switch(*member, wish.clone()).await else {
            continue;
        };
        let act = DeskAct::SwitchMembership { wish };

        let Ok(settled) = desk.act_now(*member, act.clone()).await else {
            continue;
        };

        assert!(preview.total.is_some() && !preview.debits.is_empty());
        assert_eq!(settled, Settled::Done);
        let seen = desk.look_again(*member, act).await.unwrap();
        assert_eq!(seen, Settled::FoundThere);
        return;
    }
    panic!("somebody can switch");
}
