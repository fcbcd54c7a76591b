//! What reaches the service when a photo is sent: every byte of the connection is looked through.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use crate::photos::{self, SECRETS, is_upright, read, upright, with_everything};
use crate::support::{Home, KEY, sandbox};
use studiodesk_core::{CustomerId, ErrorCode};
use studiodesk_sandbox::Sandbox;
use studiodesk_services::ReadFrom::Service;
use studiodesk_services::idle::Mode;
use studiodesk_services::{
    ChangeForm, HiddenThing, IdlePeriodForm, PictureCrop, PictureProblem, SyncStage, TakenPicture,
    Wanted,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::{TcpListener, TcpStream};

const SQUARE: PictureCrop = PictureCrop {
    x: 80,
    y: 0,
    size: 320,
    turns: 0,
};

/// A wire to the service that keeps what went over it.
struct Wire {
    url: String,
    sent: Arc<Mutex<Vec<u8>>>,
}

impl Wire {
    async fn to(service: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let sent = Arc::<Mutex<Vec<u8>>>::default();
        let kept = Arc::clone(&sent);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let kept = Arc::clone(&kept);
                tokio::spawn(async move {
                    let far = TcpStream::connect(service).await.unwrap();
                    let (mut answers, mut far) = far.into_split();
                    let (mut near, mut back) = near.into_split();
                    tokio::spawn(async move { copy(&mut answers, &mut back).await });
                    let mut buffer = vec![0; 64 << 10];
                    while let Ok(count @ 1..) = near.read(&mut buffer).await {
                        kept.lock().unwrap().extend(&buffer[..count]);
                        if far.write_all(&buffer[..count]).await.is_err() {
                            break;
                        }
                    }
                });
            }
        });
        Self { url, sent }
    }

    fn sent(&self) -> Vec<u8> {
        self.sent.lock().unwrap().clone()
    }

    /// The pictures that went over it, from their start to the line that ends the part.
    fn pictures(&self) -> Vec<Vec<u8>> {
        let sent = self.sent();
        let starts = sent.windows(4).enumerate();
        let starts = starts.filter(|(_, four)| four == b"\xff\xd8\xff\xe0");
        starts
            .map(|(start, _)| {
                let end = sent[start..].windows(4).position(|it| it == b"\r\n--");
                sent[start..start + end.unwrap()].to_vec()
            })
            .collect()
    }
}

struct Scene {
    sandbox: Sandbox,
    wire: Wire,
    home: Home,
    member: CustomerId,
}

impl Scene {
    async fn set() -> Self {
        let sandbox = sandbox(20).await;
        let wire = Wire::to(sandbox.addr()).await;
        let mut home = Home::new(&wire.url);
        home.connect(KEY).await.unwrap();
        home.stage(SyncStage::Complete).await;
        let member = CustomerId(sandbox.state().with_people(|people| people[0].id));
        Self {
            sandbox,
            wire,
            home,
            member,
        }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.home.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    async fn take(&self, bytes: &[u8]) -> TakenPicture {
        let path = self.file("holiday.jpg", bytes);
        self.home.desk.take_picture(path).await.unwrap()
    }

    async fn send(&mut self, file: String, crop: Option<PictureCrop>) {
        let form = ChangeForm::Picture { file, crop };
        let asked = self.home.desk.queue_change(self.member, form);
        asked.await.unwrap();
        self.home
            .outbox(|outbox| outbox.waiting + outbox.sending == 0)
            .await;
    }

    fn uploads(&self) -> usize {
        let asked = self.sandbox.requests();
        let uploads = asked.iter().filter(|it| it.method == "PUT");
        uploads.count()
    }
}

fn token(taken: TakenPicture) -> String {
    match taken {
        TakenPicture::Ready { token, .. } => token,
        TakenPicture::Refused { problem, .. } => panic!("{problem:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn however_the_phone_was_held_the_face_arrives_upright_and_nothing_with_it() {
    let mut scene = Scene::set().await;

    for orientation in 1..=8 {
        let taken = scene
            .take(&with_everything(&upright(480, 320), orientation))
            .await;
        scene.send(token(taken), Some(SQUARE)).await;
    }

    let arrived = scene.wire.pictures();
    assert_eq!(arrived.len(), 8);
    assert_eq!(scene.uploads(), 8);
    for picture in &arrived {
        let picture = read(picture);
        assert_eq!(picture.dimensions(), (320, 320));
        assert!(is_upright(&picture));
    }
    let sent = scene.wire.sent();
    for secret in SECRETS {
        let leaked = sent.windows(secret.len()).any(|part| part == secret);
        assert!(!leaked, "{}", String::from_utf8_lossy(secret));
    }
    assert!(!sent.windows(7).any(|part| part == b"holiday"), "its name");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_shown_is_what_is_sent_to_the_byte() {
    let mut scene = Scene::set().await;
    let token = token(scene.take(&with_everything(&upright(480, 320), 6)).await);
    let before = scene.home.desk.picture(scene.member).await.unwrap();

    let desk = &scene.home.desk;
    let shown = desk.prepare_picture(token.clone(), SQUARE).await.unwrap();
    let shown_bytes = desk.prepared_picture(&shown.token).unwrap();
    scene.send(token.clone(), Some(SQUARE)).await;

    assert_eq!(shown.size as usize, shown_bytes.len());
    assert_eq!(scene.wire.pictures(), [shown_bytes]);
    // The service shows it, and so does the window as soon as it asks for what came after.
    let now = jiff::Timestamp::now();
    let after = scene.home.desk.picture_after(scene.member, now).await;
    let after = after.unwrap().unwrap();
    assert_ne!(Some(&after), before.as_ref());
    assert!(is_upright(&read(&after)));
    // And then the original is let go.
    let left = scene.home.desk.picture_preview(token).await.unwrap_err();
    assert_eq!(left.code(), ErrorCode::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_is_told_what_is_removed_and_where_a_file_came_from() {
    let scene = Scene::set().await;

    let taken = scene.take(&with_everything(&upright(480, 320), 6)).await;

    let TakenPicture::Ready {
        name,
        width,
        height,
        removed,
        turned,
        token,
        ..
    } = taken
    else {
        panic!("{taken:?}");
    };
    assert_eq!(name.as_deref(), Some("holiday.jpg"));
    assert_eq!((width, height, turned), (480, 320, true));
    assert_eq!(
        removed[..3],
        [HiddenThing::Place, HiddenThing::Date, HiddenThing::Camera]
    );
    let preview = scene.home.desk.picture_preview(token).await.unwrap();
    assert!(is_upright(&read(&preview)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_sent_is_refused_in_its_own_words_and_nothing_leaves() {
    let scene = Scene::set().await;
    let photo = photos::jpeg(&upright(300, 300));
    let cases: [(&[u8], PictureProblem); 6] = [
        (&photo[..photo.len() / 2], PictureProblem::Cut),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", PictureProblem::Heic),
        (
            &photos::jpeg_of_size(65_500, 65_500),
            PictureProblem::TooManyPixels,
        ),
        (&photos::jpeg(&upright(60, 60)), PictureProblem::TooSmall),
        (&photos::webp_of_frames(9), PictureProblem::Animated),
        (b"", PictureProblem::Empty),
    ];

    for (bytes, meant) in cases {
        let taken = scene.take(bytes).await;

        let name = Some("holiday.jpg".into());
        assert_eq!(
            taken,
            TakenPicture::Refused {
                name,
                problem: meant
            }
        );
    }
    assert_eq!(scene.uploads(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_is_not_held_and_a_square_outside_are_not_queued() {
    let scene = Scene::set().await;
    let token = token(scene.take(&photos::jpeg(&upright(200, 200))).await);
    let form = |file: &str, x| ChangeForm::Picture {
        file: file.into(),
        crop: Some(PictureCrop { x, ..SQUARE }),
    };
    let desk = &scene.home.desk;

    let unknown = desk.queue_change(scene.member, form("999", 0)).await;
    let outside = desk.queue_change(scene.member, form(&token, 5_000)).await;

    assert_eq!(unknown.unwrap_err().field().as_deref(), Some("file"));
    assert!(outside.is_err());
    assert_eq!(desk.outbox_summary().unwrap().waiting, 0);
    // It is still there for another try.
    assert!(desk.picture_preview(token).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn pixels_from_a_camera_arrive_without_a_chosen_square() {
    let mut scene = Scene::set().await;
    let pixels = upright(320, 240).into_raw();

    let taken = scene.home.desk.take_pixels(320, 240, pixels).await.unwrap();
    scene.send(token(taken), None).await;

    let arrived = scene.wire.pictures();
    assert_eq!(read(&arrived[0]).dimensions(), (240, 240));
    assert!(is_upright(&read(&arrived[0])));
}

/// A rest that somebody can ask for, with a document or without.
async fn rest(scene: &Scene) -> (CustomerId, IdlePeriodForm) {
    let all: Vec<_> = scene.sandbox.state().with_people(|people| {
        let all = people.iter().map(|it| CustomerId(it.id));
        all.collect()
    });
    for member in all {
        let read = scene.home.desk.idle_periods(member, Service).await;
        for contract in read.unwrap().unwrap().value {
            let (Some(rules), Some(reason)) = (&contract.rules, contract.reasons.first()) else {
                continue;
            };
            if rules.mode == Mode::ReadOnly || !contract.periods.is_empty() {
                continue;
            }
            let form = IdlePeriodForm {
                contract: contract.id,
                start_date: rules.first_start.to_string(),
                unit: rules.unit,
                terms: Some(1),
                unlimited: false,
                until: None,
                reason_id: reason.id,
                document_required: reason.document_required,
                file: String::new(),
                clean: true,
            };
            return (member, form);
        }
    }
    panic!("somebody may rest");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_that_proves_a_rest_arrives_without_its_place_unless_that_is_wanted() {
    for clean in [true, false] {
        let mut scene = Scene::set().await;
        let (member, asked) = rest(&scene).await;
        let path = scene.file("letter.jpg", &with_everything(&upright(400, 320), 1));
        let picked = scene.home.desk.take_picked(path, Wanted::Document);
        let file = picked.await.unwrap().token;
        let asked = IdlePeriodForm {
            file,
            clean,
            ..asked
        };

        let queued = scene
            .home
            .desk
            .queue_change(member, ChangeForm::IdlePeriod { asked });
        queued.await.unwrap();
        scene.home.outbox(|it| it.waiting + it.sending == 0).await;

        let sent = scene.wire.sent();
        let holds = |secret: &&[u8]| sent.windows(secret.len()).any(|it| it == *secret);
        assert!(holds(&b"letter.jpg".as_slice()));
        assert_eq!(SECRETS.iter().any(holds), !clean);
    }
}
