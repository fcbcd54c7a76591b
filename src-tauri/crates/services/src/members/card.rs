//! A person's card: the stored copy at once, a fresh one when the service answers.

use jiff::Timestamp;
use studiodesk_core::{Customer, CustomerId, ErrorCode, MemberRow, Phones};
use tokio::time::Instant;

use super::marks::marks;
use super::view::{MemberCard, Phone, PhoneKind, age, hue, initials, some};
use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

impl Desk {
    /// The stored copy.
    ///
    /// # Errors
    /// [`Error::MemberUnknown`] when the local copy has no such person.
    pub async fn open_member(&self, id: CustomerId) -> Result<MemberCard> {
        let open = self.open_now()?;
        let stored = open
            .with_store(move |store| store.customer(id))
            .await?
            .ok_or(Error::MemberUnknown)?;
        Ok(self.card(&open, &stored.customer, stored.seen_at))
    }

    /// A fresh copy from the service, which is stored. Who is gone there is forgotten here.
    ///
    /// # Errors
    /// The service does not answer, or does not know the person any more.
    pub async fn refresh_member(&self, id: CustomerId) -> Result<MemberCard> {
        let open = self.open_now()?;
        let asked = Instant::now();
        let customer = match open.client().get_customer(id).await {
            Ok(customer) => customer,
            Err(error) if error.code() == ErrorCode::NotFound => {
                open.forget(vec![id]).await?;
                return Err(error.into());
            }
            Err(error) => return Err(error.into()),
        };
        let seen_at = self.now();
        let card = self.card(&open, &customer, seen_at);
        open.keep(vec![customer], open.sync.generation(), seen_at, asked)
            .await?;
        Ok(card)
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)().timestamp()
    }

    fn card(&self, open: &OpenStudio, customer: &Customer, seen_at: Timestamp) -> MemberCard {
        let today = (self.clock)().date();
        let row = MemberRow::from(customer);
        let at_home = customer.studio_id.is_some() && customer.studio_id == open.studio_id();
        MemberCard {
            id: customer.id,
            name: row.name(),
            initials: initials(&row),
            hue: hue(customer.id),
            status: (&customer.status).into(),
            customer_number: some(&row.customer_number),
            date_of_birth: customer.date_of_birth.map(|date| date.to_string()),
            age: age(customer.date_of_birth, today),
            since: customer.created.as_ref().map(|at| at.date().to_string()),
            home_studio: at_home.then(|| open.view().name),
            home_studio_id: customer.studio_id,
            email: some(&row.email),
            phones: phones(&customer.phones),
            address: address(customer),
            cards: row.cards,
            has_picture: row.has_picture,
            marks: marks(customer, today),
            seen_at: seen_at.to_string(),
        }
    }
}

fn phones(phones: &Phones) -> Vec<Phone> {
    [
        (PhoneKind::PrivateMobile, &phones.private_mobile),
        (PhoneKind::Private, &phones.private),
        (PhoneKind::BusinessMobile, &phones.business_mobile),
        (PhoneKind::Business, &phones.business),
    ]
    .into_iter()
    .filter_map(|(kind, number)| {
        let number = some(number.as_deref().unwrap_or_default())?;
        Some(Phone { kind, number })
    })
    .collect()
}

fn address(customer: &Customer) -> Vec<String> {
    let line = |parts: [&Option<String>; 2]| {
        let words: Vec<_> = parts
            .into_iter()
            .flatten()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        (!words.is_empty()).then(|| words.join(" "))
    };
    let address = &customer.address;
    [
        line([&address.street, &address.house_number]),
        line([&address.zip_code, &address.city]),
        line([&address.country, &None]),
    ]
    .into_iter()
    .flatten()
    .collect()
}
