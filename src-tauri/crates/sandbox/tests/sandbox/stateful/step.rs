//! What a seed decides: who asks for what, and what is asked at the same time.

use std::fmt;

use crate::chance::Chance;

/// How many clients there are.
pub(crate) const CLIENTS: usize = 4;

/// What a client does. Whom and what it is about is picked by the step's numbers among what there is
/// when its turn comes, so that a step still means something when others before it are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    AskForChange,
    TakeBack,
    Settle,
    SetMode,
    Rest,
    ChangeRest,
    EndRest,
    Leave,
    Stay,
    BuyModule,
    LeaveModule,
    StayModule,
    BookClass,
    CancelClass,
    TryClass,
    Confirm,
    BookAppointment,
    CancelAppointment,
    AddMedium,
    ChangeMedium,
    DropMedium,
    Restrict,
    Lift,
    File,
    Picture,
    OpenSession,
    Pay,
    UseBenefit,
    Prefer,
    Tag,
    Move,
    PassTime,
    Restart,
}

use Action::*;

/// How often each happens, in some unit.
const WEIGHTS: &[(Action, usize)] = &[
    (AskForChange, 14),
    (TakeBack, 6),
    (Settle, 10),
    (SetMode, 3),
    (Rest, 7),
    (ChangeRest, 4),
    (EndRest, 4),
    (Leave, 4),
    (Stay, 4),
    (BuyModule, 3),
    (LeaveModule, 3),
    (StayModule, 2),
    (BookClass, 12),
    (CancelClass, 7),
    (TryClass, 3),
    (Confirm, 2),
    (BookAppointment, 5),
    (CancelAppointment, 3),
    (AddMedium, 4),
    (ChangeMedium, 2),
    (DropMedium, 2),
    (Restrict, 2),
    (Lift, 2),
    (File, 3),
    (Picture, 2),
    (OpenSession, 4),
    (Pay, 6),
    (UseBenefit, 5),
    (Prefer, 3),
    (Tag, 2),
    (Move, 2),
    (PassTime, 5),
    (Restart, 1),
];

/// One thing that one client does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    /// Its place in the whole program: what it writes has this number, and so is told apart.
    pub(crate) number: usize,
    pub(crate) client: usize,
    pub(crate) action: Action,
    pub(crate) who: usize,
    pub(crate) a: usize,
    pub(crate) b: usize,
}

/// Steps that are done at the same time; mostly one.
pub(crate) type Round = Vec<Step>;

impl Action {
    /// Whether it needs the sandbox for itself: what others find out about modes and the clock would not
    /// hold any more when they act on it.
    pub(crate) fn is_alone(self) -> bool {
        matches!(self, SetMode | PassTime | Restart)
    }
}

/// The rounds of a seed; with `together`, clients act at the same time.
pub(crate) fn program(seed: u64, steps: usize, together: bool) -> Vec<Round> {
    let mut chance = Chance::new(seed.wrapping_mul(0x9E37_79B9));
    let mut rounds: Vec<Round> = Vec::new();
    let mut number = 0;
    while number < steps {
        let wide = together && chance.percent(60);
        let size = if wide {
            2 + chance.below(CLIENTS - 1)
        } else {
            1
        };
        // Those who act at once mostly mean the same person and the same kind of thing.
        let (action, who, a) = (pick(&mut chance), chance.below(97), chance.below(9_973));
        let close = chance.percent(80);
        let mut round = Round::new();
        for client in 0..size {
            let other = if chance.percent(50) {
                action
            } else {
                pick(&mut chance)
            };
            let step = Step {
                number,
                client: if size == 1 {
                    chance.below(CLIENTS)
                } else {
                    client
                },
                action: if client == 0 { action } else { other },
                who: if close { who } else { chance.below(97) },
                a: if close { a } else { chance.below(9_973) },
                b: chance.below(9_973),
            };
            number += 1;
            if !(step.action.is_alone() && size > 1) {
                round.push(step);
            }
        }
        rounds.push(round);
    }
    rounds
}

fn pick(chance: &mut Chance) -> Action {
    let sum = WEIGHTS.iter().map(|(_, weight)| weight).sum();
    let mut left = chance.below(sum);
    for (action, weight) in WEIGHTS {
        if left < *weight {
            return *action;
        }
        left -= weight;
    }
    PassTime
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            number,
            client,
            action,
            who,
            a,
            b,
        } = self;
        write!(
            f,
            "#{number} client {client}: {action:?} who={who} a={a} b={b}"
        )
    }
}
