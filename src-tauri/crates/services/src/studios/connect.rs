//! Connecting a studio, and putting a new key in the place of an old one.

use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use studiodesk_client::{Client, Limiter, ScopeState, ServerAddress, TenantName, scope_probes};
use studiodesk_core::{ErrorCode, Platform, StudioInformation};
use studiodesk_store::DataKey;
use studiodesk_vault::StudioKey;

use super::record::{Place, StudioRecord};
use super::view::StudioView;
use crate::link::Link;
use crate::{Desk, Error, KeyEntry, Result};

impl Desk {
    /// Adds what was typed or pasted to the key that is being entered.
    pub fn enter_key(&self, text: &SecretString) -> KeyEntry {
        self.draft.add(text.expose_secret())
    }

    /// Forgets the key that is being entered.
    pub fn clear_key(&self) -> KeyEntry {
        self.draft.clear()
    }

    /// Whether `text` is the key that is being entered.
    #[must_use]
    pub fn is_entered_key(&self, text: &SecretString) -> bool {
        self.draft.is(text)
    }

    /// Checks the entered key, names the studio, keeps the key and opens the studio. The key stays
    /// in the entry until all of that worked.
    ///
    /// # Errors
    /// The key is refused, the service cannot be reached, or the keyring does not take it.
    pub async fn connect_studio(&self, platform: Platform, tenant: &str) -> Result<StudioView> {
        let address = match &self.server {
            Some(server) => ServerAddress::Loopback(server.url.clone()),
            None => ServerAddress::Studio {
                platform,
                tenant: TenantName::from_pasted(tenant, platform)
                    .map_err(|_| Error::TenantInvalid)?,
            },
        };
        let key = self.draft.key()?;
        let limiter = Arc::default();
        let information = self.identify(&address, &key, &limiter).await?;
        let place = Place::of(&address);
        if self.is_connected(&place, information.as_ref()) {
            return Err(Error::AlreadyConnected);
        }

        let mut record = StudioRecord {
            id: new_id()?,
            place,
            given_name: None,
            service_name: None,
            city: None,
            studio_id: None,
            waiting: 0,
        };
        if let Some(information) = &information {
            record.learn(information);
        }
        self.keep(&record, &address, key).await?;
        self.limits.put(&record.id, limiter);
        self.draft.clear();
        self.open_studio(&record.id).await
    }

    /// Puts the entered key in the place of a refused or lost one.
    ///
    /// # Errors
    /// As [`connect_studio`](Self::connect_studio); [`Error::KeyOfAnotherStudio`] when the key is
    /// good but names another studio.
    pub async fn replace_key(&self, id: &str) -> Result<StudioView> {
        let mut record = self.registry.find(id)?;
        let address = record.place.address()?;
        let key = self.draft.key()?;
        let limiter = self.limits.of(id);
        let information = self.identify(&address, &key, &limiter).await?;
        if let Some(information) = &information {
            if record
                .studio_id
                .is_some_and(|id| id != information.studio_id)
            {
                return Err(Error::KeyOfAnotherStudio);
            }
            record.learn(information);
        }

        let _one_at_a_time = self.opening.lock().await;
        self.vault
            .put_studio_key(&record.id, studio_key(&address, key))
            .await?;
        self.registry.put(record.clone())?;
        self.draft.clear();
        self.close_if(&record.id).await;
        self.open_alone(&record.id).await
    }

    /// `HEAD`, then the studio's own words. A key without `STUDIO_READ` is good, but nameless.
    async fn identify(
        &self,
        address: &ServerAddress,
        key: &SecretString,
        limiter: &Arc<Limiter>,
    ) -> Result<Option<StudioInformation>> {
        let (client, _) = self.client(address.clone(), key.clone(), Arc::clone(limiter))?;
        client.check_key().await?;
        match client.studio_information().await {
            Ok(information) => Ok(Some(information)),
            Err(error) if error.code() == ErrorCode::ScopeMissing => Ok(None),
            // The service has one code for "another organisation unit" and, it seems, for some missing
            // scopes. A key that opens anything here is of this studio.
            Err(error) if error.code() == ErrorCode::KeyOfAnotherStudio => {
                if opens_anything(&client).await {
                    Ok(None)
                } else {
                    Err(error.into())
                }
            }
            Err(error) => Err(error.into()),
        }
    }

    /// One tenant can have several studios, each with its own key. Without a number the place
    /// alone tells.
    fn is_connected(&self, place: &Place, information: Option<&StudioInformation>) -> bool {
        self.registry.all().iter().any(|record| {
            record.place == *place
                && match (information, record.studio_id) {
                    (Some(information), Some(id)) => information.studio_id == id,
                    (None, None) => true,
                    _ => false,
                }
        })
    }

    /// Keyring first: a studio in the list always has had its key kept.
    async fn keep(
        &self,
        record: &StudioRecord,
        address: &ServerAddress,
        key: SecretString,
    ) -> Result<()> {
        let data_key = new_data_key()?;
        let kept = async {
            self.vault
                .put_studio_key(&record.id, studio_key(address, key))
                .await?;
            self.vault.put_data_key(&record.id, data_key).await?;
            self.registry.put(record.clone())
        };
        let kept = kept.await;
        if kept.is_err() {
            // Half a studio is none. The keyring may still be asking the person, so this waits there.
            self.vault.erase_later(&record.id);
        }
        kept
    }

    /// A client for `address`, in the person's language, and the link that it tells what it notices.
    pub(crate) fn client(
        &self,
        address: ServerAddress,
        key: SecretString,
        limiter: Arc<Limiter>,
    ) -> Result<(Client, Link)> {
        let (link, observed) = self.new_link();
        let mut builder = Client::builder(address, key)
            .language(self.settings().language)
            .keep_connections(self.keeps_members)
            .limiter(limiter)
            .on_notice(observed);
        if let Some(ca) = self
            .server
            .as_ref()
            .and_then(|server| server.ca_pem.clone())
        {
            builder = builder.trust_only(ca);
        }
        if let Some(resolver) = &self.resolver {
            builder = builder.resolver(Arc::clone(resolver));
        }
        Ok((builder.build()?, link))
    }
}

async fn opens_anything(client: &Client) -> bool {
    for probe in scope_probes() {
        if let Ok(ScopeState::Open) = client.probe_scope(probe).await {
            return true;
        }
    }
    false
}

fn studio_key(address: &ServerAddress, key: SecretString) -> StudioKey {
    StudioKey {
        tenant: match address {
            ServerAddress::Studio { tenant, .. } => tenant.to_string(),
            ServerAddress::Loopback(_) => String::new(),
        },
        host: address.host(),
        key,
    }
}

/// A new key for a local copy, as the vault keeps it.
pub(super) fn new_data_key() -> Result<studiodesk_vault::DataKey> {
    Ok(studiodesk_vault::DataKey::new(
        *DataKey::random()?.as_bytes(),
    ))
}

/// Sixteen letters and digits, made by chance.
fn new_id() -> Result<String> {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Error::File(std::io::Error::other(error)))?;
    Ok(bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect())
}
