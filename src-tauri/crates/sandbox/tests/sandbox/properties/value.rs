//! Values as a schema has them.

use serde_json::{Map, Value, json};

use crate::chance::Chance;
use crate::properties::contract::contract;
use crate::properties::ids::{Ids, kind, slot};

/// Texts that programs have fallen over, and some that mean something here.
const TEXTS: &[&str] = &[
    "",
    " ",
    "Anna",
    "Müller",
    "ß",
    "Ελένη",
    "שרה",
    "أحمد",
    "O'Brien-Łukasz",
    "x",
    "0",
    "-1",
    "null",
    "true",
    "\u{0}",
    "\u{7f}\t\r\n",
    "👩‍👩‍👧",
    "a\u{301}",
    "\u{202e}anna",
    "<script>",
    "'; DROP TABLE x;--",
    "%00%2e",
    "../../etc/passwd",
    "anna@example.org",
    "not an e-mail",
    "DE89370400440532013000",
    "DE00000000000000000000",
    "COBADEFFXXX",
    "+49 151 23456789",
    "80331",
    "EUR",
    "DE",
    "de",
    "1173673668653440",
    "042b73321a3180",
    "80311a32732b04",
    "2024-02-30",
    "Infinity",
];

/// Days around today, the ends of months and of time.
fn day(chance: &mut Chance) -> String {
    if chance.percent(5) {
        return (*chance.pick(&["0001-01-01", "9999-12-31", "1900-02-28", "2024-02-29"]))
            .to_owned();
    }
    let today = jiff::Timestamp::now()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    let far = if chance.percent(70) { 90 } else { 20_000 };
    let day = today.saturating_add(jiff::Span::new().days(chance.between(-far, far)));
    // Whole weeks and months are what many rules ask for.
    let day = match chance.below(4) {
        0 => day.first_of_month(),
        1 => day
            .nth_weekday(-1, jiff::civil::Weekday::Monday)
            .unwrap_or(day),
        _ => day,
    };
    day.to_string()
}

/// What people write into a field of that name.
fn likely(name: &str, chance: &mut Chance) -> Option<String> {
    let name = name.to_lowercase();
    let has = |part: &str| name.contains(part);
    let text = match &*name {
        _ if has("email") => return Some(format!("p{}@example.org", chance.next() % 100_000)),
        _ if has("firstname") => *chance.pick(&["Anna", "Zoë", "Łukasz"]),
        _ if has("lastname") => return Some(format!("Nowak-{}", chance.next() % 100_000)),
        _ if has("phone") => "+49 151 23456789",
        "iban" => "DE89370400440532013000",
        "bic" => "COBADEFFXXX",
        _ if has("countrycode") || has("countryofbirth") => *chance.pick(&["DE", "PL"]),
        _ if has("svgsignature") => "PHN2Zz48L3N2Zz4=",
        "dateofbirth" => *chance.pick(&["1990-05-01", "2012-02-29"]),
        "startdate" | "validfrom" => {
            let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
            let day = today.date() + jiff::Span::new().days(chance.between(0, 80));
            return Some(match chance.percent(50) {
                true => day.first_of_month().max(today.date()).to_string(),
                false => day.to_string(),
            });
        }
        _ => return None,
    };
    Some(text.to_owned())
}

fn text(schema: &Value, chance: &mut Chance) -> String {
    match schema["format"].as_str().unwrap_or_default() {
        "date" => day(chance),
        "local-time" => format!("{:02}:{:02}:00", chance.below(24), chance.below(60)),
        "local-date-time" => format!("{}T{:02}:00:00", day(chance), chance.below(24)),
        "date-time" => format!("{}T{:02}:00:00.000+01:00", day(chance), chance.below(24)),
        "zoned-date-time" => format!(
            "{}T{:02}:00:00.000+01:00[Europe/Berlin]",
            day(chance),
            chance.below(24)
        ),
        "uuid" => format!("123e4567-e89b-42d3-a456-{:012x}", chance.below(1 << 40)),
        "ISO 3166-1" => (*chance.pick(&["DE", "AT", "PL", "ZZ"])).to_owned(),
        "ISO 4217" => (*chance.pick(&["EUR", "PLN", "XXX"])).to_owned(),
        "ISO 639-1" => (*chance.pick(&["de", "en", "xx"])).to_owned(),
        _ if chance.percent(2) => "long ".repeat(2_000),
        _ => (*chance.pick(TEXTS)).to_owned(),
    }
}

fn bounds(schema: &Value) -> (i64, i64) {
    let small = schema["format"] == "int32";
    let (least, most) = if small {
        (i32::MIN.into(), i32::MAX.into())
    } else {
        (i64::MIN, i64::MAX)
    };
    (
        schema["minimum"].as_i64().unwrap_or(least),
        schema["maximum"].as_i64().unwrap_or(most),
    )
}

/// A value of `schema`, which stands as `name` in `owner`.
pub(crate) fn value(
    schema: &Value,
    owner: &str,
    name: &str,
    ids: &Ids,
    chance: &mut Chance,
) -> Value {
    let (schema, named) = contract().resolve(schema);
    if let Some(values) = schema["enum"].as_array() {
        return chance.pick(values).clone();
    }
    let is_plain = schema["minimum"].is_null() && schema["maximum"].is_null();
    if let Some(said) = ids.said(&slot(schema, owner, name))
        && is_plain
        && chance.percent(85)
    {
        return said.clone();
    }
    match schema["type"].as_str() {
        Some("string") => {
            let is_day = schema["format"] == "date";
            let is_free = schema["format"].is_null();
            let fits = |it: &String| match it.parse::<jiff::civil::Date>() {
                Ok(_) => is_day,
                Err(_) => is_free,
            };
            match likely(name, chance).filter(fits) {
                Some(likely) if chance.percent(75) => likely.into(),
                _ => text(schema, chance).into(),
            }
        }
        Some("integer") if name.ends_with("Id") || name.ends_with("Ids") || name == "id" => {
            ids.one(&kind(owner, name), chance).into()
        }
        Some("integer") => {
            let (least, most) = bounds(schema);
            let small = chance.percent(80);
            match small {
                true => chance.between(least.max(-1), most.min(14)),
                false => chance.between(least, most),
            }
            .into()
        }
        Some("number") => match chance.below(5) {
            0 => json!(0),
            1 => json!(-19.99),
            2 => json!(1e300),
            3 => json!(0.001),
            _ => json!(chance.between(0, 20_000) as f64 / 100.0),
        },
        Some("boolean") => chance.percent(50).into(),
        Some("array") => {
            let least = schema["minItems"].as_u64().unwrap_or(0);
            let most = schema["maxItems"].as_u64().unwrap_or(least + 3);
            let count = least + chance.next() % (most - least + 1);
            let mut items: Vec<Value> = Vec::new();
            for _ in 0..count {
                let item = value(&schema["items"], owner, name, ids, chance);
                if schema["uniqueItems"] != true || !items.contains(&item) {
                    items.push(item);
                }
            }
            items.into()
        }
        _ => object(schema, named.unwrap_or(owner), ids, chance),
    }
}

fn object(schema: &Value, owner: &str, ids: &Ids, chance: &mut Chance) -> Value {
    let required: Vec<_> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .collect();
    let mut object = Map::new();
    // Sometimes everything, sometimes only what must be, mostly something between.
    let often = *chance.pick(&[0, 30, 70, 100]);
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        if required.iter().any(|it| *it == name) || chance.percent(often) {
            object.insert(name.clone(), value(property, owner, name, ids, chance));
        }
    }
    object.into()
}
