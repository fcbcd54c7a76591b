//! Documents that were looked at or saved can be read without a network, for as long as the service has them.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use crate::pages;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use crate::support::{Home, KEY, sandbox};
use jiff::SignedDuration;
use studiodesk_core::{CustomerId, DocumentId, ErrorCode};
use studiodesk_sandbox::{Fault, Sandbox};
use studiodesk_services::ReadFrom::Service;
use studiodesk_services::{Look, Preview, SavedDocument, SyncStage};
use studiodesk_store::DataKey;
use studiodesk_vault::Vault;

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// Stands in every document that the sandbox invents, and nowhere else.
const IN_DOCUMENTS: &str = "Dieses Dokument ist erfunden";
const FIRST_PAGE: Look = Look {
    page: 0,
    width: 300,
};

/// A desk with a studio, and somebody with several documents.
struct Scene {
    sandbox: Sandbox,
    home: Home,
    member: CustomerId,
    documents: Vec<DocumentId>,
}

impl Scene {
    async fn set() -> Self {
        Self::set_ago(SignedDuration::ZERO).await
    }

    /// By a computer whose clock is behind by so much.
    async fn set_ago(ago: SignedDuration) -> Self {
        let sandbox = sandbox(200).await;
        let mut home = Home::new(&sandbox.url());
        home.set_clock_ahead(-ago);
        home.connect(KEY).await.unwrap();
        home.stage(SyncStage::Complete).await;
        let ids = sandbox
            .state()
            .with_people(|people| people.iter().map(|it| it.id).collect::<Vec<_>>());
        for member in ids.into_iter().map(CustomerId) {
            let listed = home.desk.documents(member, Service).await.unwrap().unwrap();
            let documents: Vec<_> = listed.value.into_iter().map(|it| it.id).collect();
            if documents.len() > 1 {
                return Self {
                    sandbox,
                    home,
                    member,
                    documents,
                };
            }
        }
        panic!("somebody has two documents");
    }

    async fn look(&self, document: DocumentId) -> Result<Preview, ErrorCode> {
        let look = self.home.desk.open_preview(self.member, document).await;
        look.map_err(|error| error.code())
    }

    /// The first page as it is drawn.
    async fn page(&self, preview: &Preview) -> Vec<u8> {
        let page = self.home.desk.preview_page(&preview.token, FIRST_PAGE);
        page.await.unwrap().unwrap()
    }

    async fn save(&self, document: DocumentId) -> (SavedDocument, Vec<u8>) {
        let path = self.home.folder.path().join("saved.pdf");
        let desk = &self.home.desk;
        let saved = desk.download_document(self.member, document, &path).await;
        (saved.unwrap(), fs::read(path).unwrap())
    }

    /// Waits until these documents can be read without a network, and no others.
    async fn kept(&self, documents: &[DocumentId]) {
        let mut expected = documents.to_vec();
        expected.sort();
        let kept = async {
            loop {
                let kept = self.home.desk.kept_documents(self.member).await.unwrap();
                if kept.iter().map(|it| it.id).eq(expected.iter().copied()) {
                    break;
                }
                tokio::task::yield_now().await;
            }
        };
        if tokio::time::timeout(Duration::from_secs(20), kept)
            .await
            .is_err()
        {
            panic!(
                "kept is {:?}",
                self.home.desk.kept_documents(self.member).await
            );
        }
    }

    /// Stops the service and starts the program anew.
    async fn restarted_offline(self) -> Offline {
        let url = self.sandbox.url();
        self.sandbox.stop().await;
        let mut home = self.home.restarted(&url).await;
        let id = home.desk.list_studios()[0].id.clone();
        home.desk.open_studio(&id).await.unwrap();
        home.stage(SyncStage::Failed).await;
        Offline {
            home,
            member: self.member,
        }
    }

    /// Waits until it is overwritten everywhere.
    async fn no_page_holds(&self, text: &str) {
        let overwritten = async {
            while self.holds(text).await {
                tokio::task::yield_now().await;
            }
        };
        let overwritten = tokio::time::timeout(Duration::from_secs(20), overwritten);
        overwritten.await.unwrap();
    }

    async fn holds(&self, text: &str) -> bool {
        let (path, key) = database(&self.home).await;
        pages::hold(&path, &key, text)
    }
}

/// What is left without a service.
struct Offline {
    home: Home,
    member: CustomerId,
}

async fn database(home: &Home) -> (PathBuf, DataKey) {
    let studio = home.desk.current_studio().unwrap();
    let key = Vault::on(home.keyring.clone()).data_key(&studio.id).await;
    let path = home.folder.path().join("studios").join(&studio.id);
    let key = DataKey::from_bytes(key.unwrap().unwrap().expose());
    (path.join("members.db"), key)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_looked_at_is_shown_and_saved_without_a_network_byte_for_byte() {
    let scene = Scene::set().await;
    let document = scene.documents[0];
    let fresh = scene.look(document).await.unwrap();
    let page = scene.page(&fresh).await;
    let (saved, bytes) = scene.save(document).await;
    scene.kept(&[document]).await;

    let away = scene.restarted_offline().await;
    let desk = &away.home.desk;
    let kept = desk.open_preview(away.member, document).await.unwrap();
    let again = desk.preview_page(&kept.token, FIRST_PAGE).await.unwrap();
    let path = away.home.folder.path().join("offline.pdf");
    let offline = desk.download_document(away.member, document, &path).await;
    let offline = offline.unwrap();

    assert_eq!((fresh.kept_at, saved.kept_at), (None, None));
    assert!(again == Some(page));
    assert!(fs::read(&path).unwrap() == bytes);
    assert_eq!(offline.name, "offline.pdf");
    let listed = desk.kept_documents(away.member).await.unwrap();
    assert_eq!(kept.kept_at.as_deref(), Some(&listed[0].read_at[..]));
    assert_eq!(offline.kept_at, kept.kept_at);
}

#[tokio::test(flavor = "multi_thread")]
async fn saving_a_document_keeps_it_too() {
    let scene = Scene::set().await;
    let document = scene.documents[1];
    let (_, bytes) = scene.save(document).await;
    scene.kept(&[document]).await;

    let away = scene.restarted_offline().await;
    let path = away.home.folder.path().join("offline.pdf");
    let desk = &away.home.desk;
    let offline = desk.download_document(away.member, document, &path).await;

    assert!(offline.unwrap().kept_at.is_some());
    assert!(fs::read(&path).unwrap() == bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_neither_a_new_document_nor_that_of_another_is_shown() {
    let scene = Scene::set().await;
    let [document, never] = [scene.documents[0], scene.documents[1]];
    scene.look(document).await.unwrap();
    scene.kept(&[document]).await;
    let others = scene.sandbox.state().with_people(|people| {
        let others = people.iter().map(|it| CustomerId(it.id));
        others
            .filter(|id| *id != scene.member)
            .take(3)
            .collect::<Vec<_>>()
    });
    let member = scene.member;
    // With a network the service says so itself, and what is kept of the right person stays.
    let refused = scene.home.desk.open_preview(others[0], document).await;

    let away = scene.restarted_offline().await;
    let desk = &away.home.desk;

    assert_eq!(refused.unwrap_err().code(), ErrorCode::NotFound);
    for (whose, which) in [
        (member, never),
        (others[0], document),
        (others[1], document),
    ] {
        let path = away.home.folder.path().join("none.pdf");
        let looked = desk.open_preview(whose, which).await.unwrap_err();
        let saved = desk
            .download_document(whose, which, &path)
            .await
            .unwrap_err();
        assert_eq!(looked.code(), ErrorCode::DocumentNotKept);
        assert_eq!(saved.code(), ErrorCode::DocumentNotKept);
        assert!(!path.exists());
    }
    assert!(desk.open_preview(member, document).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_says_replaces_what_is_kept() {
    let scene = Scene::set().await;
    let document = scene.documents[0];
    let (_, before) = scene.save(document).await;
    scene.kept(&[document]).await;
    let first = scene.home.desk.kept_documents(scene.member).await.unwrap();
    // The invented sheets name their person.
    let rename = scene.sandbox.state().edit_person(scene.member.0, |person| {
        person.last_name = Some("Goldfinch".into());
    });
    assert!(rename);

    let (_, after) = scene.save(document).await;
    let newer = async {
        loop {
            let kept = scene.home.desk.kept_documents(scene.member).await.unwrap();
            if kept.iter().any(|it| it.read_at != first[0].read_at) {
                break;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), newer)
        .await
        .unwrap();
    let away = scene.restarted_offline().await;
    let path = away.home.folder.path().join("offline.pdf");
    let desk = &away.home.desk;
    let offline = desk.download_document(away.member, document, &path).await;

    offline.unwrap();
    assert!(before != after);
    assert!(fs::read(&path).unwrap() == after);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_is_gone_at_the_service_goes_here_when_that_is_heard() {
    let scene = Scene::set().await;
    let [one, two] = [scene.documents[0], scene.documents[1]];
    scene.look(one).await.unwrap();
    scene.look(two).await.unwrap();
    scene.kept(&[one, two]).await;

    assert!(scene.sandbox.state().remove_document(one.0));
    let looked = scene.look(one).await;
    scene.kept(&[two]).await;
    assert!(scene.sandbox.state().remove_document(two.0));
    let listed = scene.home.desk.documents(scene.member, Service).await;
    scene.kept(&[]).await;

    assert_eq!(looked.unwrap_err(), ErrorCode::NotFound);
    assert_eq!(
        listed.unwrap().unwrap().value.len(),
        scene.documents.len() - 2
    );
    // Nobody is given it from the first piece on that is overwritten.
    scene.no_page_holds(IN_DOCUMENTS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_refuses_is_not_shown_from_here_and_its_failure_is_no_refusal() {
    let scene = Scene::set().await;
    let document = scene.documents[0];
    scene.look(document).await.unwrap();
    scene.kept(&[document]).await;

    scene.sandbox.script(Fault::status("getDocumentById", 403));
    let forbidden = scene.look(document).await;
    scene.sandbox.state().clear_script();
    scene
        .sandbox
        .script(Fault::status("getDocumentById", 500).times(9));
    let failed = scene.look(document).await;
    scene.sandbox.state().clear_script();
    let back = scene.look(document).await;

    assert!(forbidden.is_err(), "{forbidden:?}");
    assert!(failed.unwrap().kept_at.is_some());
    assert_eq!(back.unwrap().kept_at, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_document_is_left_when_its_member_is_forgotten() {
    let scene = Scene::set().await;
    let document = scene.documents[0];
    scene.look(document).await.unwrap();
    scene.kept(&[document]).await;
    assert!(scene.holds(IN_DOCUMENTS).await);

    let forgotten = scene.home.desk.forget_member(scene.member, false).await;

    assert_eq!(forgotten.unwrap().left, Some(vec![]));
    assert!(!scene.holds(IN_DOCUMENTS).await);
    scene.kept(&[]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_was_under_way_is_not_kept_of_somebody_who_was_forgotten() {
    let mut scene = Scene::set().await;
    let [one, two] = [scene.documents[0], scene.documents[1]];
    scene.sandbox.state().clear_requests();
    let (hold, held) = Fault::hold("getDocumentById");
    scene.sandbox.script(hold);
    let desk = &scene.home.desk;

    let forget = async {
        while !scene
            .sandbox
            .requests()
            .iter()
            .any(|it| it.operation.as_deref() == Some("getDocumentById"))
        {
            tokio::task::yield_now().await;
        }
        desk.forget_here(scene.member).await.unwrap();
        held.release();
    };
    let (looked, ()) = tokio::join!(desk.open_preview(scene.member, one), forget);
    // The service still has them, so that they return.
    scene.home.read_again().await;
    scene.look(two).await.unwrap();

    assert!(looked.is_ok());
    scene.kept(&[two]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_looked_at_for_the_days_of_retention_goes_and_its_member_stays() {
    let mut scene = Scene::set_ago(DAY * 31).await;
    let document = scene.documents[0];
    scene.look(document).await.unwrap();
    scene.kept(&[document]).await;
    scene.home.set_clock_ahead(DAY * 31);

    scene.home.read_again().await;

    scene.kept(&[]).await;
    assert!(!scene.holds(IN_DOCUMENTS).await);
    assert!(scene.home.desk.open_member(scene.member).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_go_with_the_copy_and_with_the_studio() {
    let scene = Scene::set().await;
    let document = scene.documents[0];
    scene.look(document).await.unwrap();
    scene.kept(&[document]).await;
    let studio = scene.home.desk.current_studio().unwrap();
    scene.sandbox.state().revoke_key();

    scene.home.desk.drop_mirror().await.unwrap();
    let held = scene.holds(IN_DOCUMENTS).await;
    scene.kept(&[]).await;
    scene.home.desk.remove_studio(&studio.id).await.unwrap();

    assert!(!held);
    assert!(!scene.home.has_file("members.db"));
}
