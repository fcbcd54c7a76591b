//! Dutch names with their particles.

use super::{Family, Names};

pub(super) const NAMES: Names = Names {
    language: ("nl", "NL"),
    female: &[
        "Sanne", "Fleur", "Lotte", "Anouk", "Femke", "Maartje", "Noëlle", "Joëlle", "Marijke",
        "Saskia",
    ],
    male: &[
        "Daan", "Sem", "Bram", "Thijs", "Sjoerd", "Joris", "Pieter", "Willem", "Jeroen", "Ruben",
    ],
    family: Family::Same(&[
        "de Jong",
        "Jansen",
        "de Vries",
        "van den Berg",
        "van Dijk",
        "Bakker",
        "Visser",
        "van der Meer",
        "van 't Hof",
        "'t Hart",
        "ten Brink",
        "van der Heijden",
        "IJsselstein",
        "Hoogeveen",
    ]),
    second_given: 0,
    second_family: 0,
    hyphenated: 0,
};
