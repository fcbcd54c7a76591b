//! An empty window, begun as the program begins its own: what `cargo xtask bench start` measures
//! the program against. Its page asks for a picture once its field is focused and painted, which is
//! how this hears of it and says `ready` on standard output.

use std::io::Write;

use studiodesk_shell::{open_window, prepare_windows, window_builder};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    prepare_windows();
    let folder = tempfile::tempdir()?;
    let data_dir = folder.path().to_owned();
    tauri::Builder::default()
        .register_uri_scheme_protocol("photo", |_, _| {
            let mut out = std::io::stdout().lock();
            let _ = out.write_all(b"ready\n").and_then(|()| out.flush());
            tauri::http::Response::new(Vec::new())
        })
        .setup(move |app| {
            open_window(window_builder(app, &data_dir).title("Empty"))?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "examples/empty_window/tauri.conf.json"
        ))?;
    Ok(())
}
