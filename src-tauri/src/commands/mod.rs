//! The command table: everything the window may ask for.

mod access;
mod account;
mod at_once;
mod bookings;
mod contracts;
mod create;
mod documents;
mod error;
mod files;
mod hand_over;
mod history;
mod idle_periods;
mod key;
mod kiosk;
mod kiosk_set_up;
mod members;
mod names;
mod outbox;
mod overview;
mod paper;
mod personal_data;
mod pictures;
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
use tauri::ipc::Invoke;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands, collect_events};

pub use self::names::{COMMANDS, KIOSK_COMMANDS};
use crate::events::{
    CloseAsked, FilesDropped, FilesOver, KioskEnded, OutboxChanged, PictureDrop, SyncChanged,
};
use crate::window::KIOSK;

/// The handler of all commands, which gives each window its own. The capabilities do so as well; this one holds
/// where somebody mistakes a line there.
pub fn handler<R: Runtime>(
    bindings: &Builder<R>,
) -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    let handler = bindings.invoke_handler();
    move |invoke| {
        let message = &invoke.message;
        if belongs(message.webview_ref().label(), message.command()) {
            return handler(invoke);
        }
        invoke.resolver.reject("this window has no such command");
        true
    }
}

/// Whether a window may know a command at all.
fn belongs(window: &str, command: &str) -> bool {
    command.starts_with("kiosk_") == (window == KIOSK)
}

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
            start::report_scrolled,
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
            create::similar_members,
            create::create_member,
            create::look_for_member,
            create::studio_targets,
            overview::read_overview,
            sections::read_benefits,
            sections::read_measurement,
            sections::read_additional_fields,
            personal_data::read_personal_part,
            personal_data::reveal_iban,
            personal_data::check_form,
            personal_data::list_countries,
            history::member_history,
            history::export_history,
            history::member_threads,
            history::read_preferences,
            documents::read_documents,
            documents::kept_documents,
            documents::open_preview,
            documents::close_preview,
            documents::download_document,
            account::read_account,
            account::read_check_ins,
            files::pick_files,
            files::paste_files,
            files::look_at_file,
            files::bind_paper,
            files::export_table,
            contracts::read_contracts,
            contracts::purchasable_modules,
            contracts::module_contract,
            contracts::switch_configs,
            contracts::switch_config,
            contracts::preview_switch,
            bookings::read_bookings,
            bookings::class_slots,
            bookings::bookable_appointments,
            bookings::appointment_slots,
            access::read_access,
            access::reveal_pin,
            access::access_code,
            access::check_medium,
            at_once::check_wish,
            at_once::act_now,
            at_once::look_again,
            at_once::looked_elsewhere,
            idle_periods::read_idle_periods,
            idle_periods::idle_days,
            idle_periods::idle_lengths,
            idle_periods::judge_idle_period,
            sync::sync_view,
            sync::start_sync,
            sync::cancel_sync,
            sync::drop_mirror,
            outbox::outbox,
            outbox::outbox_summary,
            outbox::pause_outbox,
            outbox::pause_item,
            outbox::resume_item,
            outbox::try_item,
            outbox::withdraw_item,
            outbox::cancel_item,
            outbox::queue_item_again,
            outbox::decide_item,
            outbox::item_form,
            outbox::queue_change,
            outbox::edit_item,
            outbox::member_changes,
            outbox::pick_file,
            hand_over::export_outbox,
            hand_over::import_outbox,
            hand_over::reopen_journal,
            hand_over::rescue_outbox,
            hand_over::set_journal_aside,
            hand_over::outboxes_aside,
            hand_over::erase_outbox_aside,
            outbox::forget_member,
            outbox::close_window,
            paper::print_window,
            pictures::pick_picture,
            pictures::paste_picture,
            pictures::expect_picture,
            pictures::prepare_picture,
            pictures::forget_picture,
            pictures::cameras,
            pictures::open_camera,
            pictures::close_camera,
            pictures::take_photo,
            receipts::save_receipt,
            receipts::open_receipt,
            receipts::verify_receipt,
            trail::verify_trail,
            trail::export_trail,
            kiosk_set_up::read_kiosk_set_up,
            kiosk_set_up::save_kiosk_set_up,
            kiosk_set_up::size_kiosk_text,
            kiosk::session::kiosk_start,
            kiosk::session::kiosk_identify,
            kiosk::session::kiosk_factor,
            kiosk::session::kiosk_touch,
            kiosk::session::kiosk_end,
            kiosk::session::kiosk_home,
            kiosk::visits::kiosk_balance,
            kiosk::visits::kiosk_check_ins,
            kiosk::contracts::kiosk_contracts,
            kiosk::contracts::kiosk_review_cancelation,
            kiosk::contracts::kiosk_review_cancelation_withdrawal,
            kiosk::data::kiosk_my_data,
            kiosk::data::kiosk_review_data,
            kiosk::data::kiosk_review_data_withdrawal,
            kiosk::bookings::kiosk_bookings,
            kiosk::bookings::kiosk_class_slots,
            kiosk::bookings::kiosk_review_class,
            kiosk::bookings::kiosk_review_booking_end,
            kiosk::idle::kiosk_idle_contracts,
            kiosk::idle::kiosk_idle_days,
            kiosk::idle::kiosk_idle_lengths,
            kiosk::idle::kiosk_review_idle,
            kiosk::camera::kiosk_open_camera,
            kiosk::camera::kiosk_close_camera,
            kiosk::camera::kiosk_take_photo,
            kiosk::camera::kiosk_forget_photo,
            kiosk::picture::kiosk_review_picture,
            kiosk::documents::kiosk_documents,
            kiosk::documents::kiosk_open_document,
            kiosk::documents::kiosk_close_document,
            kiosk::documents::kiosk_review_document,
            kiosk::send::kiosk_send,
            kiosk::send::kiosk_receipt,
            kiosk::staff::kiosk_staff,
            kiosk::staff::kiosk_staff_act,
            kiosk::staff::kiosk_staff_end,
        ])
        .events(collect_events![
            CloseAsked,
            FilesDropped,
            FilesOver,
            KioskEnded,
            OutboxChanged,
            PictureDrop,
            SyncChanged
        ])
        .typ::<CommandError>()
}
