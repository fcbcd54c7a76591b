//! Names of several words that are typed as one: `josemaria`, and names that have no spaces where they come from.

use super::{Form, Forms};

/// Names of more parts are not written as one.
const MOST_JOINED: u32 = 4;

impl Forms {
    /// The forms of a person's whole name, of which so many words are the given names.
    pub(crate) fn of_person(name: &str, given: usize) -> Self {
        let mut forms = Self::default();
        let mut spaces = name.match_indices(' ').map(|(at, _)| at);
        let end = match given.checked_sub(1) {
            None => 0,
            Some(at) => spaces.nth(at).unwrap_or(name.len()),
        };
        let (first, last) = name.split_at(end);
        forms.add_name(first);
        forms.base = first.encode_utf16().count() as u32;
        forms.add_name(last);
        forms.add_unparted();
        forms
    }

    /// Adds the words of given or family names. `José María` may be typed as one.
    pub(crate) fn add_name(&mut self, name: &str) {
        let (known, from) = (self.atoms, self.forms.len());
        self.add(name);
        let all = self.all_atoms() & !(1u64.wrapping_shl(known) as u32).wrapping_sub(1);
        let may_join = (2..=MOST_JOINED).contains(&(self.atoms - known)) && self.atoms < 32;
        if may_join && !self.forms[from..].iter().any(|form| form.atoms == all) {
            let parts = self.forms[from..].iter().copied();
            let parts = parts.filter(|form| form.atoms.is_power_of_two()).collect();
            self.join(parts);
        }
    }

    /// Adds a name of two words that is written without a space where both are Chinese, Japanese or Korean.
    pub(crate) fn add_unparted(&mut self) {
        if let [first, last] = *self.forms.as_slice() {
            let is_unparted = |form: Form| {
                let text = &self.letters.text[form.start as usize..form.end as usize];
                text.chars()
                    .all(|c| c >= '\u{2e80}' || matches!(c, '\u{1100}'..='\u{11ff}'))
            };
            if is_unparted(first) && is_unparted(last) {
                self.join(vec![last, first]);
                self.join(vec![first, last]);
            }
        }
    }

    /// Adds these parts as one form, each atom in its first spelling.
    fn join(&mut self, parts: Vec<Form>) {
        let start = self.letters.text.len() as u32;
        let mut atoms = 0;
        for part in parts.into_iter() {
            if atoms & part.atoms == 0 {
                atoms |= part.atoms;
                let range = part.start as usize..part.end as usize;
                self.letters.text.extend_from_within(range.clone());
                self.letters.origins.extend_from_within(range);
            }
        }
        self.forms.push(Form {
            start,
            end: self.letters.text.len() as u32,
            atoms,
        });
    }
}
