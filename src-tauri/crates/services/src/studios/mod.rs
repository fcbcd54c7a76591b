//! Studios: connect, open, rename, remove; and what their keys may do.

mod connect;
mod folders;
mod limits;
mod open;
mod probe;
mod record;
mod refusals;
mod registry;
mod remove;
mod scopes;
mod unlock;
mod view;

pub(crate) use self::folders::journals;
pub(crate) use self::limits::Limits;
pub(crate) use self::open::{DEMO, OpenStudio};
pub(crate) use self::record::{Place, StudioRecord};
pub(crate) use self::refusals::Refusals;
pub(crate) use self::registry::Registry;
pub use self::scopes::scopes_of;
pub use self::view::{Removed, ScopeState, ScopeView, StudioKind, StudioView, UtilizationView};

use crate::{Desk, Result};

impl Desk {
    /// Every studio that can be opened in this start: with a developer's server the ones on it,
    /// else the real ones.
    #[must_use]
    pub fn list_studios(&self) -> Vec<StudioView> {
        self.registry
            .all()
            .iter()
            .filter(|record| self.may_open(record))
            .map(StudioRecord::view)
            .collect()
    }

    /// Gives a studio the name that the person wants. An empty one brings back the service's.
    ///
    /// # Errors
    /// [`Error::NoStudio`](crate::Error::NoStudio), or the list cannot be written.
    pub fn rename_studio(&self, id: &str, name: &str) -> Result<StudioView> {
        let mut record = self.registry.find(id)?;
        let name = name.trim();
        record.given_name = (!name.is_empty()).then(|| name.chars().take(120).collect());
        self.registry.put(record.clone())?;
        if let Some(open) = self.current().filter(|open| open.id() == id) {
            open.rename(&record);
        }
        Ok(record.view())
    }

    /// Loopback studios are a developer's: they exist only while their server is named.
    pub(crate) fn may_open(&self, record: &StudioRecord) -> bool {
        match (&record.place, &self.server) {
            (Place::Loopback { url }, Some(server)) => url == server.url.url().as_str(),
            (Place::Loopback { .. }, None) | (Place::Service { .. }, Some(_)) => false,
            (Place::Service { .. }, None) => true,
        }
    }
}
