//! Addresses in a German city at the Polish border, and across the river.
//!
//! **Invariant:** streets are names that every town has, and are not matched to the postal code.

use super::person::{Address, AddressDetails, Text};
use super::random::Random;

const STREETS: [&str; 28] = [
    "Hauptstraße",
    "Bahnhofstraße",
    "Lindenallee",
    "Gartenweg",
    "Schulstraße",
    "Am Mühlenteich",
    "Goethestraße",
    "Karl-Marx-Straße",
    "Große Oderstraße",
    "Kießlingplatz",
    "Birkenweg",
    "Beethovenring",
    "Straße der Einheit",
    "Grüner Weg",
    "Ahornstraße",
    "Halbe Stadt",
    "Fürstenwalder Poststraße",
    "Hansastraße",
    "Kopernikusstraße",
    "Leipziger Straße",
    "Buschmühlenweg",
    "Ziegelstraße",
    "Zum Höllengrund",
    "Rosa-Luxemburg-Straße",
    "Heinrich-von-Stephan-Straße",
    "Witebsker Straße",
    "An der Alten Universität",
    "Unter den Eichen",
];

const POLISH_STREETS: [&str; 10] = [
    "Kościuszki",
    "Mickiewicza",
    "Słowackiego",
    "Kopernika",
    "Żeromskiego",
    "Wojska Polskiego",
    "Jedności Robotniczej",
    "Nadodrzańska",
    "1 Maja",
    "Świętego Jana",
];

const TOWNS: [(&str, &str); 12] = [
    ("15230", "Frankfurt (Oder)"),
    ("15232", "Frankfurt (Oder)"),
    ("15234", "Frankfurt (Oder)"),
    ("15236", "Frankfurt (Oder)"),
    ("15230", "Frankfurt (Oder)"),
    ("15234", "Frankfurt (Oder)"),
    ("15326", "Lebus"),
    ("15299", "Müllrose"),
    ("15890", "Eisenhüttenstadt"),
    ("15517", "Fürstenwalde/Spree"),
    ("15306", "Seelow"),
    ("10243", "Berlin"),
];

const POLISH_TOWNS: [(&str, &str); 4] = [
    ("69-100", "Słubice"),
    ("69-100", "Słubice"),
    ("69-110", "Rzepin"),
    ("66-600", "Krosno Odrzańskie"),
];

const fn said(text: &'static str) -> Option<Text> {
    Some(Text::Borrowed(text))
}

const NONE: AddressDetails = AddressDetails {
    additional_information: None,
    building_name: None,
    city_part: None,
    district: None,
    door: None,
    floor: None,
    portal: None,
    province: None,
    second_street: None,
    stairway: None,
    street_block: None,
    street_type: None,
};

static DETAILS: [AddressDetails; 5] = [
    AddressDetails {
        additional_information: said("bei Familie Öhler"),
        ..NONE
    },
    AddressDetails {
        floor: said("3. OG"),
        door: said("rechts"),
        stairway: said("Aufgang B"),
        ..NONE
    },
    AddressDetails {
        city_part: said("Neuberesinchen"),
        district: said("Süd"),
        province: said("Brandenburg"),
        ..NONE
    },
    AddressDetails {
        building_name: said("Studentenwohnheim am Oderturm"),
        portal: said("Nordeingang"),
        door: said("412"),
        ..NONE
    },
    AddressDetails {
        second_street: said("Hinterhaus"),
        street_block: said("Block 7"),
        ..NONE
    },
];

/// Where somebody lives, given whether they may live across the river.
pub(super) fn address(random: &mut Random, polish: bool) -> Address {
    let abroad = polish && random.percent(40);
    let (streets, towns): (&[_], &[_]) = if abroad {
        (&POLISH_STREETS, &POLISH_TOWNS)
    } else {
        (&STREETS, &TOWNS)
    };
    let (zip_code, city) = random.pick(towns);
    let length = if random.percent(80) { 60 } else { 240 };
    let number = 1 + random.below(length);
    Address {
        street: random.pick(streets).into(),
        house_number: match random.below(12) {
            0 => format!("{number}a").into(),
            1 => format!("{number} B").into(),
            2 if abroad => format!("{number}/{}", 1 + random.below(40)).into(),
            3 => format!("{number}-{}", number + 2).into(),
            _ => number.to_string().into(),
        },
        zip_code: zip_code.into(),
        city: city.into(),
        country: if abroad { "PL" } else { "DE" }.into(),
        details: details(random, abroad),
    }
}

fn details(random: &mut Random, abroad: bool) -> Option<Box<AddressDetails>> {
    if abroad {
        return random.percent(30).then(|| {
            Box::new(AddressDetails {
                street_type: said("ul."),
                province: said("lubuskie"),
                ..NONE
            })
        });
    }
    random.percent(4).then(|| {
        let which = random.below(DETAILS.len() as u64) as usize;
        Box::new(DETAILS[which].clone())
    })
}
