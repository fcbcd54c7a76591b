//! What assistive technology is told of the program and of the system's dialogs: the tree of AT-SPI.
//!
//! **Invariant:** nothing here asks the page. What stands in this tree is what a screen reader has.

use atspi::proxy::accessible::AccessibleProxy;
use atspi::proxy::action::ActionProxy;
use atspi::proxy::bus::BusProxy;
use atspi::proxy::component::ComponentProxy;
use atspi::proxy::text::TextProxy;
use atspi::zbus::connection::Builder;
use atspi::zbus::fdo::DBusProxy;
use atspi::zbus::names::OwnedBusName;
use atspi::zbus::proxy::CacheProperties;
use atspi::zbus::zvariant::OwnedObjectPath;
use atspi::zbus::{self, Connection};
use atspi::{ObjectRef, ObjectRefOwned, Role, State, StateSet};

use crate::failure::Result;

/// Where all programs with a tree are listed.
const REGISTRY: &str = "org.a11y.atspi.Registry";
const ROOT: &str = "/org/a11y/atspi/accessible/root";

/// The accessibility bus of one desktop session.
#[derive(Debug)]
pub(crate) struct Accessible {
    bus: Connection,
}

/// Something in the tree, as it was when it was read.
#[derive(Debug, Clone)]
pub struct Node {
    object: ObjectRefOwned,
    /// What it is.
    pub role: Role,
    /// What it is called.
    pub name: String,
    /// What can be said of it just now.
    pub states: StateSet,
}

impl Accessible {
    /// Reaches the accessibility bus by way of the session's own.
    pub(crate) async fn of(session: &str) -> Result<Self> {
        let session = Builder::address(session)?.build().await?;
        let address = BusProxy::new(&session).await?.get_address().await?;
        let bus = Builder::address(address.as_str())?.build().await?;
        Ok(Self { bus })
    }

    /// The windows and dialogs of all programs.
    pub(crate) async fn windows(&self) -> Result<Vec<Node>> {
        let root = AccessibleProxy::builder(&self.bus)
            .destination(REGISTRY)?
            .path(ROOT)?
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        let mut windows = Vec::new();
        for program in root.get_children().await? {
            // One that just ended is listed for a moment longer.
            if let Ok(program) = self.read(program).await {
                windows.extend(self.children(&program).await?);
            }
        }
        Ok(windows)
    }

    /// What stands directly below.
    pub(crate) async fn children(&self, node: &Node) -> Result<Vec<Node>> {
        let proxy = self.proxy(&node.object).await?;
        let mut objects = proxy.get_children().await?;
        if objects.is_empty() && proxy.child_count().await? > 0 {
            objects.push(self.plugged(&proxy).await?);
        }
        let mut children = Vec::new();
        for child in objects.into_iter().filter(|child| !child.is_null()) {
            // The tree changes under our hands: what is gone is not part of it.
            if let Ok(child) = self.read(child).await {
                children.push(child);
            }
        }
        Ok(children)
    }

    /// Everything below, from top to bottom; below what is `closed` nothing is looked for.
    pub(crate) async fn below(
        &self,
        node: &Node,
        closed: impl Fn(&Node) -> bool,
    ) -> Result<Vec<Node>> {
        let mut found = Vec::new();
        let mut rest = vec![node.clone()];
        while let Some(next) = rest.pop() {
            let mut children = self.children(&next).await?;
            children.reverse();
            found.push(next);
            rest.extend(children.into_iter().filter(|child| !closed(child)));
        }
        Ok(found.split_off(1))
    }

    /// What is written in it.
    pub(crate) async fn text(&self, node: &Node) -> Result<String> {
        let text = TextProxy::builder(&self.bus)
            .destination(destination(&node.object))?
            .path(node.object.path_as_str())?
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        Ok(text.get_text(0, -1).await?)
    }

    /// Does what a click on it does.
    pub(crate) async fn press(&self, node: &Node) -> Result {
        let action = ActionProxy::builder(&self.bus)
            .destination(destination(&node.object))?
            .path(node.object.path_as_str())?
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        action.do_action(0).await?;
        Ok(())
    }

    /// Gives it the keyboard.
    pub(crate) async fn focus(&self, node: &Node) -> Result {
        let component = ComponentProxy::builder(&self.bus)
            .destination(destination(&node.object))?
            .path(node.object.path_as_str())?
            .cache_properties(CacheProperties::No)
            .build()
            .await?;
        component.grab_focus().await?;
        Ok(())
    }

    /// What another process draws here: the page. GTK tells of it only when asked for a child by its place, and
    /// under a name that the process chose, where all others go by their number on the bus.
    async fn plugged(&self, socket: &AccessibleProxy<'_>) -> Result<ObjectRefOwned> {
        let (name, path): (OwnedBusName, OwnedObjectPath) =
            socket.inner().call("GetChildAtIndex", &(0,)).await?;
        let bus = DBusProxy::new(&self.bus).await?;
        let owner = bus.get_name_owner(name.inner().clone()).await?;
        Ok(ObjectRef::new(owner.into_inner(), path.into_inner()).into())
    }

    async fn read(&self, object: ObjectRefOwned) -> Result<Node> {
        let proxy = self.proxy(&object).await?;
        Ok(Node {
            role: proxy.get_role().await?,
            name: proxy.name().await?,
            states: proxy.get_state().await?,
            object,
        })
    }

    async fn proxy<'a>(&'a self, object: &'a ObjectRefOwned) -> zbus::Result<AccessibleProxy<'a>> {
        AccessibleProxy::builder(&self.bus)
            .destination(destination(object))?
            .path(object.path_as_str())?
            .cache_properties(CacheProperties::No)
            .build()
            .await
    }
}

impl Node {
    /// Whether it can be said of it.
    #[must_use]
    pub fn is(&self, state: State) -> bool {
        self.states.contains(state)
    }
}

fn destination(object: &ObjectRefOwned) -> &str {
    object.name_as_str().unwrap_or_default()
}
