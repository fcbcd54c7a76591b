//! Studios, made for drawing.

use serde::Serialize;
use specta::Type;
use studiodesk_core::{Platform, StudioId};

/// What kind of studio this is to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StudioKind {
    /// The demo studio inside the program.
    Demo,
    /// A real one.
    Connected,
    /// A developer's server on this computer.
    Server,
}

/// A studio, as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StudioView {
    /// Ours.
    pub id: String,
    /// Demo, real or a developer's.
    pub kind: StudioKind,
    /// As the person renamed it, else as the service calls it.
    pub name: String,
    /// Of a real one.
    pub platform: Option<Platform>,
    /// Of a real one.
    pub tenant: Option<String>,
    /// The only host that its key is ever sent to.
    pub host: String,
    /// City.
    pub city: Option<String>,
    /// The service's number for it.
    pub studio_id: Option<StudioId>,
    /// How many changes were not confirmed when it was last closed. Of the one that is open, the outbox
    /// knows.
    pub waiting: u32,
}

/// What was erased with a studio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// Which studio it was.
    pub name: String,
    /// Whether its key and its data key are gone from the keyring. If not, they may still be there.
    pub key_erased: bool,
    /// Whether its local data is gone. If not, it is unreadable files, as long as the key is gone.
    pub data_erased: bool,
}

/// Whether the key opens a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ScopeState {
    /// The service answered.
    Open,
    /// The service refused for want of the scope.
    Closed,
    /// The service gave no answer that tells.
    Unknown,
}

/// One scope and what the probe found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScopeView {
    /// The API's name for it.
    pub scope: String,
    /// What the probe found.
    pub state: ScopeState,
}

/// How many people are in the studio now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct UtilizationView {
    /// People inside.
    pub count: u32,
    /// Room for so many, where the studio says so.
    pub capacity: Option<u32>,
}
