//! A customer as an answer shows them.

use serde_json::Value;

use crate::call::Call;
use crate::people::Person;
use crate::signed::{FIFTEEN_MINUTES, FileKind};
use crate::studio::Studio;

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
        // A restriction begins and ends with the clock, so this is found out when it is shown.
        customer["accessRefusal"] = person.is_refused_on(self.today().into()).into();
        customer
    }
}
