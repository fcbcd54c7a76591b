//! What the outbox knows of documents: when one was sent from here, and by which mark it is known.

use jiff::Timestamp;
use studiodesk_core::{CustomerId, DocumentId};
use studiodesk_outbox::model::{Item, Kind};

use crate::studios::OpenStudio;

/// Changes of the member looked through, the latest.
const LOOKED_THROUGH: u32 = 500;

/// The documents of one member that were sent from this computer.
pub(super) struct SentFromHere(Vec<Sent>);

struct Sent {
    id: Option<String>,
    mark: String,
    at: Timestamp,
}

impl SentFromHere {
    /// Reads the journal. One that cannot be read knows of nothing.
    pub(super) async fn by(open: &OpenStudio, member: CustomerId) -> Self {
        let settled = open.with_journal(move |journal| journal.history_of(member, LOOKED_THROUGH));
        let items = settled.await.unwrap_or_default();
        let documents = items.into_iter().filter(|item| item.kind == Kind::Document);
        Self(documents.map(Sent::from).collect())
    }

    /// The description as the person wrote it, and when it was sent from here.
    pub(super) fn told_apart(
        &self,
        id: DocumentId,
        description: Option<String>,
    ) -> (Option<String>, Option<String>) {
        let text = description.unwrap_or_default();
        let number = id.to_string();
        let sent = self
            .0
            .iter()
            .find(|sent| sent.id.as_ref() == Some(&number) || text.contains(&sent.mark));
        let text = unmarked(&text);
        let text = (!text.is_empty()).then(|| text.to_owned());
        (text, sent.map(|sent| sent.at.to_string()))
    }
}

impl From<Item> for Sent {
    fn from(item: Item) -> Self {
        Self {
            id: item.server_id,
            mark: item.mark.as_str().to_owned(),
            at: item.sent_at.unwrap_or(item.asked_at),
        }
    }
}

/// Without the mark that a document from here carries. It is for the program and not for people.
fn unmarked(text: &str) -> &str {
    let text = text.trim();
    let Some((before, mark)) = text.rsplit_once("Studiodesk ") else {
        return text;
    };
    match (before.strip_suffix('('), mark.strip_suffix(')')) {
        (Some(before), Some(mark)) if is_mark(mark) => before.trim_end(),
        _ if before.is_empty() && is_mark(mark) => "",
        _ => text,
    }
}

fn is_mark(text: &str) -> bool {
    text.parse::<studiodesk_outbox::model::Mark>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_not_shown_and_what_a_person_wrote_is() {
        assert_eq!(unmarked("Attest (Studiodesk 7K3MQ9XWTB)"), "Attest");
        assert_eq!(unmarked("Studiodesk 7K3MQ9XWTB"), "");
        assert_eq!(
            unmarked("From Studiodesk 7K3MQ9XWTB"),
            "From Studiodesk 7K3MQ9XWTB"
        );
        assert_eq!(unmarked("Studiodesk is nice"), "Studiodesk is nice");
        assert_eq!(unmarked(" Knee "), "Knee");
    }
}
