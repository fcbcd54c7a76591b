//! Chinese names in Han characters: a whole name in two or three of them.

use super::{Family, Names};

pub(super) const NAMES: Names = Names {
    language: ("zh", "CN"),
    female: &[
        "芳", "秀英", "丽娜", "静", "雪梅", "婷婷", "玉兰", "欣怡", "敏", "思雨",
    ],
    male: &[
        "伟", "强", "建国", "磊", "俊杰", "志明", "浩然", "子轩", "勇", "文博",
    ],
    family: Family::Same(&[
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "欧阳", "司马", "诸葛",
    ]),
    second_given: 0,
    second_family: 0,
    hyphenated: 0,
};
