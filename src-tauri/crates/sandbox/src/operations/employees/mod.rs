//! Employees.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::page;
use crate::people::{self, Person, Status};
use crate::refusal::Refusal;
use crate::signed::{FIVE_HOURS, File, FileKind};
use crate::state::State;
use crate::studio::Studio;
use crate::world::employees::Employee;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getEmployees" => list(call),
        "getEmployee" => get(call),
        _ => return None,
    })
}

/// The picture of the employee with this number, drawn when it is looked at.
pub(crate) fn file(state: &State, studio: &Studio, kind: FileKind, id: i64) -> Option<File> {
    if kind != FileKind::EmployeeImage {
        return None;
    }
    // Drawing takes a while, in which others may want the world.
    let employee = studio.world().employees.find(id).cloned();
    let employee = employee.filter(|it| it.has_picture)?;
    let since = Timestamp::UNIX_EPOCH.into();
    let mut sitter = Person::blank(id, "".into(), Status::Member, since);
    sitter.gender = Some(employee.gender);
    sitter.date_of_birth = Some(employee.born.into());
    let picture = people::portrait_of(&sitter, state.seed);
    Some(File::Made("image/jpeg", picture))
}

fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    page::by_count(call, world.employees.all(), |it| show(call, it))
}

fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let world = call.world();
    let found = world.employees.find(call.id("id"));
    let employee = found.ok_or_else(|| Refusal::unknown("employee"))?;
    Ok(show(call, employee).into())
}

fn show(call: &Call<'_>, employee: &Employee) -> Value {
    let local = format!("{}.{}", employee.first_name, employee.last_name);
    let extension = employee.id % 1_000;
    let mut shown = json!({
        "id": employee.id,
        "firstName": employee.first_name,
        "lastName": employee.last_name,
        "gender": employee.gender.as_str(),
        "dateOfBirth": employee.born.to_string(),
        "employeeNumber": employee.number,
        "employeeInitials": employee.initials(),
        "publicName": employee.public_name(),
        "businessRole": employee.role.as_str(),
        "externalRole": employee.title,
        "phone1": format!("+49 30 23125 {extension:03}"),
        "email": format!("{}@demo-studio.example", plain(&local)),
        "street": employee.street,
        "houseNumber": employee.house_number,
        "zipCode": employee.zip_code,
        "city": "Berlin",
        "country": "DE",
        "employeeCompetences": employee.competences,
    });
    if employee.has_mobile {
        shown["phone2"] = format!("+49 171 39200{:02}", extension % 100).into();
    }
    if employee.has_picture {
        let url = call.signed_url(FileKind::EmployeeImage, employee.id, FIVE_HOURS);
        shown["employeeImageUrl"] = url.into();
    }
    shown
}

/// A name as mail servers take it: small letters without accents.
fn plain(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;

    let spelt = name.to_lowercase().replace('ß', "ss").replace('ł', "l");
    spelt
        .nfd()
        .filter(|it| it.is_ascii_alphanumeric() || *it == '.')
        .collect()
}
