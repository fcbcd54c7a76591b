//! Japanese names, romanised with and without macrons.

use super::{Family, Names};

pub(super) const NAMES: Names = Names {
    language: ("ja", "JP"),
    female: &[
        "Yuki", "Haruka", "Sakura", "Aiko", "Yōko", "Keiko", "Misaki", "Ayumi", "Natsumi", "Kyōko",
    ],
    male: &[
        "Hiroshi", "Takashi", "Kenji", "Daisuke", "Shōta", "Ryō", "Kazuki", "Jun", "Satoru", "Yūto",
    ],
    family: Family::Same(&[
        "Satō",
        "Suzuki",
        "Takahashi",
        "Tanaka",
        "Watanabe",
        "Itō",
        "Yamamoto",
        "Nakamura",
        "Kobayashi",
        "Katō",
        "Ōno",
        "Saitō",
        "Endō",
        "Aoki",
    ]),
    second_given: 0,
    second_family: 0,
    hyphenated: 0,
};
