//! A new profile picture: chosen in the system's own dialog, cut by keys, sent without what was hidden in it.

use std::fs::File;
use std::path::Path;

use studiodesk_e2e::{Key, Result, Theme};

use crate::screens::{look, open_first};
use crate::studio::Studio;

in_both_themes!(a_picture_is_chosen_in_the_systems_dialog_cut_and_sent);

async fn a_picture_is_chosen_in_the_systems_dialog_cut_and_sent(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("picture").theme(theme).start().await?;
    let photo = app.path("photo.png");
    draw(&photo)?;
    app.see("220 people").await?;
    app.search("großmann").await?;
    open_first(&app, "Jürgen Großmann").await?;

    app.button("Change the picture").click().await?;
    app.see("none is connected").await?;
    app.button("Choose a picture…").click().await?;
    app.answer_file_dialog(&photo).await?;
    app.see("600 × 600 pixels").await?;
    app.see("words about it").await?;
    // By keys alone: to the picture, nearer, and a quarter turn.
    app.window()
        .execute(
            "document.querySelector('[role=application]').focus()",
            Vec::new(),
        )
        .await?;
    for key in ['+', '+', '+', '+', 'r'] {
        app.chord(&[], key).await?;
    }
    app.see("410 × 410 pixels").await?;
    app.see_picture().await?;
    look(&app, "form-picture").await?;
    app.button("Replace picture").click().await?;
    app.see("confirmed").await?;

    let sent = studio.sandbox.requests();
    let pictures = sent.iter().filter(|request| request.method == "PUT");
    assert_eq!(pictures.count(), 1);
    app.press(Key::Escape).await?;
    app.close().await
}

/// A shaded picture with a text that nobody sees.
pub(crate) fn draw(path: &Path) -> Result {
    let (width, height) = (800_u32, 600_u32);
    let mut encoder = png::Encoder::new(File::create(path)?, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.add_text_chunk("Comment".into(), "at the sea".into())?;
    let shade = |x: u32, y: u32| [x * 255 / width, y * 255 / height, 140].map(|it| it as u8);
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).flat_map(move |x| shade(x, y)))
        .collect();
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    Ok(writer.finish()?)
}
