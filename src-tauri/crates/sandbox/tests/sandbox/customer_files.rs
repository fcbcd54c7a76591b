//! Documents and pictures: what goes in comes out, for fifteen minutes.

use std::time::Duration;

use crate::support::{Answer, Ask, config, first, sandbox};
use image::{DynamicImage, ImageFormat};
use serde_json::Value;
use studiodesk_sandbox::Sandbox;

/// A form with one part.
fn form(name: &str, file_name: &str, content_type: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = format!(
        "--cut\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
         Content-Type: {content_type}\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--cut--\r\n");
    body
}

async fn file(sandbox: &Sandbox, customer: i64, name: &str, query: &str, bytes: &[u8]) -> Answer {
    let path = format!("/v1/customers/{customer}/documents{query}");
    let body = form("file", name, "application/octet-stream", bytes);
    let ask = Ask::new("POST", path).bytes("multipart/form-data; boundary=cut", body);
    ask.send(sandbox).await
}

async fn picture(sandbox: &Sandbox, customer: i64, name: &str, kind: &str, bytes: &[u8]) -> Answer {
    let path = format!("/v1/customers/{customer}/images");
    let ask = Ask::new("PUT", path);
    let body = form("image", name, kind, bytes);
    ask.bytes("multipart/form-data; boundary=cut", body)
        .send(sandbox)
        .await
}

async fn get(sandbox: &Sandbox, path: &str) -> Answer {
    Ask::get(path).send(sandbox).await
}

async fn read(sandbox: &Sandbox, url: &Value) -> Answer {
    let path = url.as_str().and_then(|it| it.strip_prefix(&sandbox.url()));
    let path = path.expect("an address of the sandbox");
    Ask::get(path).without_key().send(sandbox).await
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = DynamicImage::new_rgb8(width, height);
    image
        .write_to(&mut bytes, ImageFormat::Png)
        .expect("memory takes a picture");
    bytes.into_inner()
}

#[tokio::test]
async fn an_uploaded_document_gives_its_very_bytes_until_its_address_expires() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let customer = first(&sandbox, |_| true).id;
    let bytes: Vec<u8> = (0..3_000_000_u32)
        .map(|it| (it ^ (it >> 9)) as u8)
        .collect();

    let filed = file(
        &sandbox,
        customer,
        "Vertrag.pdf",
        "?description=signed",
        &bytes,
    )
    .await;
    let id = filed.json()["id"].as_i64().unwrap();
    let shown = get(
        &sandbox,
        &format!("/v1/customers/{customer}/documents/{id}"),
    )
    .await
    .json();
    let fresh = read(&sandbox, &shown["url"]).await;
    hands.advance(Duration::from_secs(15 * 60));
    let late = read(&sandbox, &shown["url"]).await;

    assert_eq!(
        (&shown["fileName"], &shown["description"]),
        (&"Vertrag.pdf".into(), &"signed".into())
    );
    assert!(fresh.status == 200 && fresh.bytes == bytes);
    assert_eq!(late.status, 403);
}

#[tokio::test]
async fn documents_are_listed_latest_first_and_in_slices() {
    let sandbox = sandbox().await;
    let customer = first(&sandbox, |_| true).id;
    let path = format!("/v1/customers/{customer}/documents?sliceSize=50");
    let before = get(&sandbox, &path).await.json()["result"]
        .as_array()
        .unwrap()
        .len();
    for name in ["a.txt", "b.txt", "C:\\scans\\c.txt"] {
        file(&sandbox, customer, name, "", b"x").await;
    }

    let small = format!("/v1/customers/{customer}/documents?sliceSize=2");
    let first_slice = get(&sandbox, &small).await.json();
    let second = get(&sandbox, &format!("{small}&offset=2")).await.json();
    let all = get(&sandbox, &path).await.json();

    assert_eq!(first_slice["result"][0]["fileName"], "c.txt");
    assert_eq!(
        (&first_slice["hasNext"], &first_slice["offset"]),
        (&true.into(), &"2".into())
    );
    assert_eq!(second["result"][0]["fileName"], "a.txt");
    assert_eq!(all["result"].as_array().unwrap().len(), before + 3);
}

#[tokio::test]
async fn invented_people_have_papers_on_file_that_can_be_read() {
    let sandbox = sandbox().await;
    let ids = sandbox
        .state()
        .with_people(|it| it.iter().map(|it| it.id).collect::<Vec<_>>());
    let (mut with, mut thick) = (0, 0);

    for id in ids {
        let path = format!("/v1/customers/{id}/documents?sliceSize=10");
        let list = get(&sandbox, &path).await.json();
        if let Some(document) = list["result"].get(0) {
            with += 1;
            thick += usize::from(list["hasNext"] == true);
            let bytes = read(&sandbox, &document["url"]).await.bytes;
            assert!(bytes.starts_with(b"%PDF-1.4") && bytes.ends_with(b"%%EOF\n"));
        }
    }

    assert!(with > 20 && thick > 0, "{with} {thick}");
}

#[tokio::test]
async fn a_document_needs_an_extension_and_an_owner() {
    let sandbox = sandbox().await;
    let customer = first(&sandbox, |_| true).id;
    let other = first(&sandbox, |it| it.id != customer).id;
    let id = file(&sandbox, customer, "a.txt", "", b"x").await.json()["id"].clone();

    let bare = file(&sandbox, customer, "Vertrag", "", b"x").await;
    let nobody = file(&sandbox, 7, "a.txt", "", b"x").await;
    let foreign = get(&sandbox, &format!("/v1/customers/{other}/documents/{id}")).await;

    assert_eq!(
        (bare.status, bare.text("errorCode").as_str()),
        (400, "sandbox.document.extension")
    );
    assert_eq!(nobody.status, 404);
    assert_eq!(
        (foreign.status, foreign.text("errorCode").as_str()),
        (404, "sandbox.document.unknown")
    );
}

#[tokio::test]
async fn an_uploaded_picture_is_made_small_and_shows_on_the_customer_until_its_address_expires() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let customer = first(&sandbox, |it| !it.has_picture).id;

    let uploaded = picture(&sandbox, customer, "me.png", "image/png", &png(1800, 2400)).await;
    let shown = get(&sandbox, &format!("/v1/customers/{customer}"))
        .await
        .json();
    let url = &shown["imageUrl"];
    let fresh = read(&sandbox, url).await;
    hands.advance(Duration::from_secs(15 * 60));
    let late = read(&sandbox, url).await;

    assert_eq!(uploaded.status, 200);
    assert_eq!(uploaded.json()["imageUrl"], *url);
    assert_eq!(fresh.header("content-type"), Some("image/jpeg"));
    let made = image::load_from_memory_with_format(&fresh.bytes, ImageFormat::Jpeg).unwrap();
    assert_eq!((made.width(), made.height()), (900, 1200));
    assert_eq!(late.status, 403);
}

#[tokio::test]
async fn what_is_no_picture_is_refused_and_leaves_the_old_one() {
    let sandbox = sandbox().await;
    let customer = first(&sandbox, |it| it.has_picture).id;
    let path = format!("/v1/customers/{customer}");
    let before = get(&sandbox, &path).await.json();
    let before = read(&sandbox, &before["imageUrl"]).await.bytes;

    let text = picture(&sandbox, customer, "me.jpg", "image/jpeg", b"no picture").await;
    let cut = picture(
        &sandbox,
        customer,
        "me.png",
        "image/png",
        &png(90, 90)[..60],
    )
    .await;
    let gif = picture(&sandbox, customer, "me.gif", "image/gif", b"GIF89a").await;
    let named = picture(&sandbox, customer, "me.bmp", "image/png", &png(9, 9)).await;

    assert_eq!(
        (text.status, text.text("errorCode").as_str()),
        (400, "sandbox.image.unreadable")
    );
    assert_eq!(
        (cut.status, cut.text("errorCode").as_str()),
        (400, "sandbox.image.unreadable")
    );
    assert_eq!(
        (gif.status, gif.text("errorCode").as_str()),
        (400, "sandbox.body.type")
    );
    assert_eq!(
        (named.status, named.text("errorCode").as_str()),
        (400, "sandbox.image.extension")
    );
    let after = get(&sandbox, &path).await.json();
    assert_eq!(read(&sandbox, &after["imageUrl"]).await.bytes, before);
}
