//! The watch over a network that a test plays, in time that a test lets pass.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use studiodesk_client::{Envelope, Findings, Hindrance, Noticed, Plain, Speaker};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::watch::Ways;
use super::{Link, LinkState, LinkView};

/// How the network is.
#[derive(Clone, Copy, PartialEq)]
enum Network {
    Open,
    /// Calls fail at once.
    Down(Hindrance),
    /// Calls get no answer at all.
    Swallows,
    /// The service says that it does not work.
    Failing,
}

/// A network, a link over it and a clock on the wall.
#[derive(Clone)]
struct World {
    link: Link,
    network: watch::Sender<Network>,
    asked: Arc<AtomicUsize>,
    looked: Arc<AtomicUsize>,
    findings: Findings,
    looking_takes: Duration,
    /// Seconds that somebody has set the clock ahead.
    set_ahead: Arc<AtomicI64>,
}

impl World {
    fn new(findings: Findings) -> Self {
        let (begin, set_ahead) = (Instant::now(), Arc::new(AtomicI64::new(0)));
        let ahead = Arc::clone(&set_ahead);
        let clock = move || {
            let passed = SignedDuration::try_from(begin.elapsed()).unwrap();
            let set = SignedDuration::from_secs(ahead.load(Ordering::SeqCst));
            (start() + passed + set).to_zoned(TimeZone::UTC)
        };
        Self {
            link: Link::new(Arc::new(clock)),
            network: watch::Sender::new(Network::Open),
            asked: Arc::default(),
            looked: Arc::default(),
            findings,
            looking_takes: Duration::from_secs(1),
            set_ahead,
        }
    }

    fn watched(self) -> Self {
        let world = self.clone();
        tokio::spawn(async move { world.link.clone().watch(&world).await });
        self
    }

    fn is(&self, network: Network) {
        self.network.send_replace(network);
    }

    /// A call of somebody else.
    fn call(&self) {
        let network = *self.network.borrow();
        match network {
            Network::Open => self.link.observe(answer(Speaker::Service)),
            Network::Failing => self.link.observe(answer(Speaker::FailingService)),
            Network::Down(hindrance) => self.link.observe(Noticed::Hindered(hindrance)),
            Network::Swallows => self.link.observe(Noticed::Hindered(Hindrance::Silence)),
        }
    }

    fn state(&self) -> LinkState {
        self.link.view().state
    }

    async fn reaches(&self, state: LinkState) -> LinkView {
        let mut changes = self.link.changes();
        *changes.wait_for(|view| view.state == state).await.unwrap()
    }
}

impl Ways for World {
    fn ask(&self) -> BoxFuture<'_, ()> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        async {
            // What was sent into a network that swallows is lost, also when it opens meanwhile.
            if *self.network.borrow() == Network::Swallows {
                std::future::pending::<()>().await;
            }
            self.call();
        }
        .boxed()
    }

    fn look_around(&self) -> BoxFuture<'_, Findings> {
        self.looked.fetch_add(1, Ordering::SeqCst);
        async {
            sleep(self.looking_takes).await;
            self.findings
        }
        .boxed()
    }
}

fn start() -> Timestamp {
    Timestamp::from_second(1_795_000_000).unwrap()
}

fn answer(speaker: Speaker) -> Noticed {
    Noticed::Answered(Envelope {
        speaker,
        key_accepted: None,
        server_time: None,
    })
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[tokio::test(start_paused = true)]
async fn whenever_the_network_returns_it_is_known_within_five_seconds() {
    for lost in [Network::Down(Hindrance::NoWay), Network::Swallows] {
        for tenths in (1..300).step_by(7) {
            let world = World::new(Findings::default()).watched();
            world.call();
            world.is(lost);
            world.call();
            let mut returns = world.link.returns();
            sleep(Duration::from_millis(tenths * 100)).await;

            world.is(Network::Open);
            let returned = Instant::now();
            returns.changed().await.unwrap();

            assert!(returned.elapsed() < seconds(5), "{:?}", returned.elapsed());
            assert_eq!(world.state(), LinkState::Online);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_day_without_network_is_not_a_day_of_questions_and_a_day_with_one_has_none() {
    let world = World::new(Findings::default()).watched();
    world.call();
    sleep(seconds(3_600)).await;
    let while_open = world.asked.load(Ordering::SeqCst);

    world.is(Network::Down(Hindrance::NoWay));
    world.call();
    sleep(seconds(3_600)).await;
    let while_closed = world.asked.load(Ordering::SeqCst);
    world.is(Network::Failing);
    sleep(seconds(3_600)).await;
    let while_failing = world.asked.load(Ordering::SeqCst) - while_closed;

    assert_eq!(while_open, 0);
    assert!((900..910).contains(&while_closed), "{while_closed}");
    assert!(while_failing < 130, "{while_failing}");
    assert_eq!(world.state(), LinkState::ServiceDown);
}

#[tokio::test(start_paused = true)]
async fn one_call_that_breaks_off_in_a_good_network_is_not_said() {
    let world = World::new(Findings::default()).watched();
    world.call();
    let mut changes = world.link.changes();
    changes.mark_unchanged();

    world.link.observe(Noticed::Hindered(Hindrance::Broken));
    sleep(seconds(60)).await;

    assert!(!changes.has_changed().unwrap());
    assert_eq!(world.state(), LinkState::Online);
    assert_eq!(world.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn what_stands_in_the_way_is_found_once_and_looked_at_again_now_and_then() {
    let portal = Findings {
        plain: Some(Plain::Portal),
        ..Findings::default()
    };
    let world = World::new(portal).watched();
    world.is(Network::Down(Hindrance::Silence));

    world.call();
    world.reaches(LinkState::CaptivePortal).await;
    sleep(seconds(300)).await;

    let looked = world.looked.load(Ordering::SeqCst);
    assert!((9..=11).contains(&looked), "{looked} looks in five minutes");
}

#[tokio::test(start_paused = true)]
async fn another_hindrance_is_looked_into_at_once() {
    let world = World::new(Findings::default()).watched();
    world.is(Network::Down(Hindrance::NoName));
    world.call();
    world.reaches(LinkState::Dns).await;

    world.is(Network::Down(Hindrance::Silence));
    let changed = Instant::now();
    world.reaches(LinkState::Offline).await;

    assert!(changed.elapsed() < seconds(6));
}

#[tokio::test(start_paused = true)]
async fn a_portal_and_a_proxy_that_answer_are_told_by_their_answers() {
    let world = World::new(Findings::default()).watched();

    world.link.observe(answer(Speaker::Portal));
    assert_eq!(world.state(), LinkState::CaptivePortal);
    world.link.observe(answer(Speaker::Proxy));
    assert_eq!(world.state(), LinkState::Proxy);
    world.link.observe(answer(Speaker::Service));
    assert_eq!(world.state(), LinkState::Online);
}

#[tokio::test(start_paused = true)]
async fn a_computer_that_wakes_tries_at_once() {
    let world = World::new(Findings::default()).watched();
    world.is(Network::Down(Hindrance::NoWay));
    world.call();
    sleep(seconds(600)).await;
    let (asked, mut returns) = (world.asked.load(Ordering::SeqCst), world.link.returns());

    world.set_ahead.store(8 * 3_600, Ordering::SeqCst);
    returns.changed().await.unwrap();
    sleep(seconds(2)).await;

    // More than the one that was due.
    assert!(world.asked.load(Ordering::SeqCst) >= asked + 3);
}

#[tokio::test(start_paused = true)]
async fn that_the_computer_slept_is_said_until_it_is_known_what_is_in_the_way() {
    let nothing = Findings {
        other_connects: Some(false),
        ..Findings::default()
    };
    let world = World::new(nothing).watched();
    world.is(Network::Swallows);
    world.call();
    world.reaches(LinkState::Offline).await;

    world.set_ahead.store(8 * 3_600, Ordering::SeqCst);
    world.reaches(LinkState::Waking).await;
    let still = world.reaches(LinkState::Offline);
    tokio::time::timeout(seconds(10), still).await.unwrap();
    world.set_ahead.fetch_add(8 * 3_600, Ordering::SeqCst);
    world.reaches(LinkState::Waking).await;
    world.is(Network::Open);
    world.reaches(LinkState::Online).await;
    world.set_ahead.fetch_sub(8 * 3_600, Ordering::SeqCst);
    sleep(seconds(60)).await;

    assert_eq!(world.state(), LinkState::Online);
}

#[tokio::test(start_paused = true)]
async fn a_clock_that_is_set_wakes_what_waits_though_the_way_is_open() {
    let world = World::new(Findings::default()).watched();
    world.call();
    let mut returns = world.link.returns();
    sleep(seconds(1)).await;

    world.set_ahead.store(-3_600, Ordering::SeqCst);
    sleep(seconds(6)).await;

    assert!(returns.has_changed().unwrap());
    returns.mark_unchanged();
    sleep(seconds(600)).await;
    assert!(!returns.has_changed().unwrap(), "told once");
    assert_eq!(world.asked.load(Ordering::SeqCst), 0);
}

#[tokio::test(start_paused = true)]
async fn the_services_clock_is_compared_and_a_portals_is_not() {
    let world = World::new(Findings::default());
    let at = |speaker, ahead: i64| {
        Noticed::Answered(Envelope {
            speaker,
            key_accepted: None,
            server_time: Some(start() + SignedDuration::from_secs(-ahead)),
        })
    };

    world.link.observe(at(Speaker::Service, 7_200));
    assert_eq!(world.link.view().clock_off_by, Some(7_200));
    world.link.observe(at(Speaker::Portal, 0));
    assert_eq!(world.link.view().clock_off_by, Some(7_200));
    world.link.observe(at(Speaker::Service, -30));
    assert_eq!(world.link.view().clock_off_by, None);
}

#[tokio::test]
async fn each_refusal_of_the_key_is_told_and_of_many_consents_the_first() {
    let world = World::new(Findings::default());
    let mut words = world.link.key_words();
    let mut hears = |accepted| {
        world.link.observe(Noticed::Answered(Envelope {
            speaker: Speaker::Service,
            key_accepted: Some(accepted),
            server_time: None,
        }));
        let heard = words.has_changed().unwrap();
        let word = *words.borrow_and_update();
        heard.then(|| word.unwrap().accepted)
    };

    let heard = [true, true, false, false, true, true].map(&mut hears);

    assert_eq!(
        heard,
        [Some(true), None, Some(false), Some(false), Some(true), None]
    );
}

#[tokio::test(start_paused = true)]
async fn a_refusal_before_anybody_listens_is_heard() {
    let world = World::new(Findings::default());
    world.link.observe(Noticed::Answered(Envelope {
        speaker: Speaker::Service,
        key_accepted: Some(false),
        server_time: None,
    }));

    let mut words = world.link.key_words();

    assert!(words.has_changed().unwrap());
    let word = words.borrow_and_update();
    assert!(word.is_some_and(|word| !word.accepted));
}
