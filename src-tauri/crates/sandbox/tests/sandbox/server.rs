//! Starting, stopping, TLS, planned faults, and the program itself.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use crate::support::{Ask, KEY, config, sandbox, until};
use rustls::pki_types::{PrivateKeyDer, ServerName};
use studiodesk_sandbox::{Fault, KEY_CHECK, Sandbox};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

const LIST: &str = "/v1/customers";

#[tokio::test]
async fn a_stopped_sandbox_cuts_its_connections_and_frees_its_port() {
    let sandbox = sandbox().await;
    let addr = sandbox.addr();
    let mut idle = TcpStream::connect(addr).await.unwrap();
    let request = format!("HEAD / HTTP/1.1\r\nHost: a\r\nX-API-KEY: {KEY}\r\n\r\n");
    idle.write_all(request.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    idle.read_exact(&mut answer).await.unwrap();

    sandbox.stop().await;

    let mut rest = Vec::new();
    let cut = tokio::time::timeout(Duration::from_secs(10), idle.read_to_end(&mut rest));
    assert!(cut.await.is_ok());
    assert!(TcpStream::connect(addr).await.is_err());
    let again = Sandbox::start_on(config().0, addr.port()).await.unwrap();
    assert_eq!(again.url(), format!("http://{addr}"));
}

#[tokio::test]
async fn a_dropped_sandbox_cuts_a_request_that_waits() {
    let sandbox = sandbox().await;
    let (fault, _release) = Fault::hold("getCustomers");
    sandbox.script(fault);
    let state = Arc::clone(sandbox.state());
    let addr = sandbox.addr();
    let asking = tokio::spawn(async move {
        let stream = TcpStream::connect(addr).await?;
        Ask::get(LIST).exchange(stream, "a").await
    });
    until(|| !state.requests().is_empty()).await;

    drop(sandbox);

    assert!(asking.await.unwrap().is_err());
}

#[tokio::test]
async fn planned_answers_come_as_often_as_planned() {
    let sandbox = sandbox().await;
    let fault = Fault::status("getCustomers", 503).with_retry_after(Duration::from_secs(7));
    sandbox.script(fault.times(2));
    sandbox.script(Fault::redirect("getDevices", 307, "http://127.0.0.1:1/x"));
    sandbox.script(Fault::status("getAll", 200).with_body("<html>"));
    sandbox.script(Fault::status(KEY_CHECK, 500));

    let first = Ask::get(LIST).send(&sandbox).await;
    let second = Ask::get(LIST).send(&sandbox).await;
    let third = Ask::get(LIST).send(&sandbox).await;
    let moved = Ask::get("/v1/devices").send(&sandbox).await;
    let broken = Ask::get("/v1/studios/tags").send(&sandbox).await;
    let head = Ask::new("HEAD", "/").send(&sandbox).await;

    assert_eq!((first.status, second.status, third.status), (503, 503, 200));
    assert_eq!(first.header("retry-after"), Some("7"));
    assert_eq!(first.text("errorCode"), "sandbox.scripted");
    assert_eq!(moved.status, 307);
    assert_eq!(moved.header("location"), Some("http://127.0.0.1:1/x"));
    assert_eq!(broken.bytes, b"<html>");
    assert_eq!(head.status, 500);
}

#[tokio::test]
async fn a_planned_cut_ends_the_connection_without_an_answer() {
    let sandbox = sandbox().await;
    sandbox.script(Fault::close("getCustomers").of_any_operation());

    let cut = Ask::get("/v1/devices").try_send(&sandbox).await;
    let next = Ask::get("/v1/devices").send(&sandbox).await;

    assert!(cut.is_err());
    assert_eq!(next.status, 200);
    assert_eq!(sandbox.requests()[0].status, None);
}

#[tokio::test]
async fn a_held_request_is_served_once_released() {
    let sandbox = Arc::new(sandbox().await);
    let (fault, release) = Fault::hold("getCustomers");
    sandbox.script(fault);
    let asking = Arc::clone(&sandbox);
    let held = tokio::spawn(async move { Ask::get(LIST).send(&asking).await });
    until(|| !sandbox.requests().is_empty()).await;

    let other = Ask::get(LIST).send(&sandbox).await;
    let before = sandbox.requests()[0].status;
    release.release();

    assert_eq!(other.status, 200);
    assert_eq!(before, None);
    assert_eq!(held.await.unwrap().status, 200);
}

#[tokio::test]
async fn over_tls_everything_is_the_same_and_pictures_have_https_addresses() {
    let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    let certificate = made.cert.der().clone();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let server = rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key)
        .unwrap();
    let mut roots = rustls::RootCertStore::empty();
    roots.add(certificate).unwrap();
    let client = rustls::ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let sandbox = Sandbox::start_tls(config().0, Arc::new(server))
        .await
        .unwrap();
    let shown = sandbox
        .state()
        .with_people(|people| people.iter().find(|it| it.has_picture).unwrap().id);

    // One that never shakes hands must not keep the next one waiting.
    let _silent = TcpStream::connect(sandbox.addr()).await.unwrap();
    let stream = TcpStream::connect(sandbox.addr()).await.unwrap();
    let name = ServerName::from(sandbox.addr().ip());
    let stream = TlsConnector::from(Arc::new(client))
        .connect(name, stream)
        .await
        .unwrap();
    let ask = Ask::get(format!("/v1/customers/{shown}"));
    let answer = ask
        .exchange(stream, &sandbox.addr().to_string())
        .await
        .unwrap();

    assert_eq!(answer.status, 200);
    assert!(sandbox.url().starts_with("https://127.0.0.1:"));
    assert!(answer.text("imageUrl").starts_with(&sandbox.url()));
}

#[test]
fn the_program_says_where_it_listens() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_studiodesk-sandbox"))
        .args([
            "--port",
            "0",
            "--members",
            "60",
            "--seed",
            "2",
            "--key",
            "k",
        ])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();

    let mut line = String::new();
    let out = program.stdout.take().unwrap();
    BufReader::new(out).read_line(&mut line).unwrap();
    program.kill().unwrap();
    program.wait().unwrap();

    assert!(line.starts_with("listening on http://127.0.0.1:"), "{line}");
}

#[test]
fn the_program_refuses_wrong_arguments_with_2_and_explains_itself_with_0() {
    let run = |arguments: &[&str]| {
        let program = env!("CARGO_BIN_EXE_studiodesk-sandbox");
        Command::new(program).args(arguments).output().unwrap()
    };

    for wrong in [&["--nothing"][..], &["--port", "x"], &["--members"], &["x"]] {
        let output = run(wrong);

        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
    let help = run(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&help.stdout).contains("--rate-limit"));
}

/// Starts the program and reads what it says first, line by line.
fn start(arguments: &[&str], lines: usize) -> (std::process::Child, Vec<String>) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_studiodesk-sandbox"))
        .args(arguments)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program is built");
    let out = program.stdout.take().expect("it is piped");
    let said = BufReader::new(out).lines().take(lines);
    (program, said.map_while(Result::ok).collect())
}

#[test]
fn the_program_makes_a_key_for_each_studio_that_was_given_none() {
    let arguments = [
        "--members",
        "20",
        "--studios",
        "3",
        "--key",
        "k@2:STUDIO_READ",
    ];

    let (mut program, said) = start(&[&arguments[..], &["--control", "0"]].concat(), 4);
    program.kill().unwrap();
    program.wait().unwrap();

    assert!(
        said[1].starts_with("control on http://127.0.0.1:"),
        "{said:?}"
    );
    assert!(
        said[2].starts_with("key ") && !said[2].contains("studio"),
        "{said:?}"
    );
    assert!(said[3].ends_with(" of studio 3"), "{said:?}");
}

#[cfg(unix)]
#[test]
fn the_program_saves_its_state_when_it_is_told_to_stop() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("state.json");
    let path = file.to_str().unwrap();
    let arguments = ["--members", "20", "--key", "k", "--state", path];
    let (mut program, said) = start(&arguments, 1);
    let addr = said[0].strip_prefix("listening on http://").unwrap();
    let mut stream = std::net::TcpStream::connect(addr).unwrap();
    let request = "POST /v1/studios/confirmActivation HTTP/1.1\r\nHost: a\r\nX-API-KEY: k\r\n\
                   Connection: close\r\nContent-Length: 0\r\n\r\n";
    std::io::Write::write_all(&mut stream, request.as_bytes()).unwrap();
    std::io::Read::read_to_end(&mut stream, &mut Vec::new()).unwrap();

    let id = program.id().to_string();
    let told = Command::new("kill").args(["-TERM", &id]).status().unwrap();
    let end = program.wait().unwrap();

    assert!(told.success() && end.success());
    assert!(std::fs::read(&file).unwrap().starts_with(b"{\"version\":1"));
}
