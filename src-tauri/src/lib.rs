//! The desktop shell: arguments, window, command table, managed state.
//!
//! **Invariant:** the only crate that knows Tauri. It holds no rule of the studio's business: those
//! are in `studiodesk-services`.

mod args;
mod authority;
mod camera;
mod clipboard;
mod closing;
mod commands;
mod demo;
mod dropped;
mod drops;
mod events;
mod folder;
mod heartbeat;
mod key_input;
mod kiosk;
mod link;
mod logging;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod memory;
mod photo;
mod picker;
mod preview;
mod report;
mod startup;
mod state;
mod station;
mod verify_receipt;
mod verify_trail;
mod window;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub use crate::args::{Args, Wish};
pub use crate::camera::{Camera, CameraDevice, CameraProblem, Frame, Lens};
pub use crate::clipboard::{Clipboard, Pasted};
pub use crate::commands::{COMMANDS, KIOSK_COMMANDS, bindings, handler};
pub use crate::picker::Picker;
pub use crate::startup::Startup;
pub use crate::state::AppState;
pub use crate::station::StationWish;
pub use crate::window::{
    builder as window_builder, open as open_window, prepare as prepare_windows,
};

/// Does what the arguments ask for; mostly that is: opens the window until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    match Args::from_env() {
        Ok(Wish::Open(args)) => open(*args),
        Ok(Wish::VerifyTrail { data_dir }) => in_folder(data_dir, verify_trail::run),
        Ok(Wish::VerifyReceipt { file, data_dir }) => {
            in_folder(data_dir, |folder| verify_receipt::run(folder, &file))
        }
        Ok(Wish::Station { wish, data_dir }) => {
            in_folder(data_dir, |folder| station::run(wish, folder))
        }
        Ok(Wish::Tell(text)) => {
            report::say(&text);
            ExitCode::SUCCESS
        }
        Err(error) => {
            report::complain(&format!("{error}\nTry 'studiodesk --help'."));
            ExitCode::from(2)
        }
    }
}

/// A kiosk was to open where its pages could be driven from outside.
#[derive(Debug, thiserror::Error)]
#[error("a kiosk does not open while TAURI_AUTOMATION or TAURI_WEBVIEW_AUTOMATION is set")]
struct Driven;

/// Looks at something in the folder where everything is kept, without opening the window.
fn in_folder(data_dir: Option<PathBuf>, look: impl FnOnce(&Path) -> ExitCode) -> ExitCode {
    match state::data_dir(data_dir) {
        Ok(data_dir) => look(&data_dir),
        Err(error) => {
            report::complain(&format!("{error}."));
            ExitCode::FAILURE
        }
    }
}

fn open(args: Args) -> ExitCode {
    logging::start();
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    if args.kiosk {
        memory::forget_what_is_freed();
    }
    prepare_windows();
    match try_open(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report::complain(&format!("Studiodesk cannot start: {error}."));
            ExitCode::FAILURE
        }
    }
}

fn try_open(args: Args) -> Result<(), Box<dyn std::error::Error>> {
    if args.kiosk && !window::kiosk_may_open() {
        return Err(Driven.into());
    }
    let bindings = bindings();
    let handler = handler(&bindings);
    let data_dir = state::data_dir(args.data_dir.clone())?;
    let _until_the_end = folder::InUse::take(&data_dir)?;
    // The demo leaves nothing behind.
    let tells_of_life = (args.kiosk && !args.demo).then(|| data_dir.clone());
    let (state, startup) = AppState::new(args, studiodesk_vault::Vault::system())?;
    let kiosk = state.kiosk.clone();
    // The web view takes its time, in which keys and people can be read.
    startup.begin();
    if let (Some(kiosk), Some(folder)) = (kiosk.clone(), tells_of_life) {
        tauri::async_runtime::spawn(heartbeat::keep(kiosk, folder));
    }
    tauri::Builder::default()
        .manage(state)
        .register_asynchronous_uri_scheme_protocol(photo::SCHEME, photo::answer)
        .register_asynchronous_uri_scheme_protocol(preview::SCHEME, preview::answer)
        .invoke_handler(handler)
        .on_window_event(closing::hold)
        .on_window_event(dropped::take)
        .on_window_event(drops::take)
        .on_window_event(window::kiosk_stays)
        .setup(move |app| {
            bindings.mount_events(app);
            startup.connect(app.handle());
            match kiosk {
                Some(kiosk) => window::open_kiosk(window::kiosk_builder(app, &data_dir), kiosk)?,
                None => open_window(window_builder(app, &data_dir))?,
            };
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}
