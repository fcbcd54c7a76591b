//! An empty window with the settings of the program: what `cargo xtask bench start` measures the
//! program against. Its page asks for a picture once it is painted, which is how this hears of it
//! and says `ready` on standard output.

use std::io::Write;

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() {
    tauri::Builder::default()
        .register_uri_scheme_protocol("photo", |_, _| {
            let mut out = std::io::stdout().lock();
            let _ = out.write_all(b"ready\n").and_then(|()| out.flush());
            tauri::http::Response::new(Vec::new())
        })
        .setup(|app| {
            WebviewWindowBuilder::new(app, "empty", WebviewUrl::App("index.html".into()))
                .title("Empty")
                .inner_size(1180.0, 760.0)
                .devtools(false)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "examples/empty_window/tauri.conf.json"
        ))
        .expect("the empty window opens");
}
