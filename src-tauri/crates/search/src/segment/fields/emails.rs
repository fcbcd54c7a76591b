//! E-mail addresses: what stands before the sign by the beginnings of its parts, and what stands behind it once
//! for all who share it.

use crate::bits::Bits;
use crate::buckets::Buckets;
use crate::dictionary::Dictionary;
use crate::email;
use crate::found::How;
use crate::gathered::Gathered;
use crate::lines::Lines;
use crate::packed::Reader;

/// Bytes of a key.
const GRAM: usize = email::SHORTEST;
const KEYS: usize = 1 << 15;

/// The addresses.
#[derive(Debug)]
pub(crate) struct Emails {
    /// Up to the sign, and with it.
    lines: Lines,
    domains: Dictionary,
    begins: Buckets,
}

/// Appends a folded address up to its sign to a person's line, and tells what stands behind.
pub(super) fn write(address: &str, line: &mut String, mut tell: impl FnMut(&str)) {
    let start = line.len();
    email::write(address, line);
    if let Some(at) = line[start..].rfind('@') {
        tell(&line[start + at + 1..]);
        line.truncate(start + at + 1);
    }
}

impl Emails {
    pub(super) fn of(lines: Lines, domains: Dictionary) -> Self {
        let begins = Buckets::build(lines.len(), KEYS, |slot, keys| {
            let line = lines.line(slot as u32).as_bytes();
            let grams = (0..).zip(line.windows(GRAM));
            let beginning = grams.filter(|&(at, _)| email::begins(line, at));
            keys.extend(beginning.map(|(_, gram)| key(gram)));
        });
        Self {
            lines: lines.with_grams(),
            domains,
            begins,
        }
    }

    /// Gives everybody in whose address the typed text begins a part before the sign.
    pub(crate) fn find(&self, typed: &str, mut each: impl FnMut(u32, How)) {
        let (local, domain) = split(typed);
        if let Some(gram) = local.as_bytes().get(..GRAM) {
            let of_domain = domain.map(|domain| self.ending(domain));
            let may_hold = self.lines.may_hold(local);
            let slots = self.begins.slots(key(gram));
            for slot in slots.filter(|&slot| may_hold(slot)) {
                self.note(slot, local, domain, of_domain.as_ref(), &mut each);
            }
        }
    }

    /// How the text lies in what stands before a person's sign.
    pub(crate) fn fit(&self, slot: u32, typed: &str) -> Option<How> {
        email::fit(self.lines.line(slot), typed).map(|(how, _)| how)
    }

    /// Gives those who share a domain that holds the typed text, or is it.
    pub(crate) fn find_domains(&self, typed: &str, mut each: impl FnMut(u32, How)) {
        let (local, domain) = split(typed);
        let mut places = Vec::new();
        match (local, domain) {
            ("@", Some(domain)) => {
                let places = self.domains.beginning_with(domain);
                let slots = places.flat_map(|place| self.domains.bearers_at(place));
                slots.for_each(|&slot| each(slot, How::Part));
            }
            (typed, None) => self.domains.holding(typed, |place| places.push(place)),
            _ => {}
        }
        for place in places {
            let fit = email::fit(self.domains.word(place), typed);
            let how = fit.map_or(How::Part, |(how, _)| how.max(How::Prefix));
            let slots = self.domains.bearers_at(place).iter();
            slots.for_each(|&slot| each(slot, how));
        }
    }

    /// Gives everybody before whose sign the typed text is, even inside of a part.
    pub(crate) fn find_inside(&self, typed: &str, mut each: impl FnMut(u32, How)) {
        let (local, domain) = split(typed);
        if local == "@" {
            return;
        }
        let of_domain = domain.map(|domain| self.ending(domain));
        self.lines.holding(local, |slot, _, _| {
            self.note(slot, local, domain, of_domain.as_ref(), &mut each);
        });
    }

    /// Whoever has a domain that begins so.
    fn ending(&self, domain: &str) -> Bits {
        let mut people = Gathered::none(self.lines.len());
        self.domains.prefix(domain, &mut people);
        people.into_set()
    }

    fn note(
        &self,
        slot: u32,
        local: &str,
        domain: Option<&str>,
        of_domain: Option<&Bits>,
        each: &mut impl FnMut(u32, How),
    ) {
        let line = self.lines.line(slot);
        let Some((how, _)) = email::fit(line, local) else {
            return;
        };
        let Some(people) = of_domain else {
            return each(slot, how);
        };
        if line.ends_with(local) && people.contains(slot) {
            let domain = domain.unwrap_or_default();
            let is_whole = || self.domains.bearers(domain, true).contains(&slot);
            let is_exact = how == How::Exact && is_whole();
            each(
                slot,
                if is_exact {
                    How::Exact
                } else {
                    how.max(How::Prefix)
                },
            );
        }
    }

    pub(super) fn write(&self, into: &mut Vec<u8>) {
        self.lines.write(into);
        self.domains.write(into);
        self.begins.write(into);
    }

    pub(super) fn thaw(reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self {
            lines: Lines::read(reader)?.with_grams(),
            domains: Dictionary::read(reader)?,
            begins: Buckets::read(reader, KEYS)?,
        })
    }

    pub(super) fn weight(&self) -> usize {
        self.lines.weight() + self.domains.weight() + self.begins.weight()
    }
}

/// What was typed up to the sign, and behind it.
fn split(typed: &str) -> (&str, Option<&str>) {
    typed.rfind('@').map_or((typed, None), |at| {
        let (local, domain) = typed.split_at(at + 1);
        (local, Some(domain))
    })
}

fn key(gram: &[u8]) -> u32 {
    gram.iter()
        .fold(0, |key, &byte| key << 5 | u32::from(byte & 31))
}
