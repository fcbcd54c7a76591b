//! What the program writes about itself, to standard error.
//!
//! **Invariant:** no key, body, URL or person. Only our own crates are heard, at any level: others
//! name hosts and users in what they log. A panic says where it was, never what it held.

use tracing_subscriber::EnvFilter;

/// Starts logging: warnings, or what `STUDIODESK_LOG` says (`debug`, `info`, …).
pub(crate) fn start() {
    let level = std::env::var("STUDIODESK_LOG")
        .ok()
        .filter(|level| level.chars().all(|c| c.is_ascii_alphabetic()))
        .unwrap_or_else(|| "warn".into());
    let ours = [
        "studiodesk_shell",
        "studiodesk_services",
        "studiodesk_client",
        "studiodesk_store",
        "studiodesk_vault",
        "studiodesk_sandbox",
    ];
    let directives = ours.map(|name| format!("{name}={level}")).join(",");
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(directives))
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        crate::report::note(&format!("Studiodesk failed at {place}."));
    }));
}
