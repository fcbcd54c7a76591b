//! Laying the words of a query upon the words of a name, each upon another.

use super::{Forms, Span};
use crate::query::{Piece, Word};
use crate::similar::is_similar;

/// How closely a piece has to fit, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Closeness {
    Whole,
    Prefix,
    /// Another form of the same name.
    OtherForm,
    /// Heard alike.
    Sound,
    Part,
    Similar,
}

/// Words of a query laid upon a name.
#[derive(Debug)]
pub(crate) struct Cover<'a> {
    /// The worst fit among the pieces.
    pub(crate) closeness: Closeness,
    /// Whether nothing of the name is left over.
    pub(crate) complete: bool,
    /// Whether the words stand in the name's order.
    pub(crate) in_order: bool,
    /// Whether a single letter stands for a longer word.
    pub(crate) has_initial: bool,
    /// Where each piece lies, in the order of the query.
    pub(crate) laid: Vec<(&'a Piece, Span)>,
}

/// Lays all `words` upon the name, no closer than `at_worst`; `None` if they do not fit.
pub(crate) fn cover<'a>(
    forms: &Forms,
    words: &[&'a Word],
    at_worst: Closeness,
) -> Option<Cover<'a>> {
    // A word with a joint may be read as its parts or as one: every combination is tried.
    let choices = words.iter().filter(|word| word.readings.len() > 1).count();
    (0..1u32 << choices.min(4)).find_map(|mut choice| {
        let mut pieces = Vec::new();
        for word in words {
            let second = word.readings.len() > 1 && choice & 1 == 1;
            choice >>= u32::from(word.readings.len() > 1);
            pieces.extend(word.readings.get(usize::from(second))?);
        }
        lay(forms, &pieces, at_worst)
    })
}

struct Fit {
    closeness: Closeness,
    atoms: u32,
    span: Span,
    initial: bool,
}

fn lay<'a>(forms: &Forms, pieces: &[&'a Piece], at_worst: Closeness) -> Option<Cover<'a>> {
    if pieces.is_empty() || pieces.len() > forms.atoms() as usize {
        return None;
    }
    let fits: Vec<Vec<Fit>> = pieces
        .iter()
        .map(|piece| fits(forms, piece, at_worst))
        .collect();
    let mut chosen = Vec::with_capacity(pieces.len());
    if fits.iter().any(Vec::is_empty) || !choose(&fits, 0, &mut chosen) {
        return None;
    }
    let used = chosen.iter().fold(0, |used, fit| used | fit.atoms);
    Some(Cover {
        closeness: chosen.iter().map(|fit| fit.closeness).max()?,
        complete: used == forms.all_atoms(),
        in_order: chosen.is_sorted_by_key(|fit| fit.atoms),
        has_initial: chosen.iter().any(|fit| fit.initial),
        laid: pieces
            .iter()
            .zip(&chosen)
            .map(|(&piece, fit)| (piece, fit.span))
            .collect(),
    })
}

/// Chooses a fit for each piece so that no two claim the same atom; closer fits are tried first.
fn choose<'a>(fits: &'a [Vec<Fit>], used: u32, chosen: &mut Vec<&'a Fit>) -> bool {
    let Some((first, rest)) = fits.split_first() else {
        return true;
    };
    for fit in first.iter().filter(|fit| fit.atoms & used == 0) {
        chosen.push(fit);
        if choose(rest, used | fit.atoms, chosen) {
            return true;
        }
        chosen.pop();
    }
    false
}

fn fits(forms: &Forms, piece: &Piece, at_worst: Closeness) -> Vec<Fit> {
    let mut fits: Vec<Fit> = Vec::new();
    for (index, (form, atoms)) in forms.iter().enumerate() {
        let best = piece
            .spellings()
            .filter_map(|typed| fit(form, typed, at_worst))
            .chain(alike(forms, index, piece, at_worst))
            .min();
        if let Some((closeness, start, end)) = best {
            fits.push(Fit {
                closeness,
                atoms,
                span: forms.origin(index, start, end),
                initial: piece.is_initial() && closeness == Closeness::Prefix,
            });
        }
    }
    fits.sort_by_key(|fit| fit.closeness);
    fits
}

/// Another form of the name, or another spelling of its sound: the whole form stands for the piece.
fn alike(
    forms: &Forms,
    index: usize,
    piece: &Piece,
    at_worst: Closeness,
) -> Option<(Closeness, usize, usize)> {
    if at_worst < Closeness::OtherForm {
        return None;
    }
    let form = forms.text(index);
    let whole = |closeness| Some((closeness, 0, form.len()));
    if piece.is_other_form(form) {
        return whole(Closeness::OtherForm);
    }
    if at_worst >= Closeness::Sound && piece.is_heard_in(form, forms.heard(index)) {
        return whole(Closeness::Sound);
    }
    if at_worst == Closeness::Similar && piece.is_nearly_heard_in(forms.heard(index)) {
        return whole(Closeness::Similar);
    }
    None
}

fn fit(form: &str, typed: &str, at_worst: Closeness) -> Option<(Closeness, usize, usize)> {
    if let Some(rest) = form.strip_prefix(typed) {
        let closeness = if rest.is_empty() {
            Closeness::Whole
        } else {
            Closeness::Prefix
        };
        return Some((closeness, 0, typed.len()));
    }
    if at_worst >= Closeness::Part
        && let Some(at) = form.find(typed)
    {
        return Some((Closeness::Part, at, at + typed.len()));
    }
    (at_worst == Closeness::Similar && is_similar(typed, form)).then_some((
        Closeness::Similar,
        0,
        form.len(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DateOrder, query::Query};

    fn lay_upon(name: &str, text: &str) -> Option<(Closeness, bool, bool)> {
        let query = Query::parse(text, DateOrder::DayMonthYear);
        let words: Vec<_> = query.words.iter().collect();
        cover(&Forms::of(name), &words, Closeness::Part)
            .map(|cover| (cover.closeness, cover.complete, cover.in_order))
    }

    #[test]
    fn each_word_claims_another_word_of_the_name() {
        use Closeness::{Part, Prefix, Whole};
        let cases = [
            ("Anna Müller", "anna müller", Some((Whole, true, true))),
            ("Anna Müller", "mueller anna", Some((Whole, true, false))),
            ("Anna Müller", "anna", Some((Whole, false, true))),
            ("Anna Müller", "a a", None),
            ("Anna Arnold", "a a", Some((Prefix, true, true))),
            ("Anna An", "an an", Some((Prefix, true, false))),
            ("Sean O'Brien", "obrien sean", Some((Whole, true, false))),
            ("Sean O'Brien", "o'brien", Some((Whole, false, true))),
            ("Sean Obrien", "sean o'brien", Some((Whole, true, true))),
            ("Anna Müller", "üll", Some((Part, false, true))),
        ];
        for (name, text, expected) in cases {
            assert_eq!(lay_upon(name, text), expected, "{text} upon {name}");
        }
    }
}
