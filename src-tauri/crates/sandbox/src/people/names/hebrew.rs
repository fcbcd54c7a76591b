//! Hebrew names in Hebrew script, which is written from right to left.

use super::{Family, Names};

pub(super) const NAMES: Names = Names {
    language: ("he", "IL"),
    female: &[
        "נועה",
        "תמר",
        "מאיה",
        "שירה",
        "יעל",
        "אביגיל",
        "רחל",
        "מיכל",
        "דנה",
        "אסתר",
    ],
    male: &[
        "יוסף",
        "דוד",
        "אורי",
        "נועם",
        "איתי",
        "יונתן",
        "משה",
        "אריאל",
        "עומר",
        "גיא",
    ],
    family: Family::Same(&[
        "כהן",
        "לוי",
        "מזרחי",
        "פרץ",
        "ביטון",
        "דהן",
        "אברהם",
        "פרידמן",
        "שפירא",
        "בן דוד",
        "רוזנברג",
        "אלבז",
    ]),
    second_given: 0,
    second_family: 0,
    hyphenated: 0,
};
