//! Documents: dropped, pasted, made of photos, and arrived byte for byte; looked at; and what is wrong with some.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use studiodesk_e2e::{App, Failure, Result};
use studiodesk_sandbox::Fault;

use crate::changes::{DOCUMENT, juergen};
use crate::member::{holds, id_of, number, section};
use crate::screens::look_in_both;
use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_filed_from_the_desktop_and_looked_at() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("filed").start().await?;
    let files = Papers::write(&app)?;
    juergen(&app).await?;
    section(&app, "Documents").await?;
    let middle = app.control("tabpanel", "Documents").middle().await?;

    app.flow("what is wrong with a file is said before it is sent")?;
    app.drop_files(
        &[&files.empty, &files.liar, &files.folder, &files.contract],
        middle,
    )
    .await?;
    for fault in [
        "This file is empty.",
        "The content of this file is not what its name says.",
        "This is not a file.",
    ] {
        app.see(fault).await?;
    }
    app.button("Add 4 documents").click().await?;
    app.see("Something is wrong with ").await?;
    look_in_both(&app, "form-documents-wrong").await?;
    assert_eq!(crate::changes::count(&studio, DOCUMENT), 0);
    for name in ["empty.pdf", "liar.pdf", "folder"] {
        app.button(&format!("Leave out ({name})")).click().await?;
    }

    app.flow("several files are dropped, described, and arrive byte for byte")?;
    app.drop_files(&[&files.photo], middle).await?;
    app.see("photo.png").await?;
    let (hold, held) = Fault::hold(DOCUMENT);
    studio.sandbox.script(hold);
    describe(&app, "contract.pdf", "Signed at the desk").await?;
    describe(&app, "photo.png", "The locker").await?;
    app.control("checkbox", "Remove hidden data (place, camera, names)")
        .click()
        .await?;
    look_in_both(&app, "form-documents").await?;
    app.button("Add 2 documents").click().await?;
    app.control("progressbar", "Upload of contract.pdf")
        .appears()
        .await?;
    held.release();
    for (name, file) in [
        ("contract.pdf", &files.contract),
        ("photo.png", &files.photo),
    ] {
        let bytes = arrived(&studio, number(&studio), name).await?;
        assert!(bytes == fs::read(file)?, "{name} arrived otherwise");
    }
    app.see("Signed at the desk").await?;

    app.flow("a document is looked at page by page")?;
    app.button("Show (contract.pdf)").click().await?;
    app.control("img", "contract.pdf, page 1").appears().await?;
    drawn(&app).await?;
    look_in_both(&app, "document-preview").await?;
    app.button("Close").click().await?;

    app.flow("a picture is looked at")?;
    app.button("Show (photo.png)").click().await?;
    app.control("img", "photo.png, page 1").appears().await?;
    drawn(&app).await?;
    app.button("Close").click().await?;

    canceled(&app, &studio, &files.large, middle).await?;

    app.flow("photos of paper become one PDF")?;
    app.drop_files(&[&files.photo, &files.page], middle).await?;
    app.button("Photos to one PDF…").click().await?;
    app.control("group", "Page 1: photo.png").appears().await?;
    app.control("checkbox", "All pages without colours")
        .click()
        .await?;
    app.field("Name of the PDF").fill("Doctor's note").await?;
    look_in_both(&app, "form-paper").await?;
    app.button("Make the PDF").click().await?;
    app.control("group", "Doctor's note.pdf").appears().await?;
    app.button("Add document").click().await?;
    let pdf = arrived(&studio, number(&studio), "Doctor's note.pdf").await?;
    assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
    assert_eq!(pages(&pdf), 2);

    app.flow("a picture is pasted as a document")?;
    paste_picture(&app, &files.photo).await?;
    let pasted = arrived(&studio, number(&studio), "Pasted picture.png").await?;
    assert!(pasted.starts_with(b"\x89PNG"), "it is no picture");

    app.flow("a file that is dropped on somebody in the list goes to that person")?;
    app.search("żółkiewska").await?;
    app.results_when("the other person", |rows| {
        rows.first().is_some_and(|row| row.contains("Żółkiewska"))
    })
    .await?;
    let row = row(&app, "Żółkiewska").await?;
    app.drop_files(&[&files.contract], row).await?;
    app.see("contract.pdf").await?;
    app.control("heading", "Łucja Żółkiewska").appears().await?;
    app.button("Add document").click().await?;
    arrived(&studio, id_of(&studio, "Żółkiewska"), "contract.pdf").await?;
    app.close().await
}

/// An upload to a service that does not read it is ended by the person, who thinks better of it afterwards.
async fn canceled(app: &App, studio: &Studio, file: &Path, at: (i32, i32)) -> Result {
    app.flow("an upload is canceled on its way, proved absent, and sent after all")?;
    let before = crate::changes::count(studio, DOCUMENT);
    let (hold, held) = Fault::hold(DOCUMENT);
    studio.sandbox.script(hold);
    app.drop_files(&[file], at).await?;
    app.control("group", "large.pdf").appears().await?;
    app.button("Add document").click().await?;
    app.control("progressbar", "Upload of large.pdf")
        .appears()
        .await?;
    look_in_both(app, "upload-under-way").await?;
    app.button("Cancel sending (Document: Jürgen Großmann)")
        .click()
        .await?;
    app.see("canceled by you: being looked for").await?;
    // The proof takes half a minute.
    app.see_within("canceled by you before it arrived", Duration::from_secs(60))
        .await?;
    look_in_both(app, "upload-canceled").await?;
    assert_eq!(crate::changes::count(studio, DOCUMENT), before + 1);
    drop(held);
    app.button("Send after all (Document: Jürgen Großmann)")
        .click()
        .await?;
    let bytes = arrived(studio, number(studio), "large.pdf").await?;
    assert!(bytes == fs::read(file)?, "large.pdf arrived otherwise");
    assert_eq!(crate::changes::count(studio, DOCUMENT), before + 2);
    Ok(())
}

/// Files of all kinds.
struct Papers {
    contract: PathBuf,
    /// More than any system takes in for a service that does not read.
    large: PathBuf,
    photo: PathBuf,
    page: PathBuf,
    empty: PathBuf,
    /// A text that calls itself a PDF.
    liar: PathBuf,
    folder: PathBuf,
}

impl Papers {
    fn write(app: &App) -> Result<Self> {
        let path = |name: &str| app.path("home").join(name);
        let papers = Self {
            contract: path("contract.pdf"),
            large: path("large.pdf"),
            photo: path("photo.png"),
            page: path("page.png"),
            empty: path("empty.pdf"),
            liar: path("liar.pdf"),
            folder: path("folder"),
        };
        fs::write(&papers.contract, pdf())?;
        let mut large = pdf();
        large.resize(32 << 20, b' ');
        fs::write(&papers.large, large)?;
        crate::picture::draw(&papers.photo)?;
        crate::picture::draw(&papers.page)?;
        fs::write(&papers.empty, "")?;
        fs::write(&papers.liar, "Dear member, this is a letter")?;
        fs::create_dir(&papers.folder)?;
        Ok(papers)
    }
}

/// Two pages of paper, of which the first has a frame on it.
fn pdf() -> Vec<u8> {
    let page = |content: u32| {
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R >>")
    };
    let drawing = |operators: &str| {
        let length = operators.len();
        format!("<< /Length {length} >>\nstream\n{operators}\nendstream")
    };
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>".to_owned(),
        page(5),
        page(6),
        drawing("0.1 0.4 0.5 rg 60 560 475 220 re f 0 0 0 RG 4 w 60 60 475 460 re S"),
        drawing("0.6 0.2 0.2 rg 60 60 475 720 re f"),
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).bytes());
    }
    let table = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    for place in &places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = places.len() + 1;
    let end = format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    file.extend(end.bytes());
    file
}

fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
}

/// Copies a picture in another program, and pastes it here.
async fn paste_picture(app: &App, picture: &Path) -> Result {
    let script = app.path("home").join("copy.sh");
    let copy = "xclip -selection clipboard -t image/png -i";
    fs::write(
        &script,
        format!("{copy} '{}' >/dev/null 2>&1", picture.display()),
    )?;
    app.run(Path::new("sh"), &script, &[])?;
    app.button("Add a document").click().await?;
    app.button("Paste").click().await?;
    app.control("group", "Pasted picture.png").appears().await?;
    app.button("Add document").click().await?;
    // Ends what holds the picture for other programs.
    app.copy_elsewhere("done").await
}

/// Says what a file of the form is.
async fn describe(app: &App, name: &str, words: &str) -> Result {
    let field = format!("return [...document.querySelectorAll('[role=group]')]
        .find((it) => it.getAttribute('aria-label') === {name:?}).querySelector('input[type=text]').focus()");
    app.window().execute(&field, Vec::new()).await?;
    app.type_text(words).await
}

/// Waits until a page of a document is painted.
pub(crate) async fn drawn(app: &App) -> Result {
    let script = "const page = document.querySelector('.sheet img');
        return page !== null && page.complete && page.naturalWidth > 100";
    studiodesk_e2e::until("the page", Duration::from_secs(10), async || {
        let is_drawn = app.window().execute(script, Vec::new()).await?;
        Ok((is_drawn == true).then_some(()))
    })
    .await
}

/// What the service has of a document of this name, once it has one.
async fn arrived(studio: &Studio, id: i64, name: &str) -> Result<Vec<u8>> {
    let list = format!("/v1/customers/{id}/documents");
    let found = holds(
        &format!("the document {name:?}"),
        || {
            let all = studio.service.get(&list)?;
            let all = all["result"].as_array().cloned().unwrap_or_default();
            Ok(all.into_iter().find(|it| it["fileName"] == name))
        },
        Option::is_some,
    )
    .await?;
    let url = found.map(|it| it["url"].clone()).unwrap_or_default();
    let url = url
        .as_str()
        .ok_or_else(|| Failure::new("it has no address"))?;
    studio.service.bytes(url)
}

/// The middle of a row of the results.
async fn row(app: &App, name: &str) -> Result<(i32, i32)> {
    let names = app.names("option").await?;
    let name = names.iter().find(|it| it.contains(name));
    let name = name.ok_or_else(|| Failure::new(format!("nobody of that name: {names:?}")))?;
    app.control("option", name).middle().await
}
