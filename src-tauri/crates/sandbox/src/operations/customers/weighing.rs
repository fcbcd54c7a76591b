//! `/v1/customers/{customerId}/weighing` and `/v1/customers/measurement/latest`

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::{benefits, by};
use crate::answer::Answer;
use crate::call::Call;
use crate::people::Gender;
use crate::refusal::Refusal;

/// Keeps a weighing; with a benefit's key, uses that benefit too, or does neither.
pub(super) fn create(call: &Call<'_>) -> Result<Answer, Refusal> {
    let mut values: Map<String, Value> = call.read()?;
    // The service numbers weighings itself.
    values.remove("databaseId");
    for (name, value) in &values {
        believable(name, value)?;
    }
    let mut guard = call.world();
    let world = &mut *guard;
    let person = call.customer()?;
    if let Some(key) = call.text("benefitKey") {
        benefits::spend_key(call, world, &person, key, "benefitKey")?;
    }
    let own = world.measurements.of(&person);
    let id = own.add(person.id, call.now(), values.clone());
    values.insert("databaseId".to_owned(), id.into());
    Ok(Value::Object(values).into())
}

/// What a scale asks for before somebody steps on it. Who was never measured has no height.
pub(super) fn latest(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = by::find(call, call.studio())?;
    let mut shown = json!({ "id": person.id });
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            shown[name] = value;
        }
    };
    put("firstName", person.first_name.as_deref().map(Value::from));
    put("lastName", person.last_name.as_deref().map(Value::from));
    put("gender", person.gender.map(|it: Gender| it.as_str().into()));
    if let Some(born) = person.date_of_birth {
        put("dateOfBirth", Some(born.to_string().into()));
        put("age", Some(age(born.into(), call.today()).into()));
    }
    let world = call.world();
    put("height", world.measurements.view(&person).height.clone());
    Ok(shown.into())
}

/// Full years.
fn age(born: Date, today: Date) -> i16 {
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    today.year() - born.year() - i16::from(!had_birthday)
}

/// Refuses what no scale shows of a living body.
fn believable(name: &str, value: &Value) -> Result<(), Refusal> {
    let Some(value) = value.as_f64() else {
        return Ok(());
    };
    let range = match name {
        "visceralFatLevel" => 1.0..=9.0,
        "height" => 30.0..=280.0,
        "weight" => 1.0..=700.0,
        "basalMetabolicRate" => 0.0..=20_000.0,
        _ if name.to_lowercase().contains("percent") => 0.0..=100.0,
        _ => 0.0..=700.0,
    };
    if range.contains(&value) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.weighing.value",
        name,
        [
            "No scale shows such a value.",
            "Keine Waage zeigt einen solchen Wert.",
            "Żadna waga nie pokazuje takiej wartości.",
        ],
    ))
}
