//! Contracts that rest: the planner agrees with the service, and says so when it stands alone.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::support::{Home, KEY};
use jiff::ToSpan;
use jiff::civil::Date;
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::people::{Person, Status};
use studiodesk_sandbox::{Config, Mode, Sandbox, Subject};
use studiodesk_services::ReadFrom::Service;
use studiodesk_services::idle::Obstacle;
use studiodesk_services::{
    IdleCheck, IdleChoice, IdleContract, IdleEndRule, IdleJudgement, IdlePeriodView, IdleState,
    IdleWish, SyncStage,
};

/// A desk, its service, and the members of it.
struct Scene {
    sandbox: Sandbox,
    home: Home,
    members: Vec<CustomerId>,
}

impl Scene {
    async fn new(members: usize, mode: Mode) -> Self {
        let config = Config {
            members,
            key: KEY.into(),
            rate_limit: 100_000,
            ..Config::default()
        };
        let sandbox = Sandbox::start(config).await.unwrap();
        sandbox.state().studios()[0].set_amendment_mode(Subject::IdlePeriod, mode);
        let mut home = Home::new(&sandbox.url());
        home.connect(KEY).await.unwrap();
        home.stage(SyncStage::Complete).await;
        let is_member = |it: &&Person| it.status == Status::Member;
        let members = sandbox.state().with_people(|people| {
            let all = people.iter().filter(is_member);
            all.map(|it| CustomerId(it.id)).collect()
        });
        Self {
            sandbox,
            home,
            members,
        }
    }

    async fn contracts(&self, member: CustomerId) -> Vec<IdleContract> {
        let read = self.home.desk.idle_periods(member, Service).await.unwrap();
        read.unwrap().value
    }

    /// The first member with a running contract that is as wanted.
    async fn find(&self, wanted: impl Fn(&IdleContract) -> bool) -> (CustomerId, IdleContract) {
        for member in &self.members {
            let all = self.contracts(*member).await;
            if let Some(found) = all.into_iter().find(|it| it.rules.is_some() && wanted(it)) {
                return (*member, found);
            }
        }
        panic!("nobody has such a contract");
    }

    async fn judge(
        &self,
        member: CustomerId,
        contract: &IdleContract,
        changed: Option<&IdlePeriodView>,
        wish: IdleWish,
    ) -> IdleJudgement {
        let desk = &self.home.desk;
        let changed = changed.map(|it| it.id);
        let said = desk.judge_idle_period(member, contract.id, changed, wish);
        said.await.unwrap()
    }
}

fn wish(start: Date, terms: u32) -> IdleWish {
    IdleWish {
        start: start.to_string(),
        terms: Some(terms),
        unlimited: false,
        until: None,
        reason: None,
    }
}

fn granted(judgement: &IdleJudgement) -> bool {
    match &judgement.check {
        IdleCheck::Service { granted, .. } => *granted,
        IdleCheck::Here { because } => panic!("not asked: {because:?}"),
    }
}

/// Wishes that are near every edge of the rules.
fn edges(contract: &IdleContract) -> Vec<IdleWish> {
    let rules = contract.rules.as_ref().unwrap();
    let first = rules.first_start;
    let mut days = vec![first.saturating_sub(1.days()), first];
    days.push(first.saturating_add(1.days()));
    days.extend([1, 2, 5].map(|weeks| first.saturating_add(weeks.weeks())));
    days.extend([1, 4, 11, 14].map(|months| first.saturating_add(months.months())));
    for period in &contract.periods {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let (start, end) = (day(&period.start), day(&period.end));
        days.extend([start, end, end.saturating_add(1.days())]);
        days.push(start.saturating_sub(1.months()).first_of_month());
    }
    days.extend(contract.term.cancelled_to);
    let longest = rules.longest.unwrap_or(3);
    let terms = [1, 2, longest, longest + 1, rules.most_a_year.unwrap_or(70)];
    let known = contract.periods.iter().filter(|it| it.unlimited);
    let endless: Option<Date> = known.map(|it| it.end.parse().unwrap()).min();
    days.retain(|day| endless.is_none_or(|end| *day <= end));
    let each = days.iter().flat_map(|day| {
        let unlimited = IdleWish {
            terms: None,
            unlimited: true,
            ..wish(*day, 0)
        };
        let counted = terms.map(|terms| wish(*day, terms));
        counted.into_iter().chain([unlimited])
    });
    each.collect()
}

/// A period that has no end is one here and five years there, so nothing after those is compared.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_planner_offers_the_service_takes_and_what_it_refuses_it_refuses() {
    let scene = Scene::new(30, Mode::ChangesWithoutVerification).await;
    let (mut compared, mut yes) = (0, 0);
    for member in &scene.members {
        for contract in scene.contracts(*member).await {
            if contract.rules.is_none() {
                continue;
            }
            // Every fifth, another one for each member: the client sends no more than fifteen a second.
            let from = usize::try_from(member.0 % 5).unwrap();
            for wish in edges(&contract).into_iter().skip(from).step_by(5) {
                let shown = format!("{:?} {wish:?} {contract:?}", contract.rate);

                let said = scene.judge(*member, &contract, None, wish).await;

                assert_eq!(said.obstacle.is_none(), granted(&said), "{said:?} {shown}");
                compared += 1;
                yes += u32::from(granted(&said));
            }
        }
    }
    let no = compared - yes;
    assert!(yes > 20 && no > 20, "{yes} of {compared}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_judged_as_the_service_judges_it() {
    let scene = Scene::new(200, Mode::ChangesWithoutVerification).await;
    let (mut compared, mut yes) = (0, 0);
    for member in &scene.members {
        for contract in scene.contracts(*member).await {
            let Some(rules) = &contract.rules else {
                continue;
            };
            let known = contract.periods.iter();
            for period in known.filter(|it| it.reason.is_some() && !it.unlimited) {
                let start: Date = period.start.parse().unwrap();
                let end: Date = period.end.parse().unwrap();
                let longest = rules.longest.unwrap_or(3);
                let mut wishes: Vec<_> = [1, 2, longest, longest + 1]
                    .map(|it| wish(start, it))
                    .into();
                wishes.push(wish(start.saturating_add(1.months()), 1));
                wishes.extend([-40, -31, -7, -1, 0, 1].map(|days| IdleWish {
                    terms: None,
                    until: Some(end.saturating_add(days.days()).to_string()),
                    ..wish(start, 0)
                }));
                for wish in wishes {
                    let shown = format!("{wish:?} {period:?} {contract:?}");

                    let said = scene.judge(*member, &contract, Some(period), wish).await;

                    assert_eq!(said.obstacle.is_none(), granted(&said), "{said:?} {shown}");
                    compared += 1;
                    yes += u32::from(granted(&said));
                }
            }
        }
    }
    assert!(compared > 50 && yes > 10, "{compared} {yes}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_shows_which_days_can_be_chosen_and_why_the_others_cannot() {
    let scene = Scene::new(60, Mode::ChangesWithoutVerification).await;
    let (member, contract) = scene
        .find(|it| {
            it.rate.as_deref() == Some("Premium")
                && it.periods.is_empty()
                && it.term.cancelled_to.is_none()
        })
        .await;
    let first = contract.rules.as_ref().unwrap().first_start;
    let month = first.strftime("%Y-%m").to_string();

    let desk = &scene.home.desk;
    let days = desk.idle_days(member, contract.id, None, IdleChoice::FirstDay, &month);
    let days = days.await.unwrap();
    let start = first.to_string();
    let lengths = desk.idle_lengths(member, contract.id, None, &start);
    let lengths = lengths.await.unwrap();

    assert_eq!(
        days.len(),
        usize::from(first.days_in_month().unsigned_abs())
    );
    assert_eq!(days[0].obstacle, None);
    assert!(matches!(
        days[1].obstacle,
        Some(Obstacle::UnitBegins { .. })
    ));
    assert_eq!(lengths.steps.len(), 6);
    assert!(matches!(
        lengths.no_longer,
        Obstacle::TooLong { most: 6, .. }
    ));
    assert_eq!(lengths.not_unlimited, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_service_the_planner_stands_alone_and_says_so() {
    let scene = Scene::new(60, Mode::ChangesWithoutVerification).await;
    let (member, contract) = scene
        .find(|it| {
            it.rate.as_deref() == Some("Premium")
                && it.periods.is_empty()
                && it.term.cancelled_to.is_none()
        })
        .await;
    let first = contract.rules.as_ref().unwrap().first_start;
    scene.sandbox.stop().await;

    let desk = &scene.home.desk;
    let said = desk.judge_idle_period(member, contract.id, None, wish(first, 2));
    let said = said.await.unwrap();

    let because = ErrorCode::Offline;
    assert_eq!(said.check, IdleCheck::Here { because });
    assert_eq!(said.obstacle, None);
    let follows = said.follows.unwrap();
    assert_eq!(follows.end.rule, IdleEndRule::Extends);
    assert!(!follows.end.certain && follows.end.after > follows.end.before);
    assert_eq!(follows.cost.unwrap().amount.amount, "0.00");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_previews_is_certain() {
    let scene = Scene::new(200, Mode::ChangesWithoutVerification).await;
    let mut found = None;
    for member in &scene.members {
        for contract in scene.contracts(*member).await {
            let periods = contract.periods.iter();
            let mut upcoming =
                periods.filter(|it| it.state == IdleState::Upcoming && !it.unlimited);
            if let (None, Some(_), Some(period)) =
                (found.as_ref(), &contract.rules, upcoming.next())
            {
                let start = period.start.parse().unwrap();
                let said = scene.judge(*member, &contract, Some(period), wish(start, 1));
                found = Some(said.await).filter(granted);
            }
        }
    }

    let follows = found.unwrap().follows.unwrap();

    assert!(follows.end.certain && follows.cost.is_some_and(|it| it.certain));
    assert!(follows.charges.unwrap().iter().all(|it| it.certain));
    assert!(follows.balance.is_some());
}
