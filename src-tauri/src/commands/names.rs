//! Names of the commands, for the build script: each becomes a permission that a window's
//! capability grants or does not. A test holds this list against the command table.

/// Every command, in the order of the command table.
pub const COMMANDS: &[&str] = &[
    "start",
    "window_ready",
    "report_painted",
    "save_settings",
    "try_demo",
    "paste_key",
    "type_key",
    "clear_key",
    "connect_studio",
    "replace_key",
    "list_studios",
    "open_studio",
    "rename_studio",
    "remove_studio",
    "probe_scopes",
    "studio_utilization",
    "find_members",
    "open_member",
    "refresh_member",
    "sync_view",
    "start_sync",
    "cancel_sync",
];
