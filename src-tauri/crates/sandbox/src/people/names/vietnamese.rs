//! Vietnamese names with their full tone marks, two to a vowel at times.

use super::{Family, Names};

pub(super) const NAMES: Names = Names {
    language: ("vi", "VN"),
    female: &[
        "Thị Lan",
        "Minh Anh",
        "Thu Hương",
        "Ngọc Ánh",
        "Thùy Linh",
        "Phương Thảo",
        "Mai",
        "Hạnh",
        "Quỳnh Như",
        "Kim Oanh",
        "Diễm My",
        "Bích Ngọc",
    ],
    male: &[
        "Văn An",
        "Minh Đức",
        "Quang Huy",
        "Tuấn Anh",
        "Hữu Phước",
        "Đình Trọng",
        "Thành Long",
        "Hoàng",
        "Dũng",
        "Xuân Trường",
        "Bảo",
        "Ngọc Sơn",
    ],
    family: Family::Same(&[
        "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
        "Ngô", "Dương", "Lý", "Ỷ",
    ]),
    second_given: 0,
    second_family: 0,
    hyphenated: 0,
};
