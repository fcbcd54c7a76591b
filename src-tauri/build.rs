//! Generates the shell's context and one permission a command.

#[path = "src/commands/names.rs"]
#[expect(unreachable_pub, reason = "the shell publishes it to its tests")]
mod names;

fn main() {
    // Said here, because the error of the macro that embeds the folder would not say how to mend it.
    if !std::path::Path::new("../ui/dist/index.html").exists() {
        println!(
            "cargo::error=the window's pages are not built: `cargo xtask run` builds everything, \
             or run `npm ci && npm run build` in ui"
        );
        return;
    }
    let commands = [names::COMMANDS, names::KIOSK_COMMANDS].concat();
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
    {
        println!("cargo::error={error:#}");
    }
}
