//! Letting go of the content of what is settled.

use studiodesk_outbox::model::{State, Step};
use studiodesk_store::{Error, Settled};

use super::support::{ADA, Place, confirmed, draft, file, read, record, refused};
use crate::pages;
use crate::support::at;

#[test]
fn content_of_the_settled_goes_and_their_line_stays() {
    let place = Place::new();
    let journal = place.open();
    let ask = |secret: &str| {
        let content = std::io::Cursor::new(secret.as_bytes().repeat(20_000));
        let files = vec![file("scan.pdf", content)];
        journal.put(draft(ADA, "{}"), files, at(0)).unwrap().id
    };
    let [done, withdrawn] = [ask("Canaryone"), ask("Canarytwo")];
    let [refusal, waiting] = [ask("Keepthree"), ask("Keepfour")];
    record(&journal, done, &confirmed());
    record(&journal, withdrawn, &[Step::GivenUp]);
    record(&journal, refusal, &refused());
    let holds = |text| pages::hold(&place.path(), &place.key, text);
    assert!(holds("Canaryone") && holds("Canarytwo"));

    let settled = journal.settle(at(5)).unwrap();

    let expected = Settled {
        items: 2,
        bytes: 2 * 9 * 20_000,
    };
    assert_eq!(settled, expected);
    assert!(!holds("Canaryone") && !holds("Canarytwo"));
    assert!(holds("Keepthree") && holds("Keepfour"));
    assert!(matches!(journal.open_file(done, 0), Err(Error::Gone)));
    let line = journal.item(done).unwrap();
    assert_eq!((line.state, &*line.payload), (State::Confirmed, ""));
    assert_eq!(line.files[0].name, "scan.pdf");
    assert_eq!(read(&journal, refusal, 0).len(), 180_000);
    assert_eq!(read(&journal, waiting, 0).len(), 160_000);
    assert_eq!(journal.settle(at(5)).unwrap(), Settled::default());
}

#[test]
fn what_was_settled_later_keeps_its_content_for_now() {
    let place = Place::new();
    let journal = place.open();
    let files = vec![file("scan.pdf", &b"abc"[..])];
    let id = journal.put(draft(ADA, "{}"), files, at(0)).unwrap().id;
    record(&journal, id, &confirmed());

    let settled = journal.settle(at(4)).unwrap();

    assert_eq!(settled, Settled::default());
    assert_eq!(read(&journal, id, 0), b"abc");
}
