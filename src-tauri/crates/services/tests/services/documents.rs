//! Documents there and back: what a person picked is what is on file, and what they save is what is there.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;

use crate::photos::{self, SECRETS, file, read, upright, with_everything};
use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::Sandbox;
use studiodesk_services::ReadFrom::{Copy, Service};
use studiodesk_services::{
    ChangeForm, Document, DocumentKind, FileProblem, Look, PaperLook, PaperPage, PaperTurn,
    PickedFile, SyncStage, Wanted,
};

/// Documents that the service gives at once, unless asked for more.
const SLICE: usize = 10;

/// A desk with a studio, and somebody with a thick folder.
struct Scene {
    sandbox: Sandbox,
    home: Home,
    member: CustomerId,
}

impl Scene {
    async fn set() -> Self {
        let sandbox = sandbox(200).await;
        let mut home = Home::new(&sandbox.url());
        home.connect(KEY).await.unwrap();
        home.stage(SyncStage::Complete).await;
        let ids = sandbox
            .state()
            .with_people(|people| people.iter().map(|it| it.id).collect::<Vec<_>>());
        let mut thickest = (0, CustomerId(ids[0]));
        for id in ids.into_iter().map(CustomerId) {
            // More than one slice: looking on would only use up the limit of requests.
            if thickest.0 > SLICE {
                break;
            }
            let documents = home.desk.documents(id, Service).await.unwrap().unwrap();
            thickest = thickest.max((documents.value.len(), id));
        }
        Self {
            sandbox,
            home,
            member: thickest.1,
        }
    }

    async fn picked(&self, name: &str, bytes: &[u8]) -> PickedFile {
        let path = self.home.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let taken = self.home.desk.take_picked(path, Wanted::Document);
        taken.await.unwrap()
    }

    async fn send(&mut self, file: &PickedFile, clean: bool) -> Document {
        assert_eq!(file.problem, None);
        let form = ChangeForm::Document {
            file: file.token.clone(),
            description: "From the desk".into(),
            clean,
        };
        let asked = self.home.desk.queue_change(self.member, form);
        asked.await.unwrap();
        self.home
            .outbox(|outbox| outbox.waiting + outbox.sending == 0)
            .await;
        self.listed().await.remove(0)
    }

    async fn listed(&self) -> Vec<Document> {
        let read = self.home.desk.documents(self.member, Service).await;
        read.unwrap().unwrap().value
    }

    async fn saved(&self, document: &Document) -> Vec<u8> {
        let path = self.home.folder.path().join("saved");
        let download = self
            .home
            .desk
            .download_document(self.member, document.id, &path);
        download.await.unwrap();
        fs::read(path).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_arrives_byte_for_byte_with_its_name_size_and_remark() {
    let mut scene = Scene::set().await;
    let photo = with_everything(&upright(400, 320), 6);
    let file = scene.picked("Knee (2).jpg", &photo).await;

    let document = scene.send(&file, false).await;

    assert!(file.is_image);
    assert_eq!(scene.saved(&document).await, photo);
    assert_eq!(document.name, "Knee (2).jpg");
    assert_eq!(document.kind, DocumentKind::Image);
    assert_eq!(document.size, u32::try_from(photo.len()).ok());
    assert_eq!(document.description.as_deref(), Some("From the desk"));
    assert!(document.sent_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cleaned_photo_arrives_without_what_was_hidden_and_with_the_same_pixels() {
    let mut scene = Scene::set().await;
    let photo = with_everything(&upright(400, 320), 1);
    let file = scene.picked("letter.jpg", &photo).await;

    let document = scene.send(&file, true).await;

    let arrived = scene.saved(&document).await;
    for secret in SECRETS {
        assert!(!arrived.windows(secret.len()).any(|it| it == secret));
    }
    assert_eq!(read(&arrived), read(&photo));
}

#[tokio::test(flavor = "multi_thread")]
async fn cleaning_leaves_what_is_no_picture_as_it_is() {
    let mut scene = Scene::set().await;
    let pdf = b"%PDF-1.7 with an author, and broken".to_vec();
    let file = scene.picked("a.pdf", &pdf).await;

    let document = scene.send(&file, true).await;

    assert_eq!(scene.saved(&document).await, pdf);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_of_several_slices_is_read_whole_and_kept_for_when_the_service_is_away() {
    let scene = Scene::set().await;

    let listed = scene.listed().await;
    scene.sandbox.stop().await;
    let stored = scene.home.desk.documents(scene.member, Copy).await.unwrap();

    assert!(listed.len() > 10, "{}", listed.len());
    assert!(listed.iter().all(|it| it.size.is_some_and(|size| size > 0)));
    assert_eq!(stored.unwrap().value, listed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pdf_of_the_service_is_looked_at_page_by_page_until_it_is_closed() {
    let scene = Scene::set().await;
    let document = scene.listed().await.remove(0);
    let desk = &scene.home.desk;

    let preview = desk.open_preview(scene.member, document.id).await.unwrap();
    let look = Look {
        page: 0,
        width: 600,
    };
    let page = desk.preview_page(&preview.token, look).await.unwrap();
    let beyond = Look {
        page: preview.pages,
        width: 600,
    };
    let missing = desk.preview_page(&preview.token, beyond).await;
    desk.close_preview(&preview.token);
    let closed = desk.preview_page(&preview.token, look).await.unwrap();

    assert_eq!(document.kind, DocumentKind::Pdf);
    let page = image::load_from_memory(&page.unwrap()).unwrap().into_rgb8();
    assert_eq!(page.width(), 600);
    assert!(page.pixels().any(|it| it.0 != [255; 3]), "an empty sheet");
    assert!(missing.is_err());
    assert_eq!(closed, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_on_file_is_looked_at_upright_and_what_is_neither_is_refused_in_words() {
    let mut scene = Scene::set().await;
    let photo = scene
        .picked("p.jpg", &with_everything(&upright(400, 320), 8))
        .await;
    let photo = scene.send(&photo, false).await;
    let text = scene.picked("t.txt", b"only text").await;
    let text = scene.send(&text, false).await;
    let desk = &scene.home.desk;

    let preview = desk.open_preview(scene.member, photo.id).await.unwrap();
    let look = Look {
        page: 0,
        width: 200,
    };
    let page = desk.preview_page(&preview.token, look).await.unwrap();
    let refused = desk.open_preview(scene.member, text.id).await.unwrap_err();

    assert!(photos::is_upright(&read(&page.unwrap())));
    assert_eq!(preview.pages, 1);
    assert_eq!(refused.code(), ErrorCode::Unreadable);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_is_gone_leaves_the_old_file_of_that_name_alone() {
    let scene = Scene::set().await;
    let path = scene.home.folder.path().join("kept.pdf");
    fs::write(&path, b"old").unwrap();
    let document = scene.listed().await.remove(0);
    scene.sandbox.stop().await;

    let broken = scene
        .home
        .desk
        .download_document(scene.member, document.id, &path);
    let error = broken.await.unwrap_err();

    assert_eq!(error.code(), ErrorCode::DocumentNotKept);
    assert_eq!(fs::read(&path).unwrap(), b"old");
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_of_paper_become_one_pdf_that_is_sent_like_any_other_file() {
    let mut scene = Scene::set().await;
    let photo = file(upright(400, 320), image::ImageFormat::Png);
    let one = scene.picked("1.png", &photo).await;
    let two = scene.picked("2.png", &photo).await;
    let look = PaperLook {
        turn: PaperTurn::Right,
        top: 0,
        right: 10,
        bottom: 0,
        left: 0,
        grey: true,
    };
    let pages = [one, two].map(|file| PaperPage {
        token: file.token,
        look,
    });

    let bound = scene
        .home
        .desk
        .bind_paper(pages.to_vec(), "Letter.pdf".into());
    let bound = bound.await.unwrap();
    let document = scene.send(&bound, true).await;
    let preview = scene.home.desk.open_preview(scene.member, document.id);

    assert_eq!(preview.await.unwrap().pages, 2);
    assert_eq!(document.name, "Letter.pdf");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_since_it_was_picked_is_looked_at_again() {
    let scene = Scene::set().await;
    let path = scene.home.folder.path().join("scan.pdf");
    let file = scene.picked("scan.pdf", b"no pdf yet").await;
    fs::write(&path, b"%PDF-1.7 now it is").unwrap();

    let again = scene.home.desk.look_at_file(file.token, Wanted::Document);

    assert_eq!(file.problem, Some(FileProblem::NotWhatItsNameSays));
    assert_eq!(again.await.unwrap().problem, None);
}
