//! The words of the addresses of a segment's people: streets, towns and postal codes.

use studiodesk_core::MemberRow;

use crate::dictionary::Collector;
use crate::names::Forms;

/// Shorter words are house numbers, and words that every address has.
pub(crate) const SHORTEST_PLACE: usize = 3;

/// Reads the addresses of these people.
pub(super) fn read(people: &[(u32, &MemberRow)]) -> Collector {
    let mut words = Collector::for_people(people.len());
    let mut forms = Forms::default();
    for (bearer, (_, row)) in (0..).zip(people) {
        for line in &row.address {
            words.add_text(line, bearer, |note| {
                forms.clear();
                forms.add(line);
                let told = forms.iter().filter(|(word, _)| is_told(word));
                told.for_each(|(word, _)| note(word));
            });
        }
    }
    words
}

/// `Am Markt` is told with its `am`, and without the number of the house.
fn is_told(word: &str) -> bool {
    let is_short = word.len() < SHORTEST_PLACE;
    !is_short || (word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase()))
}
