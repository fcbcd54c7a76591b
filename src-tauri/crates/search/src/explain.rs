//! Why a person was found: the field, the way, and the stretches to mark.
//!
//! Only the few people who are shown are explained, from their own text.

use studiodesk_core::MemberRow;

use crate::codes::Code;
use crate::dates::{self, DateFit, DateOrder};
use crate::email;
use crate::find::Tier;
use crate::found::{Field, Hit, How};
use crate::names::{Closeness, Cover, Forms, Span, cover};
use crate::phones::Phone;
use crate::query::{Piece, Query, Word};
use crate::spelling::{as_spelled, slice_utf16};

/// Explains why `query` found this person in `tier`.
pub(crate) fn explain(row: &MemberRow, query: &Query, tier: Tier) -> Hit {
    let name = row.name();
    let forms = Forms::of_person(&name, row.first_name.split_whitespace().count());
    let words: Vec<&Word> = match (tier, &query.initials) {
        (Tier::Initials, Some(initials)) => initials.iter().collect(),
        _ => query.words.iter().collect(),
    };
    let reason = || {
        words
            .iter()
            .find_map(|word| best_reason(row, word, query.order))
    };
    if tier == Tier::Exact
        && let Some(reason) = reason().filter(|reason| reason.how == How::Exact)
    {
        return reason.into_hit(row);
    }
    let by_name = cover_most(&forms, &words, tier).map(|found| Reason {
        field: Field::Name,
        how: how_of(&name, &found, tier),
        spans: found.laid.iter().map(|&(_, span)| span).collect(),
        text: name.clone(),
    });
    let nothing = || Reason {
        field: Field::Name,
        how: How::Part,
        spans: Vec::new(),
        text: name.clone(),
    };
    by_name
        .or_else(reason)
        .unwrap_or_else(nothing)
        .into_hit(row)
}

/// Why one field matched.
struct Reason {
    field: Field,
    how: How,
    text: String,
    spans: Vec<Span>,
}

impl Reason {
    fn into_hit(self, row: &MemberRow) -> Hit {
        Hit {
            id: row.id,
            field: self.field,
            how: self.how,
            ranges: joined(self.spans),
            text: self.text,
        }
    }
}

/// Lays as many words as possible upon the name, as closely as possible.
fn cover_most<'a>(forms: &Forms, words: &[&'a Word], tier: Tier) -> Option<Cover<'a>> {
    let levels = match tier {
        Tier::Slip | Tier::Slips | Tier::Similar => &[
            Closeness::Prefix,
            Closeness::Sound,
            Closeness::Part,
            Closeness::Similar,
        ][..],
        Tier::Part => &[Closeness::Prefix, Closeness::Part],
        Tier::Alike => &[Closeness::Prefix, Closeness::OtherForm, Closeness::Sound],
        _ => &[Closeness::Prefix],
    };
    let at_once = levels.iter().find_map(|&level| cover(forms, words, level));
    if at_once.is_some() {
        return at_once;
    }
    let level = *levels.last()?;
    let mut laid = Vec::new();
    let mut most = None;
    for &word in words {
        laid.push(word);
        match cover(forms, &laid, level) {
            Some(found) => most = Some(found),
            None => laid.truncate(laid.len() - 1),
        }
    }
    most
}

fn how_of(name: &str, found: &Cover, tier: Tier) -> How {
    let alike = |&(piece, span): &(&Piece, Span)| as_spelled(slice_utf16(name, span)) == piece.raw;
    match found.closeness {
        Closeness::Similar => How::Similar,
        Closeness::Part => How::Part,
        Closeness::OtherForm => How::OtherForm,
        Closeness::Sound => How::Sound,
        _ if tier == Tier::Initials => How::Initials,
        _ if !found.laid.iter().all(alike) => How::Spelling,
        _ if found.has_initial && found.laid.len() > 1 => How::Initials,
        Closeness::Whole if found.complete && found.in_order => How::Exact,
        Closeness::Whole if found.complete => How::WordOrder,
        _ => How::Prefix,
    }
}

/// The best way in which a field other than the name matches.
fn best_reason(row: &MemberRow, word: &Word, order: DateOrder) -> Option<Reason> {
    let mut reasons = Vec::new();
    let mut note = |field, text: &str, how, spans| {
        let text = text.to_owned();
        reasons.push(Reason {
            field,
            how,
            text,
            spans,
        });
    };
    if let Some(code) = &word.code {
        let number = &row.customer_number;
        if let Some((how, span)) = code.fit_number(&Code::read(number)) {
            note(Field::CustomerNumber, number, how, vec![span]);
        }
        for card in &row.cards {
            if let Some((how, span)) = code.fit_card(&Code::read(card)) {
                note(Field::CardNumber, card, how, vec![span]);
            }
        }
    }
    if let Some(phone) = &word.phone {
        for number in &row.phones {
            if let Some((how, span)) = phone.fit(&Phone::read(number)) {
                note(Field::Phone, number, how, vec![span]);
            }
        }
    }
    if let Some(date) = row.date_of_birth {
        for pattern in &word.dates {
            if let Some(fit) = pattern.fit(date) {
                let how = match fit {
                    DateFit::Whole => How::Exact,
                    DateFit::Partly => How::Prefix,
                };
                note(
                    Field::DateOfBirth,
                    &dates::show(date, order),
                    how,
                    pattern.spans(order),
                );
            }
        }
    }
    if let Some((how, span)) = fit_email(&row.email, word) {
        note(Field::Email, &row.email, how, vec![span]);
    }
    if word.may_be_place() {
        for line in &row.address {
            if let Some(found) = cover(&Forms::of(line), &[word], Closeness::Prefix) {
                let spans = found.laid.iter().map(|&(_, span)| span).collect();
                note(Field::Address, line, How::Prefix, spans);
            }
        }
    }
    reasons.into_iter().min_by_key(|reason| reason.how)
}

fn fit_email(email: &str, word: &Word) -> Option<(How, Span)> {
    let mut folded = String::new();
    let mut origins = Vec::new();
    email::fold(email, |c, origin| {
        folded.push(c);
        origins.resize(folded.len(), origin);
    });
    let fits = word
        .emails
        .iter()
        .filter_map(|typed| email::fit(&folded, typed));
    let (how, range) = fits.min_by_key(|(how, _)| *how)?;
    Some((how, (origins[range.start].0, origins[range.end - 1].1)))
}

/// Ascending, and never two where one will do.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for (start, end) in spans {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}
