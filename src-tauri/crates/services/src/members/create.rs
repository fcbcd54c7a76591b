//! A new person, entered as a prospect.
//!
//! It is answered at once and never waits in the outbox: whoever stands at the desk wants the card, and
//! the service takes the same person twice without a word. So after an answer that leaves it open whether
//! somebody was created, the service is asked who is there, before anybody may send again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;
use studiodesk_client::Outcome;
use studiodesk_client::api::shared::{Language, MembershipSignupCustomer};
use studiodesk_core::{Customer, CustomerId, ErrorCode};
use studiodesk_outbox::model::Said;

use crate::at_once::{ActKind, Deed, Event, Trace};
use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

/// A person who is to be entered. Texts as they were typed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NewMember {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// ISO date.
    pub date_of_birth: String,
    /// E-mail address.
    pub email: String,
    /// Telephone, private.
    pub phone_private: Option<String>,
    /// Mobile, private.
    pub phone_private_mobile: Option<String>,
    /// Street without the number.
    pub street: String,
    /// House number.
    pub house_number: Option<String>,
    /// Postal code.
    pub zip_code: String,
    /// Town.
    pub city: String,
    /// ISO 3166-1 code of two letters.
    pub country_code: String,
    /// ISO 639-1 code.
    pub language_code: String,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase"
)]
pub enum Creation {
    /// The person is there.
    Created {
        /// The service's number.
        member: CustomerId,
    },
    /// There was no clear answer, and the person is not there: it may be sent again.
    NotThere,
    /// There was no clear answer, and who is there cannot be read either: it must not be sent again yet.
    Unclear,
}

impl Desk {
    /// Enters a person as a prospect, and reads them into the copy.
    ///
    /// # Errors
    /// Something required is missing, or the service refuses. Nobody was created then.
    pub async fn create_member(&self, person: NewMember) -> Result<Creation> {
        let open = self.open_now()?;
        let body = person.body()?;
        let deed = Deed::new(ActKind::CreateMember, &person);
        let trace = self.begin_act(&open, None, deed).await?;
        match open.client().customers().create_customer(&body).await {
            Ok(created) => match created.customer_id {
                Some(id) => {
                    let server_id = Some(id.to_string());
                    trace
                        .tell_of(Some(id), Event::Confirmed { server_id })
                        .await;
                    Ok(self.created(id).await)
                }
                None => {
                    let why = Said::code(ErrorCode::Unreadable);
                    trace.tell(Event::Unknown { why }).await;
                    self.look_for(&open, &person, Some(trace)).await
                }
            },
            Err(error) => {
                trace.tell_failure(&error).await;
                match error.outcome() {
                    Outcome::Unknown => self.look_for(&open, &person, Some(trace)).await,
                    Outcome::NotSent | Outcome::Refused => Err(error.into()),
                }
            }
        }
    }

    /// Whether a person is there whose creation had no clear answer.
    ///
    /// # Errors
    /// No studio is open.
    pub async fn look_for_member(&self, person: NewMember) -> Result<Creation> {
        let open = self.open_now()?;
        let deed = Deed::new(ActKind::CreateMember, &person);
        let trace = self.doubtful_act(&open, None, deed);
        self.look_for(&open, &person, trace).await
    }

    async fn look_for(
        &self,
        open: &OpenStudio,
        person: &NewMember,
        trace: Option<Trace>,
    ) -> Result<Creation> {
        let question = open.client().search_customers().email(person.email.trim());
        let found = question.send().await.ok().map(|found| {
            // Of several the service's latest: that is the one which was just asked for.
            let same = found.items.iter().filter(|customer| person.is(customer));
            same.map(|customer| customer.id).max_by_key(|id| id.0)
        });
        if let Some(trace) = trace {
            let server_id = found.flatten().map(|id| id.to_string());
            let event = match found {
                Some(Some(_)) => Event::FoundThere { server_id },
                Some(None) => Event::NotThere,
                None => Event::LookFailed,
            };
            trace.tell_of(found.flatten(), event).await;
        }
        match found {
            Some(Some(id)) => Ok(self.created(id).await),
            Some(None) => Ok(Creation::NotThere),
            None => Ok(Creation::Unclear),
        }
    }

    /// A card that cannot be read yet is read when it is opened.
    async fn created(&self, member: CustomerId) -> Creation {
        drop(self.refresh_member(member).await);
        Creation::Created { member }
    }
}

impl NewMember {
    fn body(&self) -> Result<MembershipSignupCustomer> {
        let required = [
            ("firstName", &self.first_name),
            ("lastName", &self.last_name),
            ("email", &self.email),
            ("street", &self.street),
            ("zipCode", &self.zip_code),
            ("city", &self.city),
            ("countryCode", &self.country_code),
            ("languageCode", &self.language_code),
        ];
        for (field, value) in required {
            if value.trim().is_empty() {
                return Err(Error::FieldEmpty { field });
            }
        }
        let born = self.born().ok_or(Error::DateInvalid {
            field: "dateOfBirth",
        })?;
        let optional = |text: &Option<String>| {
            let text = text.as_deref().unwrap_or_default().trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        let mut body = MembershipSignupCustomer::new(
            self.first_name.trim(),
            self.last_name.trim(),
            born,
            self.email.trim(),
            self.street.trim(),
            Language::new(self.language_code.trim()),
            self.city.trim(),
            self.zip_code.trim(),
            self.country_code.trim(),
        );
        body.house_number = optional(&self.house_number);
        body.phone_number_private = optional(&self.phone_private);
        body.phone_number_mobile = optional(&self.phone_private_mobile);
        Ok(body)
    }

    fn born(&self) -> Option<Date> {
        self.date_of_birth.parse().ok()
    }

    fn is(&self, customer: &Customer) -> bool {
        let is = |one: &Option<String>, other: &str| {
            one.as_deref().unwrap_or_default().trim() == other.trim()
        };
        is(&customer.first_name, &self.first_name)
            && is(&customer.last_name, &self.last_name)
            && customer.date_of_birth == self.born()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> NewMember {
        NewMember {
            first_name: "Nora".into(),
            last_name: "Neu".into(),
            date_of_birth: "1999-09-09".into(),
            email: "nora@example.org".into(),
            phone_private: Some(" ".into()),
            phone_private_mobile: None,
            street: "Am Markt".into(),
            house_number: Some("1".into()),
            zip_code: "10115".into(),
            city: "Berlin".into(),
            country_code: "DE".into(),
            language_code: "de".into(),
        }
    }

    #[test]
    fn what_is_missing_is_named_before_anything_is_sent() {
        let nameless = NewMember {
            last_name: "  ".into(),
            ..person()
        };
        let unborn = NewMember {
            date_of_birth: "31.12.1999".into(),
            ..person()
        };

        let field = |person: NewMember| person.body().unwrap_err().field();

        assert_eq!(field(nameless).as_deref(), Some("lastName"));
        assert_eq!(field(unborn).as_deref(), Some("dateOfBirth"));
    }

    #[test]
    fn an_empty_telephone_is_left_out() {
        let body = person().body().unwrap();

        assert_eq!(body.phone_number_private, None);
        assert_eq!(body.house_number.as_deref(), Some("1"));
    }
}
