//! Requests that the contract does not allow, each for one reason.

use serde_json::{Value, json};

use crate::chance::Chance;
use crate::properties::contract::{Body, Described, contract};
use crate::properties::request::Request;

/// `request` with one thing wrong, and what that is.
pub(crate) fn broken(
    described: &Described,
    mut request: Request,
    chance: &mut Chance,
) -> (Request, String) {
    loop {
        let done = match chance.below(9) {
            0..=3 => in_body(described, &mut request, chance),
            4 => whole_body(described, &mut request, chance),
            5 | 6 => in_parameters(described, &mut request, chance),
            7 => part(&mut request, chance),
            _ => {
                request
                    .query
                    .push(("parameterOfTomorrow".to_owned(), "1".to_owned()));
                Some("an unknown parameter".to_owned())
            }
        };
        if let Some(what) = done {
            return (request, what);
        }
    }
}

/// One value somewhere in the JSON.
fn in_body(described: &Described, request: &mut Request, chance: &mut Chance) -> Option<String> {
    let Some(Body::Json(schema)) = &described.body else {
        return None;
    };
    let json = request.json.as_mut()?;
    spoil(schema, json, "", chance)
}

/// Walks down to some value of the JSON and spoils it there.
fn spoil(schema: &Value, json: &mut Value, place: &str, chance: &mut Chance) -> Option<String> {
    let (schema, _) = contract().resolve(schema);
    match json {
        Value::Object(fields) => {
            if chance.percent(10) && schema["additionalProperties"] != true {
                fields.insert("fieldOfTomorrow".to_owned(), json!(1));
                return Some(format!("an unknown field at {place}"));
            }
            let required = schema["required"].as_array();
            if chance.percent(20)
                && let Some(required) = required
                && !required.is_empty()
            {
                let name = chance.pick(required).as_str()?;
                fields.remove(name)?;
                return Some(format!("{place}.{name} is missing"));
            }
            let names: Vec<String> = fields
                .keys()
                .filter(|name| schema["properties"].get(name.as_str()).is_some())
                .cloned()
                .collect();
            if names.is_empty() {
                return None;
            }
            let name = chance.pick(&names).clone();
            let place = format!("{place}.{name}");
            spoil(
                &schema["properties"][&name],
                fields.get_mut(&name)?,
                &place,
                chance,
            )
        }
        Value::Array(items) if !items.is_empty() && chance.percent(80) => {
            let at = chance.below(items.len());
            spoil(
                &schema["items"],
                &mut items[at],
                &format!("{place}[{at}]"),
                chance,
            )
        }
        _ => {
            *json = wrong(schema, chance)?;
            Some(format!("{place} is {json}"))
        }
    }
}

/// A value that `schema` does not have.
fn wrong(schema: &Value, chance: &mut Chance) -> Option<Value> {
    // Without a type the contract takes anything.
    let kind = schema["type"].as_str()?;
    if schema["enum"].is_array() && chance.percent(50) {
        return Some(json!("VALUE_OF_TOMORROW"));
    }
    if kind == "string" && chance.percent(50) {
        match schema["format"].as_str().unwrap_or_default() {
            "date" => return Some(json!("2024-02-30")),
            "local-time" => return Some(json!("25:00:00")),
            "local-date-time" | "date-time" | "zoned-date-time" => {
                return Some(json!("2024-06-31T08:00:00+02:00[Europe/Berlin]"));
            }
            "uuid" => return Some(json!("not-a-uuid")),
            "ISO 3166-1" | "ISO 4217" | "ISO 639-1" => return Some(json!("nowhere")),
            _ => {}
        }
    }
    if kind == "integer" && chance.percent(50) {
        let beyond = schema["maximum"].as_i64().map(|it| json!(it + 1));
        let small = (schema["format"] == "int32").then(|| json!(1_i64 << 40));
        return Some(beyond.or(small).unwrap_or_else(|| json!(u64::MAX)));
    }
    let others = [
        json!(null),
        json!("x"),
        json!(1),
        json!(1.5),
        json!(true),
        json!([]),
        json!({}),
    ];
    let fits = |value: &Value| match kind {
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        _ => value.is_object(),
    };
    let others: Vec<_> = others.into_iter().filter(|it| !fits(it)).collect();
    Some(chance.pick(&others).clone())
}

/// The body as a whole: its type, its end, or that it is there.
fn whole_body(described: &Described, request: &mut Request, chance: &mut Chance) -> Option<String> {
    if described.body.is_none() {
        request.content_type = Some("application/json".to_owned());
        request.raw = Some(b"{}".to_vec());
        return Some("a body where there is none".to_owned());
    }
    let whole = request.body();
    if whole.is_empty() {
        return None;
    }
    match chance.below(4) {
        0 => {
            request.raw = Some(Vec::new());
            Some("no body".to_owned())
        }
        1 => {
            let types = [
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
            ];
            request.content_type = Some((*chance.pick(&types)).to_owned());
            Some("a body of another type".to_owned())
        }
        2 => {
            request.content_type = None;
            Some("a body without a type".to_owned())
        }
        _ => {
            // The last bytes of a form end it, and may be lost without harm.
            let end = whole.len() - 1 - chance.below(whole.len() / 2);
            if !request.parts.is_empty() && end + 8 > whole.len() {
                return None;
            }
            request.raw = Some(whole[..end].to_vec());
            Some("half a body".to_owned())
        }
    }
}

fn in_parameters(
    described: &Described,
    request: &mut Request,
    chance: &mut Chance,
) -> Option<String> {
    if described.parameters.is_empty() {
        return None;
    }
    let parameter = chance.pick(&described.parameters);
    let name = parameter.name.clone();
    let (schema, _) = contract().resolve(&parameter.schema);
    let list = schema["type"] == "array";
    if parameter.required && !parameter.in_path && chance.percent(40) {
        request.query.retain(|(it, _)| *it != name);
        return Some(format!("{name} is missing"));
    }
    if !parameter.in_path && !list && chance.percent(20) {
        request.query.push((name.clone(), "1".to_owned()));
        request.query.push((name.clone(), "1".to_owned()));
        return Some(format!("{name} stands twice"));
    }
    let items = if list { &schema["items"] } else { schema };
    let (items, _) = contract().resolve(items);
    let value = wrong_text(items, chance)?;
    let what = format!("{name} is {value}");
    if parameter.in_path {
        request.path.retain(|(it, _)| *it != name);
        request.path.push((name, value));
    } else {
        request.query.retain(|(it, _)| *it != name);
        request.query.push((name, value));
    }
    Some(what)
}

/// A text that is no `schema`.
fn wrong_text(schema: &Value, chance: &mut Chance) -> Option<String> {
    if schema["enum"].is_array() {
        return Some("VALUE_OF_TOMORROW".to_owned());
    }
    let texts: &[&str] = match (schema["type"].as_str()?, schema["format"].as_str()) {
        ("integer", _) => {
            if let (Some(most), true) = (schema["maximum"].as_i64(), chance.percent(50)) {
                return Some((most + 1).to_string());
            }
            &[
                "x",
                "1.5",
                "1e3",
                "99999999999999999999",
                "0x10",
                " 1",
                "+",
                "-",
            ]
        }
        ("string", Some("date")) => &["2024-02-30", "24-01-01", "today", "2024-1-1"],
        ("string", Some("uuid")) => &["not-a-uuid", "123e4567e89b42d3a456426614174000"],
        _ => return None,
    };
    Some((*chance.pick(texts)).to_owned())
}

/// A part of a form.
fn part(request: &mut Request, chance: &mut Chance) -> Option<String> {
    if request.parts.is_empty() {
        return None;
    }
    let at = chance.below(request.parts.len());
    match chance.below(3) {
        0 => {
            request.parts[at].name = "partOfTomorrow".to_owned();
            Some("an unknown part".to_owned())
        }
        1 if request.parts[at].content_type != "application/octet-stream" => {
            request.parts[at].content_type = "text/html".to_owned();
            Some("a part of another type".to_owned())
        }
        _ => {
            let again = request.parts[at].clone();
            request.parts.push(again);
            Some("a part that stands twice".to_owned())
        }
    }
}
