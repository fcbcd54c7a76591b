//! Taking pictures of the window.

use std::fs;
use std::path::Path;

use fantoccini::Client;

use crate::failure::{Failure, Result};
use crate::gallery;
use crate::home::target;
use crate::picture::Picture;
use crate::setup::Theme;
use crate::wait::{PATIENCE, until};

/// Keeps a picture in `target/screenshots`, once two in a row are the same.
pub(crate) async fn keep(window: &Client, name: &str, theme: Theme) -> Result {
    let file = gallery::file(name, theme)?;
    let png = still_png(window, name).await?;
    let folder = target().join("screenshots");
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join(file), png)?)
}

/// What the window shows, once two looks in a row see the same. Kept at `file` for whoever wonders what it was.
pub(crate) async fn still(window: &Client, what: &str, file: &Path) -> Result<Picture> {
    let png = still_png(window, what).await?;
    fs::write(file, &png)?;
    Picture::read(&png)
}

async fn still_png(window: &Client, name: &str) -> Result<Vec<u8>> {
    let mut last = Vec::new();
    let what = format!("the window to be painted and hold still for {name}");
    until(&what, PATIENCE, async || {
        let png = window.screenshot().await?;
        if png != last {
            last = png;
            return Ok(None);
        }
        if Picture::read(&png)?.is_blank() {
            return Err(Failure::new("it is blank"));
        }
        Ok(Some(png))
    })
    .await
}
