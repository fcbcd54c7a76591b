//! What was asked for, by journal and seed, and what the service has of it.

use std::collections::BTreeSet;
use std::fmt;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};
use studiodesk_outbox::model::{Kind, State};
use studiodesk_sandbox::{Amendment, Sandbox, Subject};
use studiodesk_services::changes::Change;
use studiodesk_store::{DataKey, Journal};

use crate::content;

/// Whose, and the digest of its bytes.
type Document = (i64, String);
/// Which contract, and its first day.
type IdlePeriod = (i64, String);

/// What was asked for, and how it went, as the journal has it.
pub(crate) struct Evidence {
    /// With digests of bytes that were made anew, not of what the journal holds.
    pub(crate) documents: Vec<Document>,
    pub(crate) idle_periods: Vec<IdlePeriod>,
    /// How often sending began.
    pub(crate) sendings: u64,
    /// Items that were sent again though nothing said that the attempt before had no effect.
    pub(crate) sent_blindly: Vec<i64>,
    /// Lives that ended while something was being sent, of which the journal did not hear any more.
    pub(crate) cut_off: usize,
    proofs: usize,
    proved_absent: usize,
    not_sent: usize,
    interrupted: usize,
    entries: u64,
}

impl Evidence {
    /// Of the journal in `folder`, where all is done and the trail is whole.
    pub(crate) fn of(folder: &Path, seed: u64) -> Self {
        let key = std::fs::read(folder.join("data.key")).unwrap();
        let key = DataKey::from_bytes(key.as_slice().try_into().unwrap());
        let journal = Journal::open(&folder.join("journal.db"), &key).unwrap();
        assert_eq!(journal.items().unwrap().len(), 0, "all took effect");
        let verdict = journal.verify().unwrap();
        assert_eq!(verdict.broken, None);
        let mut evidence = Self {
            documents: Vec::new(),
            idle_periods: Vec::new(),
            sendings: 0,
            sent_blindly: Vec::new(),
            cut_off: 0,
            proofs: 0,
            proved_absent: 0,
            not_sent: 0,
            interrupted: 0,
            entries: verdict.entries,
        };
        evidence.read_items(&journal, seed);
        evidence.read_trail(&journal);
        evidence
    }

    fn read_items(&mut self, journal: &Journal, seed: u64) {
        for item in journal.history(u32::MAX).unwrap() {
            assert_eq!(item.state, State::Confirmed);
            match Change::read(&item.payload).unwrap() {
                Change::IdlePeriod(it) => {
                    let day = it.asked.start_date.to_string();
                    self.idle_periods.push((it.contract.0, day));
                }
                change => {
                    assert_eq!(change.kind(), Kind::Document);
                    let number = item.id.0.cast_unsigned() - 1;
                    let bytes = content::document(seed, number);
                    let digest = studiodesk_outbox::model::Sha256(Sha256::digest(bytes).into());
                    self.documents.push((item.customer.0, digest.to_string()));
                }
            }
        }
        self.documents.sort_unstable();
        self.idle_periods.sort_unstable();
    }

    fn read_trail(&mut self, journal: &Journal) {
        let (mut in_the_air, mut proved) = (BTreeSet::new(), BTreeSet::new());
        // A start tells of all that it finds in one instant, and what was being sent says nothing before.
        let (mut sending, mut starts) = (BTreeSet::new(), BTreeSet::new());
        for entry in journal.trail(0, u32::MAX).unwrap() {
            let Some(item) = entry.item else {
                continue;
            };
            if entry.event == "interrupted" && sending.contains(&item) {
                starts.insert(entry.at);
            }
            match entry.event.as_str() {
                "sending" => sending.insert(item),
                _ => sending.remove(&item),
            };
            match entry.event.as_str() {
                "sending" => {
                    self.sendings += 1;
                    if !in_the_air.insert(item) {
                        self.sent_blindly.push(item.0);
                    }
                }
                "not_sent" => {
                    self.not_sent += 1;
                    in_the_air.remove(&item);
                }
                "absent" => {
                    self.proofs += 1;
                    proved.insert(item);
                    in_the_air.remove(&item);
                }
                "interrupted" => self.interrupted += 1,
                _ => {}
            }
        }
        self.proved_absent = proved.len();
        self.cut_off = starts.len();
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} sendings, {} not sent, {} proofs of absence for {} items, {} times found in doubt, {} lives cut off while sending, {} entries",
            self.sendings,
            self.not_sent,
            self.proofs,
            self.proved_absent,
            self.interrupted,
            self.cut_off,
            self.entries
        )
    }
}

/// What is in one list and not in the other, each as often as it is there more often.
pub(crate) fn differences<T: Ord + Clone>(asked: &[T], served: &[T]) -> (Vec<T>, Vec<T>) {
    let mut more = served.to_vec();
    let missing = asked.iter().filter(|it| {
        let found = more.iter().position(|other| other == *it);
        found.map(|at| more.swap_remove(at)).is_none()
    });
    let missing = missing.cloned().collect();
    (missing, more)
}

/// What the service has.
pub(crate) struct Served {
    pub(crate) documents: Vec<Document>,
    pub(crate) idle_periods: Vec<IdlePeriod>,
    /// Requests that arrived and would change something.
    pub(crate) posts: u64,
}

impl Served {
    /// Of the sandbox. Of idle periods only those of the contracts that were `asked` to rest: none of
    /// these had one pending, while others may always have had.
    pub(crate) async fn of(sandbox: &Sandbox, asked: &[IdlePeriod]) -> Self {
        let control = sandbox.open_control(0).await.unwrap();
        let url = control.url();
        let address = url.trim_start_matches("http://").parse().unwrap();
        let files = tokio::task::spawn_blocking(move || get(address, "/files"));
        let files = files.await.unwrap();
        let rows = files.as_array().unwrap().iter();
        let mut documents: Vec<_> = rows
            .map(|row| {
                let digest = row["sha256"].as_str().unwrap().to_owned();
                (row["customerId"].as_i64().unwrap_or_default(), digest)
            })
            .collect();
        documents.sort_unstable();

        let pending = sandbox.state().studios()[0].pending_amendments();
        let ours = |it: &&Amendment| {
            let mut contracts = asked.iter().map(|(contract, _)| contract);
            it.subject == Subject::IdlePeriod && contracts.any(|own| it.about == Some(*own))
        };
        let mut idle_periods: Vec<_> = pending.iter().filter(ours).map(idle_period).collect();
        idle_periods.sort_unstable();

        let counts = sandbox.state().request_counts();
        let operations = ["uploadDocument", "createIdlePeriodAmendment"];
        Self {
            documents,
            idle_periods,
            posts: operations
                .iter()
                .filter_map(|it| Some(counts.get(*it)?.requests))
                .sum(),
        }
    }
}

fn idle_period(amendment: &Amendment) -> IdlePeriod {
    let contract = amendment.change["contract"].as_i64().unwrap();
    let day = amendment.change["plan"]["start"].as_str().unwrap();
    (contract, day.to_owned())
}

/// Reads from the control API, which listens on this computer and says when it is done by closing.
fn get(address: SocketAddr, path: &str) -> Value {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    serde_json::from_str(body).unwrap()
}
