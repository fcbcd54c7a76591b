//! Customers' pictures: signed addresses that expire.

use std::time::Duration;

use crate::support::{Ask, config, first, sandbox};
use studiodesk_sandbox::Sandbox;

#[tokio::test]
async fn a_pictures_address_works_without_a_key_until_it_expires() {
    let (config, hands) = config();
    let sandbox = Sandbox::start(config).await.unwrap();
    let shown = first(&sandbox, |it| it.has_picture);
    let customer = Ask::get(format!("/v1/customers/{}", shown.id));
    let url = customer.send(&sandbox).await.text("imageUrl");
    let address = url.strip_prefix(&sandbox.url()).unwrap();
    let picture = Ask::get(address).without_key();

    let fresh = picture.send(&sandbox).await;
    let altered = address.replace(&shown.id.to_string(), &(shown.id + 1).to_string());
    let altered = Ask::get(altered).without_key().send(&sandbox).await;
    let bare = Ask::get(format!("/files/customers/0/{}", shown.id));
    hands.advance(Duration::from_secs(15 * 60 - 1));
    let late = picture.send(&sandbox).await;
    hands.advance(Duration::from_secs(1));
    let expired = picture.send(&sandbox).await;

    assert_eq!(fresh.status, 200);
    assert_eq!(fresh.header("content-type"), Some("image/jpeg"));
    assert!(fresh.bytes.starts_with(&[0xff, 0xd8, 0xff]));
    assert_eq!(late.bytes, fresh.bytes);
    assert_eq!((altered.status, expired.status), (403, 403));
    assert_eq!(bare.send(&sandbox).await.status, 403);
}

#[tokio::test]
async fn who_has_no_picture_has_no_address_of_one() {
    let sandbox = sandbox().await;
    let unseen = first(&sandbox, |it| !it.has_picture);

    let customer = Ask::get(format!("/v1/customers/{}", unseen.id));

    assert_eq!(customer.send(&sandbox).await.json().get("imageUrl"), None);
}
