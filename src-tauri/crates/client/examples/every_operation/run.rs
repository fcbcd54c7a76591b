//! Carries the plan out.

use std::error::Error as _;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

use studiodesk_client::{Client, ClientBuilder, Error};

use crate::given::Given;
use crate::known::Known;
use crate::learn::learn;
use crate::outcome::Outcome;
use crate::plan::in_order;
use crate::values::Values;
use crate::verdict::Verdict;
use crate::{session, typed};

/// How often an export is asked for that has still to be made.
const TRIES: u32 = 60;

/// One operation, and what came of it.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) operation: &'static str,
    /// The HTTP status as it came; `None` where no answer did.
    pub(crate) status: Option<u16>,
    pub(crate) verdict: Verdict,
}

/// What came of all of them.
#[derive(Debug)]
pub(crate) struct Summary {
    pub(crate) lines: Vec<Line>,
}

/// Nothing could be done, or nothing could be told.
#[derive(Debug)]
pub(crate) enum Stopped {
    Client(Error),
    Output(io::Error),
}

/// Calls every operation once with a client of `builder`, and tells `out` of each. `pause` is what is done
/// between two looks at an export that has still to be made.
pub(crate) async fn run(
    builder: ClientBuilder,
    values: Vec<(String, String)>,
    out: &mut impl Write,
    pause: impl AsyncFn(),
) -> Result<Summary, Stopped> {
    let status = Arc::new(AtomicU16::new(0));
    let seen = Arc::clone(&status);
    let client = builder
        .on_answer(move |_, status| seen.store(status, Ordering::Relaxed))
        .build()
        .map_err(Stopped::Client)?;
    let (mut known, values) = (Known::new(values), Values::now());
    let mut lines = Vec::new();
    for operation in in_order() {
        session::open(&client, operation, &mut known).await;
        status.store(0, Ordering::Relaxed);
        let (outcome, made_up) = call(&client, operation, &known, &values, &pause).await;
        // Whom we do not trust once, we do not trust the other times either.
        if let Outcome::Failed(error @ Error::Tls(_)) = outcome {
            return Err(Stopped::Client(error));
        }
        if let Outcome::Answered(answer) = &outcome {
            learn(operation, answer, &mut known);
        }
        let line = Line {
            operation,
            status: Some(status.load(Ordering::Relaxed)).filter(|status| *status != 0),
            verdict: Verdict::of(&outcome, &made_up),
        };
        line.tell(out).map_err(Stopped::Output)?;
        lines.push(line);
    }
    let summary = Summary { lines };
    summary.tell(out).map_err(Stopped::Output)?;
    Ok(summary)
}

async fn call(
    client: &Client,
    operation: &'static str,
    known: &Known,
    values: &Values,
    pause: &impl AsyncFn(),
) -> (Outcome, Vec<String>) {
    let mut tries = 1;
    loop {
        let given = Given::new(operation, known, values);
        let outcome = typed::call(client, operation, &given)
            .await
            .unwrap_or_else(|| Outcome::Unwritable("the client has no such operation".to_owned()));
        // An export is not there until it has been made, and nothing but asking tells when that is.
        let early = matches!(
            outcome,
            Outcome::Failed(Error::NotFound(_) | Error::Conflict(_))
        );
        let made_up = given.made_up();
        if operation != "getExport" || !early || !made_up.is_empty() || tries == TRIES {
            return (outcome, made_up);
        }
        tries += 1;
        pause().await;
    }
}

impl Line {
    fn tell(&self, out: &mut impl Write) -> io::Result<()> {
        let status = self
            .status
            .map_or_else(|| "-".to_owned(), |status| status.to_string());
        writeln!(out, "{}\t{status}\t{}", self.operation, self.verdict)
    }
}

impl Summary {
    /// Whether client and server understood each other throughout.
    pub(crate) fn good(&self) -> bool {
        self.count(|it| matches!(it, Verdict::Failed(_))) == 0
    }

    fn tell(&self, out: &mut impl Write) -> io::Result<()> {
        let good = self.count(|it| *it == Verdict::Good);
        let refused = self.count(|it| matches!(it, Verdict::Refused(_)));
        let failed = self.count(|it| matches!(it, Verdict::Failed(_)));
        let all = self.lines.len();
        writeln!(
            out,
            "{good} of {all} answered and decoded, {refused} refused, {failed} failed"
        )
    }

    fn count(&self, which: impl Fn(&Verdict) -> bool) -> usize {
        self.lines
            .iter()
            .filter(|line| which(&line.verdict))
            .count()
    }
}

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Client(error) => match error.source() {
                Some(cause) => write!(f, "{error}: {cause}"),
                None => error.fmt(f),
            },
            Self::Output(error) => error.fmt(f),
        }
    }
}
