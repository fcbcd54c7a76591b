//! The command table: everything the window may ask for.

mod error;
mod idle_periods;
mod key;
mod members;
mod names;
mod outbox;
mod receipts;
mod sections;
mod settings;
mod start;
mod studios;
mod sync;
mod trail;

use std::path::Path;

use studiodesk_services::CommandError;
use tauri::Runtime;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

pub use self::names::COMMANDS;
use crate::events::{CloseAsked, OutboxChanged, SyncChanged};

/// The name of a file that was written, for the person who chose it.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Every command, once: for the invoke handler and for the TypeScript bindings.
#[must_use]
pub fn bindings<R: Runtime>() -> Builder<R> {
    Builder::new()
        .error_handling(ErrorHandlingMode::Throw)
        // Nothing of ours has one shape on the way in and another on the way out.
        .disable_serde_phases()
        .commands(collect_commands![
            start::start,
            start::window_ready,
            start::report_painted,
            settings::save_settings,
            studios::try_demo,
            key::paste_key,
            key::type_key,
            key::clear_key,
            studios::connect_studio,
            studios::replace_key,
            studios::list_studios,
            studios::open_studio,
            studios::rename_studio,
            studios::remove_studio,
            studios::probe_scopes,
            studios::studio_utilization,
            members::find_members,
            members::open_member,
            members::refresh_member,
            sections::read_benefits,
            idle_periods::read_idle_periods,
            idle_periods::idle_days,
            idle_periods::idle_lengths,
            idle_periods::judge_idle_period,
            sync::sync_view,
            sync::start_sync,
            sync::cancel_sync,
            outbox::outbox,
            outbox::outbox_summary,
            outbox::pause_outbox,
            outbox::pause_item,
            outbox::resume_item,
            outbox::try_item,
            outbox::withdraw_item,
            outbox::decide_item,
            outbox::item_form,
            outbox::queue_change,
            outbox::edit_item,
            outbox::member_changes,
            outbox::pick_file,
            outbox::export_outbox,
            outbox::forget_member,
            outbox::close_window,
            receipts::save_receipt,
            receipts::verify_receipt,
            trail::verify_trail,
            trail::export_trail,
        ])
        .events(collect_events![SyncChanged, OutboxChanged, CloseAsked])
        .typ::<CommandError>()
}
