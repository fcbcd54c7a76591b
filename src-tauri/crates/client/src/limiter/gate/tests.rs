//! The gate on a clock of numbers.

use super::Lane::{Background, Interactive};
use super::*;

const MINUTE: Duration = Duration::from_secs(60);

fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

fn ticket(verdict: Verdict) -> Ticket {
    match verdict {
        Verdict::Go(ticket) => ticket,
        other => panic!("{other:?}"),
    }
}

/// A gate that the service has just closed for a minute.
fn closed(now: Instant) -> Gate {
    let mut gate = Gate::default();
    let ticket = ticket(gate.ask(Background, now));
    gate.settle(ticket, Outcome::Closed(MINUTE), now);
    gate
}

#[test]
fn a_closed_gate_tells_a_person_the_wait_and_lets_the_program_wait() {
    let start = Instant::now();
    let mut gate = closed(start);

    let person = gate.ask(Interactive, start + seconds(20));
    let program = gate.ask(Background, start + seconds(20));

    assert_eq!(person, Verdict::Refused(seconds(40)));
    assert_eq!(program, Verdict::Until(start + MINUTE));
}

#[test]
fn after_a_closed_minute_one_probe_goes_through_and_a_slow_start_follows() {
    let start = Instant::now();
    let mut gate = closed(start);
    let open = start + MINUTE;

    let probe = ticket(gate.ask(Background, open));
    assert_eq!(gate.ask(Background, open), Verdict::OnChange);
    assert_eq!(gate.ask(Interactive, open), Verdict::Until(open + PATIENCE));
    gate.settle(probe, Outcome::Answered, open);

    assert_eq!(
        gate.ask(Interactive, open),
        Verdict::Until(open + seconds(1))
    );
    ticket(gate.ask(Interactive, open + seconds(1)));
}

#[test]
fn a_probe_that_is_lost_is_followed_by_another() {
    let start = Instant::now();
    let mut gate = closed(start);
    let probe = ticket(gate.ask(Background, start + MINUTE));

    gate.settle(probe, Outcome::Lost, start + MINUTE);

    assert!(ticket(gate.ask(Background, start + MINUTE)).probe);
}

#[test]
fn an_answer_from_before_the_closing_does_not_pass_for_the_probes() {
    let start = Instant::now();
    let mut gate = Gate::default();
    let old = ticket(gate.ask(Interactive, start));
    let refused = ticket(gate.ask(Interactive, start));
    gate.settle(refused, Outcome::Closed(MINUTE), start);
    ticket(gate.ask(Background, start + MINUTE));

    gate.settle(old, Outcome::Answered, start + MINUTE);

    assert_eq!(gate.ask(Background, start + MINUTE), Verdict::OnChange);
}

#[test]
fn background_leaves_room_for_a_person_and_yields_to_one_who_waits() {
    let start = Instant::now();
    let mut gate = Gate::default();

    ticket(gate.ask(Background, start));
    assert_eq!(gate.ask(Background, start), Verdict::OnChange);
    ticket(gate.ask(Interactive, start));

    let mut gate = Gate {
        interactive_waiting: 1,
        ..Gate::default()
    };
    assert_eq!(gate.ask(Background, start), Verdict::OnChange);
}

#[test]
fn an_overloaded_service_is_left_alone_by_the_program_longer_each_time_but_not_by_a_person() {
    let mut now = Instant::now();
    let mut gate = Gate::default();
    let overloaded = Outcome::Overloaded {
        jitter: 1.0,
        at_least: Duration::ZERO,
    };

    let rests: Vec<_> = (0..8)
        .map(|_| {
            let call = ticket(gate.ask(Background, now));
            gate.settle(call, overloaded, now);
            let Verdict::Until(rest) = gate.ask(Background, now) else {
                panic!("not held back")
            };
            let asked = now;
            now = rest;
            (rest - asked).as_millis()
        })
        .collect();

    assert_eq!(
        rests,
        [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]
    );
    let call = ticket(gate.ask(Background, now));
    gate.settle(call, overloaded, now);
    ticket(gate.ask(Interactive, now));
}
