//! How near a name is to what was typed: it orders those who were found although something is wrong.

use crate::names::Forms;
use crate::query::{Piece, Query};
use crate::similar::slips_between;
use crate::sound::{is_foreign, romanised};

/// So many people of a tier are compared at most; nobody reads further.
pub(super) const COMPARED: usize = 64;
/// Words further apart than this are only said to be so.
const FARTHEST: usize = 3;

/// The slips between all words typed and the nearest words of the name.
pub(super) fn distance([first, last]: [&str; 2], query: &Query, forms: &mut Forms) -> usize {
    forms.clear();
    forms.add_name(first);
    forms.add_name(last);
    let words = query
        .words
        .iter()
        .filter_map(|word| word.readings.first())
        .flatten();
    words
        .map(|piece| {
            let away = forms.iter().map(|(form, _)| between(piece, form));
            away.min().unwrap_or(FARTHEST + 1)
        })
        .sum()
}

fn between(piece: &Piece, form: &str) -> usize {
    if piece.spellings().any(|typed| form.starts_with(typed)) {
        return 0;
    }
    if piece.is_other_form(form) {
        return 1;
    }
    let nearest = |form: &str, typed: &str| slips_between(typed, form, FARTHEST);
    let slips = if is_foreign(form) != piece.is_foreign() {
        let (forms, typed) = (latin(form), latin(piece.plain()));
        let pairs = forms
            .iter()
            .flat_map(|form| typed.iter().map(move |typed| (form, typed)));
        pairs.filter_map(|(form, typed)| nearest(form, typed)).min()
    } else {
        let typed = piece.spellings();
        typed.filter_map(|typed| nearest(form, typed)).min()
    };
    slips.unwrap_or(FARTHEST + 1)
}

fn latin(word: &str) -> Vec<String> {
    if word.is_ascii() {
        vec![word.to_owned()]
    } else {
        romanised(word)
    }
}
