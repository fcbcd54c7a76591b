//! A customer as an answer shows them.

use serde_json::Value;

use crate::call::Call;
use crate::people::Person;
use crate::signed::{FIFTEEN_MINUTES, FileKind};
use crate::studio::Studio;
use crate::world::idle_periods::is_shut_out;

impl Call<'_> {
    /// A person of the key's studio, with a picture's address that holds for 15 minutes.
    pub(crate) fn show_customer(&self, person: &Person) -> Value {
        self.show_customer_of(self.studio(), person)
    }

    /// A person of that studio.
    pub(crate) fn show_customer_of(&self, studio: &Studio, person: &Person) -> Value {
        let picture = person.has_picture.then(|| {
            self.signed_url_of(
                studio,
                FileKind::CustomerPicture,
                person.id,
                FIFTEEN_MINUTES,
            )
        });
        let mut customer = person.to_wire(self.card_number_format(), picture.as_deref());
        customer["studioId"] = studio.id().into();
        // Restrictions and idle periods begin and end with the clock, so this is found out when it
        // is shown.
        let today = self.today();
        let is_refused = person.is_refused_on(today.into()) || is_shut_out(person, today);
        customer["accessRefusal"] = is_refused.into();
        customer
    }
}
