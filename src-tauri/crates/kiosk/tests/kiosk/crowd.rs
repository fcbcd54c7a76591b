//! Invented people, whom a kiosk knows by their numbers.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use studiodesk_core::{Address, Customer, CustomerId, CustomerStatus, Phones};
use studiodesk_kiosk::People;
use studiodesk_services::GuestBy;

use super::support::Hands;

/// A member of [`Crowd`].
pub(crate) const ADA: &str = "1-1";
/// What opens Ada's session.
pub(crate) const ADA_BORN: &str = "1992-04-12";
/// The same where a PIN is asked for.
pub(crate) const ADA_PIN: &str = "7351";
/// Somebody who was a member, and knows what Ada knows.
pub(crate) const FORMER: &str = "1-3";

/// People who are known after a while, which differs from one to the next.
pub(crate) struct Crowd {
    hands: Arc<Hands>,
    asked: Mutex<u64>,
    /// Whether the service can be reached.
    pub(crate) is_cut: Mutex<bool>,
}

impl Crowd {
    pub(crate) fn new(hands: &Arc<Hands>) -> Self {
        Self {
            hands: Arc::clone(hands),
            asked: Mutex::default(),
            is_cut: Mutex::default(),
        }
    }
}

impl People for Crowd {
    fn find(&self, by: GuestBy) -> BoxFuture<'_, studiodesk_services::Result<Option<Customer>>> {
        async move {
            let turn = {
                let mut asked = self.asked.lock().unwrap();
                *asked += 1;
                *asked
            };
            let found = match &by {
                GuestBy::MemberNumber(number) if number == ADA => Some(person(1)),
                GuestBy::MemberNumber(number) if number == "1-2" => Some(person(2)),
                GuestBy::MemberNumber(number) if number == FORMER => Some(Customer {
                    status: CustomerStatus::FormerMember,
                    ..person(3)
                }),
                GuestBy::Pin(pin) if pin == ADA_PIN => Some(person(1)),
                _ => None,
            };
            // Whoever is known takes longer to be read, and nothing takes twice the same.
            let longer = if found.is_some() { 400 } else { 40 };
            self.hands
                .advance(Duration::from_millis(longer + turn * 37 % 200));
            // Whoever asks beside has their turn meanwhile.
            tokio::task::yield_now().await;
            if *self.is_cut.lock().unwrap() {
                return Err(studiodesk_services::Error::NoStudio);
            }
            Ok(found)
        }
        .boxed()
    }
}

fn person(id: i64) -> Customer {
    Customer {
        id: CustomerId(id),
        status: CustomerStatus::Member,
        customer_number: Some(format!("1-{id}")),
        first_name: Some("Ada".into()),
        second_first_name: None,
        last_name: Some("CANARY-last".into()),
        second_last_name: None,
        date_of_birth: "1992-04-12".parse().ok(),
        gender: None,
        email: Some("CANARY@example.com".into()),
        phones: Phones {
            private: Some("+49 30 445566".into()),
            ..Phones::default()
        },
        address: Address {
            zip_code: Some("10-115".into()),
            ..Address::default()
        },
        access_mediums: Vec::new(),
        card_numbers: Vec::new(),
        image_url: None,
        access_refusal: false,
        access_restrictions: Vec::new(),
        idle_periods: Vec::new(),
        studio_id: None,
        created: None,
    }
}
