//! What the four operations with a file look like on the wire.

use jiff::civil::date;
use studiodesk_client::api::membership_self_service::{
    IdlePeriodCreateRequest, IdlePeriodUpdateRequest,
};
use studiodesk_client::{ContentType, Upload};
use studiodesk_core::{ContractId, CustomerId, IdlePeriodId, IdlePeriodReasonId};

use crate::support::faults::{Fault, FaultServer, Seen};
use crate::support::{KEY, loopback};

fn upload(name: &str, content_type: ContentType) -> Upload {
    Upload::from_bytes(&b"bytes"[..], name, content_type)
}

/// The body with `~` for its boundary. The length was announced and nothing was chunked.
fn form(seen: &Seen) -> String {
    let head = seen.head().to_lowercase();
    assert!(!head.contains("transfer-encoding"), "{head}");
    assert!(head.contains(&format!("content-length: {}\r\n", seen.body().len())));
    let (_, boundary) = seen
        .head()
        .split_once("multipart/form-data; boundary=")
        .unwrap();
    let boundary = boundary.lines().next().unwrap();
    let body = String::from_utf8(seen.body().to_vec()).unwrap();
    body.replace(boundary, "~")
}

fn server() -> FaultServer {
    FaultServer::start([Fault::Answer(200)])
}

#[tokio::test]
async fn a_document_is_a_part_called_file_and_its_description_a_parameter() {
    let server = server();

    let request = loopback(&server.uri())
        .customers()
        .upload_document(CustomerId(5), upload("a.pdf", ContentType::PDF))
        .description("For & by her");
    request.send().await.unwrap();

    let seen = &server.ended(1).await[0];
    let first = seen.head().lines().next().unwrap();
    assert_eq!(
        first,
        "POST /v1/customers/5/documents?description=For+%26+by+her HTTP/1.1"
    );
    assert!(seen.head().contains(&format!("x-api-key: {KEY}\r\n")));
    assert_eq!(
        form(seen),
        "--~\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\
         Content-Type: application/pdf\r\n\r\n\
         bytes\r\n--~--\r\n"
    );
}

#[tokio::test]
async fn a_picture_is_a_part_called_image() {
    let server = server();

    let upload = upload("a.png", ContentType::PNG);
    let request = loopback(&server.uri())
        .customers()
        .update_image(CustomerId(5), upload);
    request.send().await.unwrap();

    let seen = &server.ended(1).await[0];
    assert!(
        seen.head()
            .starts_with("PUT /v1/customers/5/images HTTP/1.1\r\n")
    );
    assert_eq!(
        form(seen),
        "--~\r\n\
         Content-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\
         Content-Type: image/png\r\n\r\n\
         bytes\r\n--~--\r\n"
    );
}

#[tokio::test]
async fn an_idle_period_is_json_called_data_before_its_document() {
    let server = server();

    let data = IdlePeriodCreateRequest {
        unlimited: Some(true),
        ..IdlePeriodCreateRequest::new(date(2027, 1, 4), IdlePeriodReasonId(3))
    };
    let request = loopback(&server.uri())
        .membership_self_service()
        .create_idle_period_amendment(ContractId(7), &data)
        .document(upload("note.heic", ContentType::HEIC));
    request.send().await.unwrap();

    let seen = &server.ended(1).await[0];
    let path = "/v1/memberships/7/self-service/idle-periods";
    assert!(
        seen.head()
            .starts_with(&format!("POST {path} HTTP/1.1\r\n"))
    );
    assert_eq!(
        form(seen),
        "--~\r\n\
         Content-Disposition: form-data; name=\"data\"\r\n\
         Content-Type: application/json\r\n\r\n\
         {\"startDate\":\"2027-01-04\",\"reasonId\":3,\"unlimited\":true}\r\n--~\r\n\
         Content-Disposition: form-data; name=\"document\"; filename=\"note.heic\"\r\n\
         Content-Type: image/heic\r\n\r\n\
         bytes\r\n--~--\r\n"
    );
}

#[tokio::test]
async fn a_change_of_an_idle_period_is_a_form_without_a_document_too() {
    let server = server();

    let data = IdlePeriodUpdateRequest::new(date(2027, 1, 4), IdlePeriodReasonId(3));
    let request = loopback(&server.uri())
        .membership_self_service()
        .update_idle_period(ContractId(7), IdlePeriodId(9), &data);
    request.send().await.unwrap();

    let seen = &server.ended(1).await[0];
    let path = "/v1/memberships/7/self-service/idle-periods/9";
    assert!(seen.head().starts_with(&format!("PUT {path} HTTP/1.1\r\n")));
    assert_eq!(
        form(seen),
        "--~\r\n\
         Content-Disposition: form-data; name=\"data\"\r\n\
         Content-Type: application/json\r\n\r\n\
         {\"startDate\":\"2027-01-04\",\"reasonId\":3}\r\n--~--\r\n"
    );
}

#[tokio::test]
async fn a_name_arrives_in_its_own_letters_and_cannot_add_a_header() {
    let server = server();

    let name = "Özdemir \"契約\" \\ 1\r\nx: y.pdf";
    let upload = upload(name, ContentType::PDF);
    let request = loopback(&server.uri())
        .customers()
        .upload_document(CustomerId(5), upload);
    request.send().await.unwrap();

    let form = form(&server.ended(1).await[0]);
    assert_eq!(
        form.lines().nth(1),
        Some(
            r#"Content-Disposition: form-data; name="file"; filename="Özdemir \"契約\" \\ 1%0D%0Ax: y.pdf""#
        )
    );
}
