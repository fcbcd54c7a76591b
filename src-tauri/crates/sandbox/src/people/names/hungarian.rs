//! Hungarian names with the long ő and ű.

use super::{Family, Names};

pub(super) const NAMES: Names = Names {
    language: ("hu", "HU"),
    female: &[
        "Mária",
        "Erzsébet",
        "Katalin",
        "Ilona",
        "Éva",
        "Anikó",
        "Zsuzsanna",
        "Ágnes",
        "Gyöngyi",
        "Tünde",
        "Réka",
        "Eszter",
        "Emőke",
        "Boglárka",
    ],
    male: &[
        "László", "István", "József", "Zoltán", "Gábor", "Attila", "Győző", "Szűcs", "Balázs",
        "Gergő", "Ödön", "Bálint", "Csaba", "Ákos",
    ],
    family: Family::Same(&[
        "Nagy", "Kovács", "Tóth", "Szabó", "Horváth", "Varga", "Kiss", "Molnár", "Németh",
        "Farkas", "Balogh", "Lakatos", "Szűcs", "Győri", "Fekete", "Fűzesi", "Erdős", "Hegedűs",
        "Ürmös", "Vörös",
    ]),
    second_given: 5,
    second_family: 0,
    hyphenated: 0,
};
