//! Taking names apart into forms, each letter knowing where it came from.

mod joined;

use std::cell::OnceCell;

use crate::fold::{Folder, Piece};
use crate::sound::heard;

use super::is_particle;

/// A stretch of the original text, in UTF-16 code units.
pub(crate) type Span = (u32, u32);

/// Folded letters and, byte by byte, their origin.
#[derive(Debug, Default)]
struct Letters {
    text: String,
    origins: Vec<Span>,
}

impl Letters {
    fn push(&mut self, c: char, origin: Span) {
        self.text.push(c);
        self.origins.resize(self.text.len(), origin);
    }

    fn append(&mut self, other: &Self) {
        self.text.push_str(&other.text);
        self.origins.extend_from_slice(&other.origins);
    }

    /// A mark belongs to the letter that carries it.
    fn extend_last(&mut self, end: u32) {
        if let Some(&last) = self.origins.last() {
            let of_last = self.origins.iter_mut().rev();
            of_last
                .take_while(|origin| **origin == last)
                .for_each(|origin| origin.1 = end);
        }
    }

    fn clear(&mut self) {
        self.text.clear();
        self.origins.clear();
    }
}

/// Both spellings of a word under construction.
#[derive(Debug, Default)]
struct Spellings {
    plain: Letters,
    wide: Letters,
}

impl Spellings {
    fn append(&mut self, other: &Self) {
        self.plain.append(&other.plain);
        self.wide.append(&other.wide);
    }

    fn clear(&mut self) {
        self.plain.clear();
        self.wide.clear();
    }
}

#[derive(Debug, Clone, Copy)]
struct Form {
    start: u32,
    end: u32,
    atoms: u32,
}

/// All forms of the words of a text. Reused from text to text, it allocates no more.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    letters: Letters,
    forms: Vec<Form>,
    atoms: u32,
    /// Bytes of all atoms in their plain spelling.
    plain_length: usize,
    atom: Spellings,
    compound: Spellings,
    compound_atoms: u32,
    /// Where the text begins that is added next, for the origins.
    base: u32,
    /// How each form sounds, once that was asked for.
    heard: OnceCell<Vec<Vec<String>>>,
}

impl Forms {
    /// The forms of one text.
    pub(crate) fn of(text: &str) -> Self {
        let mut forms = Self::default();
        forms.add(text);
        forms
    }

    /// Forgets everything but the memory.
    pub(crate) fn clear(&mut self) {
        self.letters.clear();
        self.forms.clear();
        self.atoms = 0;
        self.plain_length = 0;
        self.base = 0;
        self.heard.take();
    }

    /// Adds the words of another text, whose origins count from its own beginning.
    pub(crate) fn add(&mut self, text: &str) {
        if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return self.add_plain_word(text);
        }
        let mut folder = Folder::default();
        let mut at = self.base;
        for c in text.chars() {
            let origin = (at, at + c.len_utf16() as u32);
            at = origin.1;
            folder.fold(c, |piece| match piece {
                Piece::Letter(letter) => {
                    self.atom.plain.push(letter, origin);
                    self.atom.wide.push(letter, origin);
                }
                Piece::Wide(letter) => {
                    self.atom.plain.extend_last(origin.1);
                    self.atom.wide.extend_last(origin.1);
                    let whole = self.atom.wide.origins.last().copied().unwrap_or(origin);
                    self.atom.wide.push(letter, whole);
                }
                Piece::Mark => {
                    self.atom.plain.extend_last(origin.1);
                    self.atom.wide.extend_last(origin.1);
                }
                Piece::Joint => self.end_atom(),
                // `Mc Donald` may be typed as one, and `vandermeer` too.
                Piece::Break if is_particle(&self.atom.plain.text) => self.end_atom(),
                Piece::Break => self.end_compound(),
            });
        }
        self.end_compound();
    }

    /// What most names are: one word that is its own only form.
    fn add_plain_word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        let atoms = self.next_atom(word.len());
        let start = self.letters.text.len();
        self.letters.text.push_str(word);
        self.letters.text[start..].make_ascii_lowercase();
        let origins = (self.base..self.base + word.len() as u32).map(|at| (at, at + 1));
        self.letters.origins.extend(origins);
        self.forms.push(Form {
            start: start as u32,
            end: self.letters.text.len() as u32,
            atoms,
        });
    }

    /// Counts an atom of so many bytes. Beyond 32 words a name's words share the last place: found still,
    /// told apart no more.
    fn next_atom(&mut self, length: usize) -> u32 {
        let bit = 1 << self.atoms.min(31);
        self.atoms += 1;
        self.plain_length += length;
        bit
    }

    /// How many atoms there are.
    pub(crate) fn atoms(&self) -> u32 {
        self.atoms
    }

    /// A set with every atom in it.
    pub(crate) fn all_atoms(&self) -> u32 {
        (1u64 << self.atoms.min(32)).wrapping_sub(1) as u32
    }

    /// Bytes of all atoms in their plain spelling.
    pub(crate) fn plain_length(&self) -> usize {
        self.plain_length
    }

    /// How many forms there are.
    pub(crate) fn len(&self) -> usize {
        self.forms.len()
    }

    /// Every form's text, with the atoms it stands for.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, u32)> + Clone {
        self.forms.iter().map(|form| {
            let text = &self.letters.text[form.start as usize..form.end as usize];
            (text, form.atoms)
        })
    }

    /// The text of a form.
    pub(crate) fn text(&self, form: usize) -> &str {
        let Form { start, end, .. } = self.forms[form];
        &self.letters.text[start as usize..end as usize]
    }

    /// How a form sounds. Nothing is added any more once that was asked for.
    pub(crate) fn heard(&self, form: usize) -> &[String] {
        let all = || self.iter().map(|(text, _)| heard(text)).collect();
        &self.heard.get_or_init(all)[form]
    }

    /// Where the bytes `start..end` of a form came from.
    pub(crate) fn origin(&self, form: usize, start: usize, end: usize) -> Span {
        let base = self.forms[form].start as usize;
        let first = self.letters.origins[base + start];
        let last = self.letters.origins[base + end - 1];
        // A name that is typed as one may have its parts the other way round.
        (first.0.min(last.0), first.1.max(last.1))
    }

    fn end_atom(&mut self) {
        if self.atom.plain.text.is_empty() {
            return;
        }
        let bit = self.next_atom(self.atom.plain.text.len());
        self.compound_atoms |= bit;
        self.compound.append(&self.atom);
        push_forms(&mut self.letters, &mut self.forms, &self.atom, bit);
        self.atom.clear();
    }

    fn end_compound(&mut self) {
        self.end_atom();
        if self.compound_atoms.count_ones() > 1 {
            let atoms = self.compound_atoms;
            push_forms(&mut self.letters, &mut self.forms, &self.compound, atoms);
        }
        self.compound.clear();
        self.compound_atoms = 0;
    }
}

fn push_forms(letters: &mut Letters, forms: &mut Vec<Form>, word: &Spellings, atoms: u32) {
    let mut push = |spelling: &Letters| {
        let start = letters.text.len() as u32;
        letters.append(spelling);
        forms.push(Form {
            start,
            end: letters.text.len() as u32,
            atoms,
        });
    };
    push(&word.plain);
    if word.wide.text != word.plain.text {
        push(&word.wide);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_forms_for_its_atoms_compounds_and_spellings() {
        let forms = Forms::of("Jörg O'Brien-Weiß");

        let texts: Vec<_> = forms.iter().collect();

        assert_eq!(
            texts,
            [
                ("jorg", 1),
                ("joerg", 1),
                ("o", 2),
                ("brien", 4),
                ("weiss", 8),
                ("obrienweiss", 14),
            ]
        );
        assert_eq!(forms.all_atoms(), 15);
    }

    #[test]
    fn origins_take_in_marks_that_were_folded_away() {
        let forms = Forms::of("Mu\u{308}ll");

        assert_eq!(forms.origin(0, 0, 2), (0, 3));
        assert_eq!(forms.origin(1, 0, 3), (0, 3));
        assert_eq!(forms.origin(1, 3, 4), (3, 4));
    }
}
