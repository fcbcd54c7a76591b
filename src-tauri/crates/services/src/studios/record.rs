//! What is kept of a connected studio outside the keyring and outside its encrypted database.
//!
//! **Invariant:** no key, and nothing about a member.

use serde::{Deserialize, Serialize};
use studiodesk_client::{LoopbackUrl, ServerAddress, TenantName};
use studiodesk_core::{Platform, StudioId, StudioInformation};

use super::view::{StudioKind, StudioView};
use crate::{Error, Result};

/// Where a studio's server is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub(crate) enum Place {
    /// The service: the host follows from these two.
    Service {
        /// PerfectGym Next or Magicline.
        platform: Platform,
        /// First label of the host.
        tenant: String,
    },
    /// A developer's server on this computer.
    Loopback {
        /// Its address.
        url: String,
    },
}

/// One line of the list of studios.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StudioRecord {
    /// Ours: names the records in the keyring and the folder of the database.
    pub(crate) id: String,
    /// Where its server is.
    pub(crate) place: Place,
    /// As the person renamed it.
    pub(crate) given_name: Option<String>,
    /// As the service calls it.
    pub(crate) service_name: Option<String>,
    /// City.
    pub(crate) city: Option<String>,
    /// Number in the service. Unknown where the key may not read the studio.
    pub(crate) studio_id: Option<StudioId>,
    /// How many changes were not confirmed when it was closed. The number alone.
    #[serde(default)]
    pub(crate) waiting: u32,
}

impl Place {
    pub(crate) fn of(address: &ServerAddress) -> Self {
        match address {
            ServerAddress::Studio { platform, tenant } => Self::Service {
                platform: *platform,
                tenant: tenant.to_string(),
            },
            ServerAddress::Loopback(url) => Self::Loopback {
                url: url.url().to_string(),
            },
        }
    }

    /// The address, checked again: the file may have been edited.
    pub(crate) fn address(&self) -> Result<ServerAddress> {
        match self {
            Self::Service { platform, tenant } => tenant
                .parse::<TenantName>()
                .map(|tenant| ServerAddress::Studio {
                    platform: *platform,
                    tenant,
                })
                .map_err(|_| Error::TenantInvalid),
            Self::Loopback { url } => url
                .parse::<LoopbackUrl>()
                .map(ServerAddress::Loopback)
                .map_err(|_| Error::TenantInvalid),
        }
    }
}

impl StudioRecord {
    /// Takes over what the service says of itself.
    pub(crate) fn learn(&mut self, information: &StudioInformation) {
        self.service_name.clone_from(&information.name);
        self.city.clone_from(&information.city);
        self.studio_id = Some(information.studio_id);
    }

    /// The name to show. Never empty.
    pub(crate) fn name(&self) -> String {
        let named = |name: &Option<String>| name.clone().filter(|name| !name.trim().is_empty());
        named(&self.given_name)
            .or_else(|| named(&self.service_name))
            .unwrap_or_else(|| match &self.place {
                Place::Service { tenant, .. } => tenant.clone(),
                Place::Loopback { url } => url.clone(),
            })
    }

    pub(crate) fn view(&self) -> StudioView {
        let (kind, platform, tenant) = match &self.place {
            Place::Service { platform, tenant } => {
                (StudioKind::Connected, Some(*platform), Some(tenant.clone()))
            }
            Place::Loopback { .. } => (StudioKind::Server, None, None),
        };
        StudioView {
            id: self.id.clone(),
            kind,
            name: self.name(),
            platform,
            tenant,
            host: self
                .place
                .address()
                .map(|address| address.host())
                .unwrap_or_default(),
            city: self.city.clone(),
            studio_id: self.studio_id,
            waiting: self.waiting,
        }
    }
}
