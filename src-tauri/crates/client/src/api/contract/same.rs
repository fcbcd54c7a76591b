//! Whether two pieces of JSON say the same.

use serde_json::Value;

use crate::Moment;

/// What `before` says and `after` does not, by its place.
pub(super) fn lost(place: &str, before: &Value, after: &Value) -> Vec<String> {
    match (before, after) {
        (Value::Object(fields), Value::Object(kept)) => fields
            .iter()
            .flat_map(|(name, value)| {
                let place = format!("{place}.{name}");
                match kept.get(name) {
                    Some(kept) => lost(&place, value, kept),
                    None => vec![format!("{place} is lost")],
                }
            })
            .collect(),
        (Value::Array(items), Value::Array(kept)) if items.len() == kept.len() => items
            .iter()
            .zip(kept)
            .enumerate()
            .flat_map(|(index, (item, kept))| lost(&format!("{place}[{index}]"), item, kept))
            .collect(),
        _ if same(before, after) => Vec::new(),
        _ => vec![format!("{place}: {before} became {after}")],
    }
}

fn same(before: &Value, after: &Value) -> bool {
    if before == after {
        return true;
    }
    let moment = |value: &Value| value.as_str()?.parse::<Moment>().ok();
    match (moment(before), moment(after)) {
        // Milliseconds that are none may be left out.
        (Some(before), Some(after)) => before == after,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_lost_or_changed_is_named_by_its_place() {
        let before = json!({"a": [{"b": 1, "c": "2022-06-22T08:00:00.000Z"}], "d": 2});
        let after = json!({"a": [{"c": "2022-06-22T08:00:00Z"}], "d": 3, "e": 4});

        let lost = lost("x", &before, &after);

        assert_eq!(lost, ["x.a[0].b is lost", "x.d: 2 became 3"]);
    }
}
