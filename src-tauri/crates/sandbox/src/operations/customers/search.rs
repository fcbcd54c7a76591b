//! `/v1/customers/search`

use serde_json::Value;

use crate::answer::Answer;
use crate::call::Call;
use crate::people::Person;
use crate::studio::Studio;

/// What is asked for, lower-cased where case does not count.
pub(crate) struct Criteria {
    first_name: Option<String>,
    last_name: Option<String>,
    email: Option<String>,
    date_of_birth: Option<String>,
}

/// Finds everybody who meets all criteria, former members too: a plain array without paging.
pub(super) fn search(call: &Call<'_>) -> Answer {
    let criteria = Criteria::of(call);
    let found: Value = criteria.find(call, call.studio()).into();
    found.into()
}

impl Criteria {
    /// The criteria in the body.
    pub(crate) fn of(call: &Call<'_>) -> Self {
        let text = |name: &str| Some(call.body.as_ref()?.get(name)?.as_str()?.to_lowercase());
        Self {
            first_name: text("firstName"),
            last_name: text("lastName"),
            email: text("email"),
            date_of_birth: text("dateOfBirth"),
        }
    }

    /// Everybody of that studio who meets all of them, as an answer shows them.
    pub(crate) fn find(&self, call: &Call<'_>, studio: &Studio) -> Vec<Value> {
        let people = studio.people();
        let found = people.all().iter().filter(|it| self.met_by(it));
        found.map(|it| call.show_customer_of(studio, it)).collect()
    }

    /// Names by their beginning, the others whole. No criterion at all finds nobody: the real
    /// service does not say what it does then, and a whole studio in one answer helps nobody.
    fn met_by(&self, person: &Person) -> bool {
        let asked = [
            &self.first_name,
            &self.last_name,
            &self.email,
            &self.date_of_birth,
        ];
        asked.iter().any(|it| it.is_some())
            && meets(&self.first_name, person.first_name.as_deref(), begins)
            && meets(&self.last_name, person.last_name.as_deref(), begins)
            && meets(&self.email, person.email.as_deref(), |has, wanted| {
                has.to_lowercase() == wanted
            })
            && self.date_of_birth.as_ref().is_none_or(|it| {
                person
                    .date_of_birth
                    .is_some_and(|has| has.to_string() == *it)
            })
    }
}

fn meets(wanted: &Option<String>, has: Option<&str>, test: fn(&str, &str) -> bool) -> bool {
    match (wanted, has) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(wanted), Some(has)) => test(has, wanted),
    }
}

/// Compares letter by letter, so that a hundred thousand names are not copied to be compared.
fn begins(name: &str, beginning: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_lowercase);
    beginning.chars().all(|it| letters.next() == Some(it))
}
