//! The names that programs stumble over, so that every studio has some of them.
//!
//! Twice the same one in this list makes two people of one name: the desk must tell them apart by
//! more than that.

/// One whole name.
pub(in super::super) struct Unusual {
    pub(in super::super) female: bool,
    pub(in super::super) first: Option<&'static str>,
    pub(in super::super) second_first: Option<&'static str>,
    pub(in super::super) last: Option<&'static str>,
    pub(in super::super) second_last: Option<&'static str>,
}

const fn name(female: bool, first: &'static str, last: &'static str) -> Unusual {
    Unusual {
        female,
        first: Some(first),
        second_first: None,
        last: Some(last),
        second_last: None,
    }
}

const fn mononym(female: bool, only: &'static str) -> Unusual {
    Unusual {
        last: None,
        ..name(female, only, "")
    }
}

const fn second(unusual: Unusual, first: &'static str, last: &'static str) -> Unusual {
    Unusual {
        second_first: Some(first),
        second_last: Some(last),
        ..unusual
    }
}

/// Dealt in this order, so the first ones are found in the smallest studio.
pub(in super::super) const UNUSUAL: [Unusual; 36] = [
    name(true, "Anna", "Müller"),
    name(true, "Anna", "Müller"),
    name(false, "Min-jun", "O"),
    mononym(true, "Sunarti"),
    name(
        true,
        "Maximiliane-Henriette Auguste Viktoria",
        "Freifrau von und zu Hohenfels-Schwarzenbrunn-Lüdenscheidt",
    ),
    name(true, "Anna", "Mueller"),
    name(true, "Thanh", "Ý"),
    name(false, "Seamus", "O'Brien"),
    name(true, "Anna", "Müller-Lüdenscheidt"),
    name(false, "Abd al-Rahman", "al-Khatib"),
    name(false, "Jan", "Kowalski"),
    name(false, "Jan", "Kowalski"),
    name(true, "Anneke", "van der Meer-de Wit"),
    second(
        name(true, "María", "de la Fuente"),
        "del Carmen",
        "y Núñez de Arce",
    ),
    name(false, "Li", "Ng"),
    Unusual {
        first: None,
        ..name(true, "", "Papadopoulou")
    },
    name(false, "Luca", "d'Angelo"),
    name(false, "Mehmet", "Yılmaz"),
    name(false, "Mehmet", "Yilmaz"),
    name(
        false,
        "Chukwuemeka Oluwaseun Babatunde",
        "Ezenwa-Nwankwo-Adebayo-Okonkwo of Umuahia-Ibeku",
    ),
    name(false, "Jürgen", "Groß"),
    name(false, "Juergen", "Gross"),
    name(true, "J", "Ð"),
    mononym(false, "Wayan"),
    name(true, "Test", "Null"),
    name(false, "Georg-Leopold", "Graf von der Aue"),
    name(true, "Zoë", "Ångström-Þórsdóttir"),
    name(false, "José", "Peña"),
    name(false, "Jose\u{301}", "Pen\u{303}a"),
    name(false, "ǃXóõ", "Nǁng"),
    second(
        name(
            true,
            "Anantharamakrishnan",
            "Venkataramanasubrahmanyeswaran",
        ),
        "Lakshminarasimhan",
        "Thiruvananthapuramkarthikeyan",
    ),
    name(false, "Kealiʻi", "Kahananui-Keʻalohi"),
    name(true, "Ibtisam", "bint Yusuf al-Masri"),
    name(true, "Nguyễn Thị", "Nguyễn"),
    name(false, "Alexander", "Alexander"),
    name(true, "Élise", "L'Œuf"),
];
