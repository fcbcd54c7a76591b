//! Who somebody is, and how long their session lives.

use studiodesk_kiosk::view::{KioskAlive, KioskAnswer, KioskHome, KioskStart};
use studiodesk_kiosk::words::{Language, PageKind, Way};
use tauri::State;
use tracing::instrument;
use zeroize::Zeroizing;

use super::{Result, impersonal, kiosk};
use crate::AppState;

/// What the start screen is drawn from. Nothing of any person.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_start(state: State<'_, AppState>) -> Result<KioskStart> {
    state.startup.kiosk_opened().await;
    Ok(kiosk(&state)?.start(state.link.kiosk_scale()))
}

/// Somebody says who they are. With a second factor the answer is the same for everybody, after the same time.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_identify(
    state: State<'_, AppState>,
    way: Way,
    text: String,
) -> Result<KioskAnswer> {
    let text = Zeroizing::new(text);
    let asked = kiosk(&state)?.identify(way, &text).await;
    asked.map_err(impersonal)
}

/// The answer to the second factor. A day is `1992-04-12`, in whatever order the page asks for its figures.
#[tauri::command]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) async fn kiosk_factor(
    state: State<'_, AppState>,
    session: String,
    answer: String,
) -> Result<KioskAnswer> {
    let answer = Zeroizing::new(answer);
    let answered = kiosk(&state)?.factor(&session, &answer).await;
    answered.map_err(impersonal)
}

/// Somebody is there. Tells how long the session lives unless this is said again.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_touch(
    state: State<'_, AppState>,
    session: String,
    page: PageKind,
) -> Result<KioskAlive> {
    Ok(kiosk(&state)?.touch(&session, page)?)
}

/// The service's own words are in this language from now on, until the session ends.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_speak(
    state: State<'_, AppState>,
    session: String,
    language: Language,
) -> Result<()> {
    Ok(kiosk(&state)?.speak(&session, language)?)
}

/// The member is done. Ends whatever session there is.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_end(state: State<'_, AppState>, session: String) -> Result<()> {
    kiosk(&state)?.end(&session);
    Ok(())
}

/// What a session begins with.
#[tauri::command(async)]
#[specta::specta]
#[instrument(skip_all, err(Debug))]
pub(crate) fn kiosk_home(state: State<'_, AppState>, session: String) -> Result<KioskHome> {
    Ok(kiosk(&state)?.home(&session)?)
}
