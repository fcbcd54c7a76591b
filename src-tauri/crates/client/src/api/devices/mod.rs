//! Operations on readers and vending machines of the studio.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod types;

use studiodesk_core::DeviceId;

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::types::*;

/// Operations on readers and vending machines of the studio; made by [`Client::devices`].
#[derive(Clone)]
pub struct Devices {
    pub(crate) client: Client,
}

opaque!(Devices);

impl Devices {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the studio's devices, active or not, in one plain array.
    ///
    /// `GET /v1/devices`. Needs the scope `DEVICE_READ`.
    ///
    /// # Errors
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_devices(&self) -> Result<Vec<Device>> {
        let call = self.client.call(&table::GET_DEVICES, &[]);
        call.read().await
    }

    /// Activates a device and returns the access token it uses from then on.
    ///
    /// `PUT /v1/devices/{deviceId}/activate`. Needs the scope `DEVICE_WRITE`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn activate_device(&self, device_id: DeviceId) -> Result<DeviceActivationResponse> {
        let call = self
            .client
            .call(&table::ACTIVATE_DEVICE, &[&device_id.to_string()]);
        call.read().await
    }
}
