//! Requests with options.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use studiodesk_core::{CustomerId, MembershipSwitchConfigId, StudioId};

use super::{
    MembershipSwitch, MembershipSwitchConfig, MembershipSwitchConfigExtended,
    MembershipSwitchPreview,
};
use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

/// Request built by [`Memberships::get_membership_switch_configurations_for_customer`](super::Memberships::get_membership_switch_configurations_for_customer).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetMembershipSwitchConfigurationsForCustomer {
    client: Client,
    customer_id: CustomerId,
    studio_id: Option<StudioId>,
}

opaque!(GetMembershipSwitchConfigurationsForCustomer);

impl GetMembershipSwitchConfigurationsForCustomer {
    pub(super) fn new(client: Client, customer_id: CustomerId) -> Self {
        Self {
            client,
            customer_id,
            studio_id: Default::default(),
        }
    }

    /// Studio whose configurations are wanted; absent means the customer's own studio.
    pub fn studio_id(mut self, studio_id: StudioId) -> Self {
        self.studio_id = Some(studio_id);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<Vec<MembershipSwitchConfig>> {
        let mut call = self.client.call(
            &table::GET_MEMBERSHIP_SWITCH_CONFIGURATIONS_FOR_CUSTOMER,
            &[&self.customer_id.to_string()],
        );
        if let Some(value) = &self.studio_id {
            call = call.query("studioId", &value.to_string());
        }
        call.read().await
    }
}

/// Request built by [`Memberships::get_membership_switch_configuration_for_customer`](super::Memberships::get_membership_switch_configuration_for_customer).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct GetMembershipSwitchConfigurationForCustomer {
    client: Client,
    customer_id: CustomerId,
    config_id: MembershipSwitchConfigId,
    studio_id: Option<StudioId>,
}

opaque!(GetMembershipSwitchConfigurationForCustomer);

impl GetMembershipSwitchConfigurationForCustomer {
    pub(super) fn new(
        client: Client,
        customer_id: CustomerId,
        config_id: MembershipSwitchConfigId,
    ) -> Self {
        Self {
            client,
            customer_id,
            config_id,
            studio_id: Default::default(),
        }
    }

    /// Studio for which the availability of the configuration is checked.
    pub fn studio_id(mut self, studio_id: StudioId) -> Self {
        self.studio_id = Some(studio_id);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<MembershipSwitchConfigExtended> {
        let mut call = self.client.call(
            &table::GET_MEMBERSHIP_SWITCH_CONFIGURATION_FOR_CUSTOMER,
            &[&self.customer_id.to_string(), &self.config_id.to_string()],
        );
        if let Some(value) = &self.studio_id {
            call = call.query("studioId", &value.to_string());
        }
        call.read().await
    }
}

/// Request built by [`Memberships::post_membership_switch_preview`](super::Memberships::post_membership_switch_preview).
#[derive(Clone)]
#[must_use = "does nothing until sent"]
pub struct PostMembershipSwitchPreview {
    client: Client,
    customer_id: CustomerId,
    studio_id: Option<StudioId>,
    body: MembershipSwitch,
}

opaque!(PostMembershipSwitchPreview);

impl PostMembershipSwitchPreview {
    pub(super) fn new(client: Client, customer_id: CustomerId, body: MembershipSwitch) -> Self {
        Self {
            client,
            customer_id,
            studio_id: Default::default(),
            body,
        }
    }

    /// Studio whose offer details, prices among them, the preview uses.
    pub fn studio_id(mut self, studio_id: StudioId) -> Self {
        self.studio_id = Some(studio_id);
        self
    }

    /// Asks once.
    ///
    /// # Errors
    /// As the method that built this says.
    pub async fn send(self) -> Result<MembershipSwitchPreview> {
        let mut call = self.client.call(
            &table::POST_MEMBERSHIP_SWITCH_PREVIEW,
            &[&self.customer_id.to_string()],
        );
        if let Some(value) = &self.studio_id {
            call = call.query("studioId", &value.to_string());
        }
        call = call.json(&self.body)?;
        call.read().await
    }
}
