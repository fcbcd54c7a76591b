//! What is to be said of a form while it is filled in, and what keeps it from being saved.

use studiodesk_core::{Customer, CustomerId};

use super::ChangeForm;
use crate::validate::{Checked, check};
use crate::{Desk, Error, Result};

impl Desk {
    /// What is wrong with the entries of a form about a person, and what is doubted. Asks only the local
    /// copy: telephone numbers are judged by the country in which the person lives.
    ///
    /// # Errors
    /// No studio is open.
    pub async fn check_form(&self, member: CustomerId, form: ChangeForm) -> Result<Checked> {
        let open = self.open_now()?;
        let home = match form {
            ChangeForm::ContactData { .. } => {
                let person = open.person(member).await?;
                person.and_then(|it| it.address.country)
            }
            _ => None,
        };
        Ok(check(&form, home.as_deref(), (self.clock)().date()))
    }

    /// Refuses what no service could take.
    pub(super) fn refuse_faults(&self, person: &Customer, form: &ChangeForm) -> Result<()> {
        let home = person.address.country.as_deref();
        let checked = check(form, home, (self.clock)().date());
        let certain = checked.faults.into_iter().find(|it| it.certain);
        certain.map_or(Ok(()), |fault| Err(Error::Faulty(fault)))
    }
}
