//! Operations on membership offers, sign-up and switch.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use studiodesk_core::{CustomerId, MembershipOfferId, MembershipSwitchConfigId};

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;

/// Operations on membership offers, sign-up and switch; made by [`Client::memberships`].
#[derive(Clone)]
pub struct Memberships {
    pub(crate) client: Client,
}

opaque!(Memberships);

impl Memberships {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Signs a further contract for a customer who already exists; answers 200 without a documented
    /// body, so the number of the contract has to be read separately.
    ///
    /// `POST /v1/memberships/customers/{customerId}/add-membership`. Needs the scope
    /// `MEMBERSHIP_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn add_membership(
        &self,
        customer_id: CustomerId,
        body: &MembershipSignupContract,
    ) -> Result<()> {
        let call = self
            .client
            .call(&table::ADD_MEMBERSHIP, &[&customer_id.to_string()]);
        call.json(body)?.done().await
    }

    /// Computes prices, voucher effects and the payment schedule of a further contract for an
    /// existing customer without creating it. Needs `MEMBERSHIP_WRITE` although nothing is written.
    ///
    /// `POST /v1/memberships/customers/{customerId}/add-membership/preview`. Needs the scope
    /// `MEMBERSHIP_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn post_membership_preview(
        &self,
        customer_id: CustomerId,
        body: &MembershipSignupContract,
    ) -> Result<SignupPreview> {
        let call = self
            .client
            .call(&table::POST_MEMBERSHIP_PREVIEW, &[&customer_id.to_string()]);
        call.json(body)?.read().await
    }

    /// Lists the available membership offers in short form, as a plain array without paging.
    ///
    /// `GET /v1/memberships/membership-offers`. Needs the scope `MEMBERSHIP_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_membership_offers(&self) -> Result<Vec<MembershipOffer>> {
        let call = self.client.call(&table::GET_MEMBERSHIP_OFFERS, &[]);
        call.read().await
    }

    /// Fetches one membership offer in full, with modules, text blocks, payment choices and time
    /// restrictions.
    ///
    /// `GET /v1/memberships/membership-offers/{membershipOfferId}`. Needs the scope
    /// `MEMBERSHIP_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_membership_offer_by_id(
        &self,
        membership_offer_id: MembershipOfferId,
    ) -> Result<MembershipOfferExtended> {
        let call = self.client.call(
            &table::GET_MEMBERSHIP_OFFER_BY_ID,
            &[&membership_offer_id.to_string()],
        );
        call.read().await
    }

    /// Creates a customer together with the first contract and returns the number of the customer.
    /// For a customer who already exists use `addMembership`.
    ///
    /// `POST /v1/memberships/signup`. Needs the scope `MEMBERSHIP_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn signup_membership(
        &self,
        body: &MembershipSignupRequest,
    ) -> Result<MembershipSignupResult> {
        let call = self.client.call(&table::SIGNUP_MEMBERSHIP, &[]);
        call.json(body)?.read().await
    }

    /// Computes prices, voucher effects and the payment schedule of a sign-up without creating
    /// customer or contract. Needs `MEMBERSHIP_WRITE` although nothing is written.
    ///
    /// `POST /v1/memberships/signup/preview`. Needs the scope `MEMBERSHIP_WRITE`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn post_signup_preview(
        &self,
        body: &MembershipSignupRequest,
    ) -> Result<SignupPreview> {
        let call = self.client.call(&table::POST_SIGNUP_PREVIEW, &[]);
        call.json(body)?.read().await
    }

    /// Switches one contract of the customer to another membership offer under a switch
    /// configuration; answers 200 without a documented body.
    ///
    /// `POST /v1/memberships/{customerId}/membership-switch`. Needs the scope `MEMBERSHIP_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn switch_membership(
        &self,
        customer_id: CustomerId,
        body: &MembershipSwitch,
    ) -> Result<()> {
        let call = self
            .client
            .call(&table::SWITCH_MEMBERSHIP, &[&customer_id.to_string()]);
        call.json(body)?.done().await
    }

    /// Lists the switch configurations open to the customer in short form; the path id is a
    /// customer, not a contract.
    ///
    /// `GET /v1/memberships/{customerId}/membership-switch/configs`. Needs the scope
    /// `MEMBERSHIP_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_membership_switch_configurations_for_customer(
        &self,
        customer_id: CustomerId,
    ) -> GetMembershipSwitchConfigurationsForCustomer {
        GetMembershipSwitchConfigurationsForCustomer::new(self.client.clone(), customer_id)
    }

    /// Fetches one switch configuration of the customer in full, with the membership offers that
    /// can be switched to.
    ///
    /// `GET /v1/memberships/{customerId}/membership-switch/configs/{configId}`. Needs the scope
    /// `MEMBERSHIP_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_membership_switch_configuration_for_customer(
        &self,
        customer_id: CustomerId,
        config_id: MembershipSwitchConfigId,
    ) -> GetMembershipSwitchConfigurationForCustomer {
        GetMembershipSwitchConfigurationForCustomer::new(
            self.client.clone(),
            customer_id,
            config_id,
        )
    }

    /// Computes contract volume, price, module consents and payments of a membership switch without
    /// performing it. Needs `MEMBERSHIP_WRITE` although nothing is written.
    ///
    /// `POST /v1/memberships/{customerId}/membership-switch/preview`. Needs the scope
    /// `MEMBERSHIP_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Conflict`](crate::Error::Conflict) when somebody else changed it meanwhile;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn post_membership_switch_preview(
        &self,
        customer_id: CustomerId,
        body: &MembershipSwitch,
    ) -> PostMembershipSwitchPreview {
        PostMembershipSwitchPreview::new(self.client.clone(), customer_id, body.to_owned())
    }
}
