//! Amendments of the four parts of a customer's record: address, contact, name and birth, account.
//!
//! An amendment takes effect at once or waits for the studio's word, as the studio has set it up. Both
//! are what was asked for, so that both are looked for: in the values, and in what is pending.

use serde::{Deserialize, Serialize};
use studiodesk_client::Client;
use studiodesk_client::api::customer_self_service::{
    AddressDataAmendment, AddressDataState, ContactDataAmendment, ContactDataState,
    CustomerAddressData, CustomerContactData, CustomerMasterData, MasterDataAmendment,
    MasterDataState, PaymentDataAmendment, PaymentDataChange, PaymentDataState,
};
use studiodesk_core::{AmendmentId, CustomerId};
use studiodesk_outbox::model::Match;

use super::answer::{incomplete, or_none};
use super::delivery::Delivery;
use super::unfit::Unfit;
use super::{Fields, Result};

/// A part of a record as it is to be.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Amendment<T> {
    /// Whose record it is.
    pub customer: CustomerId,
    /// All values of the part. What is left out is to be empty.
    pub asked: T,
    /// The values that the person had before them. Without them a look is strict about what was left
    /// out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Fields>,
}

/// A part of a record as it stands.
pub(super) struct Standing {
    pub(super) current: Fields,
    pub(super) pending: Option<Pending>,
}

/// What waits for the studio's word. Its number may be missing.
pub(super) struct Pending {
    pub(super) id: Option<AmendmentId>,
    pub(super) values: Fields,
}

/// The request for one of the four parts.
pub(super) trait Asked: Serialize {
    /// What there is to change; [`Unfit`] where that is nothing.
    fn check(&self) -> std::result::Result<(), Unfit>;

    /// Asks for it; yields what the service says it will be.
    async fn ask(&self, client: &Client, customer: CustomerId) -> Result<Pending>;

    /// Reads the part.
    async fn read(client: &Client, customer: CustomerId) -> Result<Standing>;
}

impl<T> Amendment<T> {
    pub(super) fn check(&self) -> std::result::Result<(), Unfit>
    where
        T: Asked,
    {
        self.asked.check()
    }

    pub(super) async fn send(&self, delivery: &Delivery<'_>) -> Result<Option<String>>
    where
        T: Asked,
    {
        let taken = self.asked.ask(delivery.client, self.customer).await?;
        if taken.values.is_empty() {
            return Err(incomplete("(values)"));
        }
        // One that took effect at once has no number.
        Ok(taken.id.map(|id| id.to_string()))
    }

    pub(super) async fn look(&self, client: &Client) -> Result<Vec<Match>>
    where
        T: Asked,
    {
        let read = T::read(client, self.customer).await;
        let Some(now) = or_none(read)? else {
            return Ok(Vec::new());
        };
        let asked = Fields::of(&self.asked);
        let done = |values: &Fields| asked.are_done(values, self.before.as_ref());
        let seen = match now.pending {
            Some(pending) if done(&pending.values) => Some((pending.id, pending.values)),
            _ if done(&now.current) => Some((None, now.current)),
            _ => None,
        };
        let seen = seen.map(|(id, values)| Match {
            server_id: id.map(|id| id.to_string()),
            text: values.text(),
        });
        Ok(seen.into_iter().collect())
    }
}

/// One of the four parts: its request, its answers, its two operations.
macro_rules! part {
    ($asked:ty, $amendment:ty, $state:ty, $ask:ident, $read:ident, $check:expr) => {
        impl Asked for $asked {
            fn check(&self) -> std::result::Result<(), Unfit> {
                let check: fn(&Self) -> std::result::Result<(), Unfit> = $check;
                check(self)
            }

            async fn ask(&self, client: &Client, customer: CustomerId) -> Result<Pending> {
                let answer = client.customer_self_service().$ask(customer, self).await?;
                Ok(answer.into())
            }

            async fn read(client: &Client, customer: CustomerId) -> Result<Standing> {
                let state = client.customer_self_service().$read(customer).await?;
                Ok(state.into())
            }
        }

        impl From<$amendment> for Pending {
            fn from(amendment: $amendment) -> Self {
                Self {
                    id: amendment.id,
                    values: Fields::of(&amendment),
                }
            }
        }

        impl From<$state> for Standing {
            fn from(state: $state) -> Self {
                Self {
                    current: Fields::of(&state),
                    pending: state.pending_amendment.map(Pending::from),
                }
            }
        }
    };
}

part!(
    CustomerAddressData,
    AddressDataAmendment,
    AddressDataState,
    create_customer_address_data_amendment,
    get_customer_address_data,
    |asked| {
        Unfit::if_blank(&asked.street, "street")?;
        Unfit::if_blank(&asked.zip_code, "zipCode")?;
        Unfit::if_blank(&asked.city, "city")?;
        Unfit::if_blank(&asked.country_code, "countryCode")
    }
);

part!(
    CustomerContactData,
    ContactDataAmendment,
    ContactDataState,
    create_customer_contact_data_amendment,
    get_customer_contact_data,
    |_| Ok(())
);

part!(
    CustomerMasterData,
    MasterDataAmendment,
    MasterDataState,
    create_customer_master_data_amendment,
    get_customer_master_data,
    |asked| {
        Unfit::if_blank(&asked.first_name, "firstName")?;
        Unfit::if_blank(&asked.last_name, "lastName")
    }
);

part!(
    PaymentDataChange,
    PaymentDataAmendment,
    PaymentDataState,
    create_customer_payment_data_amendment,
    get_customer_payment_data,
    |asked| {
        Unfit::if_blank(&asked.account_holder, "accountHolder")?;
        Unfit::if_blank(&asked.bank_name, "bankName")?;
        Unfit::if_blank(&asked.iban, "iban")?;
        Unfit::if_blank(&asked.bic, "bic")
    }
);
