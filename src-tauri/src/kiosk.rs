//! The kiosk, wired: its policy, its desk without a directory, and whom it tells.

use std::path::Path;
use std::sync::Arc;

use studiodesk_kiosk::policy::{self, DEMO_PIN, Policy, StaffPin};
use studiodesk_kiosk::{Kiosk, KioskConfig, SystemClock};
use studiodesk_services::{Desk, Error};

use crate::camera::{Station, Viewfinder};
use crate::clipboard;
use crate::link::Link;

/// The kiosk of this start, at which nobody is.
pub(crate) fn make(
    desk: &Arc<Desk>,
    (data_dir, demo): (&Path, bool),
    viewfinder: Viewfinder,
    link: Link,
) -> Arc<Kiosk> {
    let policy = match demo {
        true => Ok(Policy {
            staff_pin: StaffPin::of(DEMO_PIN),
            ..Policy::demo()
        }),
        false => policy::read(&policy::managed_path(), data_dir),
    };
    if let Err(fault) = &policy {
        tracing::warn!(%fault, "the kiosk stays closed");
    }
    let after = Arc::clone(desk);
    Arc::new(Kiosk::new(KioskConfig {
        desk: Arc::clone(desk),
        people: Arc::new(Arc::clone(desk)),
        policy,
        clock: Arc::new(SystemClock::start()),
        demo,
        camera: Arc::new(Station::of(viewfinder)),
        on_end: Box::new(move |why| {
            link.kiosk_ended(why);
            // Nothing waits for it, for another program may keep it busy.
            drop(tauri::async_runtime::spawn_blocking(clipboard::clear_all));
            let desk = Arc::clone(&after);
            tauri::async_runtime::spawn(async move {
                if let Err(error) = desk.erase_settled().await {
                    tracing::warn!(code = ?error.code(), "what was sent could not be erased");
                }
            });
        }),
    }))
}

/// Opens the studio that the kiosk is set up for, and tells the kiosk what came of it.
pub(crate) async fn open(kiosk: &Kiosk, desk: &Desk, demo: bool) {
    let opened = open_studio(kiosk, desk, demo).await;
    if let Err(error) = &opened {
        tracing::warn!(code = ?error.code(), "the kiosk's studio could not be opened");
    }
    kiosk.opened(opened.as_ref().copied());
    if let Err(error) = kiosk.find_demo_guest().await {
        tracing::warn!(%error, "there is nobody to try the demo with");
    }
}

async fn open_studio(kiosk: &Kiosk, desk: &Desk, demo: bool) -> Result<(), Error> {
    if demo {
        desk.try_demo().await?;
        return Ok(());
    }
    let all = desk.list_studios();
    let only = || Some(all.first().filter(|_| all.len() == 1)?.id.clone());
    let id = kiosk.studio().map(str::to_owned).or_else(only);
    desk.open_studio(&id.ok_or(Error::NoStudio)?).await?;
    match desk.outbox_summary()?.problem {
        Some(_) => Err(Error::NoJournal),
        None => Ok(()),
    }
}
