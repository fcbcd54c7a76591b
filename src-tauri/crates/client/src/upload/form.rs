//! A `multipart/form-data` request: at most one JSON part and one file.

use std::fmt;
use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::CONTENT_TYPE;

use super::body::FormBody;
use super::file_name::Quoted;
use super::reader::Reader;
use super::rest::{Rest, TakeBack};
use super::tally::Tally;
use super::watch::Watch;
use super::{OnProgress, Upload};
use crate::transport::{Answer, Failed, answered};

/// What is sent, and who wants to know how far it is.
pub(crate) struct Form {
    boundary: String,
    json: Option<(&'static str, Vec<u8>)>,
    file: Option<(&'static str, Upload)>,
    on_progress: Option<OnProgress>,
}

impl Form {
    pub(crate) fn new(on_progress: Option<OnProgress>) -> Self {
        // Long enough that no file has it by chance, and not to be foreseen by whoever made the file.
        let roll = || getrandom::u64().unwrap_or_default();
        Self {
            boundary: format!("studiodesk-{:016x}{:016x}", roll(), roll()),
            json: None,
            file: None,
            on_progress,
        }
    }

    /// Adds a part of JSON. It goes first.
    pub(crate) fn json(mut self, name: &'static str, json: Vec<u8>) -> Self {
        self.json = Some((name, json));
        self
    }

    /// Adds a file.
    pub(crate) fn file(mut self, name: &'static str, file: Upload) -> Self {
        self.file = Some((name, file));
        self
    }

    /// Sends it once, opening the file anew.
    pub(crate) async fn send(
        &self,
        request: reqwest::RequestBuilder,
        stall_after: Duration,
    ) -> Result<Answer, Failed> {
        let opened = match &self.file {
            Some((_, file)) => Some(file.open().await.map_err(Failed::Ours)?),
            None => None,
        };
        let tally = Arc::new(Tally::default());
        let (head, tail) = (self.head(), self.tail());
        let length = opened.as_ref().map_or(0, |opened| opened.length());
        let total = (head.len() + tail.len()) as u64 + length;
        let rest = Rest::new(opened.map(|opened| Reader::new(opened, &tally)));
        let _over = TakeBack(rest.clone());
        let body = FormBody {
            head,
            rest,
            tail,
            left: total,
            tally: Arc::clone(&tally),
        };
        let content_type = format!("multipart/form-data; boundary={}", self.boundary);
        let request = request
            .header(CONTENT_TYPE, content_type)
            .body(reqwest::Body::wrap(body));
        let watch = Watch {
            tally: &tally,
            total,
            stall_after,
            on_progress: self.on_progress.as_ref(),
        };
        watch.over(answered(request)).await
    }

    /// All before the file's bytes.
    fn head(&self) -> Bytes {
        let mut head = Vec::new();
        if let Some((name, json)) = &self.json {
            self.part(
                &mut head,
                format_args!("name=\"{name}\""),
                "application/json",
            );
            head.extend_from_slice(json);
            head.extend_from_slice(b"\r\n");
        }
        if let Some((name, file)) = &self.file {
            let names = format_args!("name=\"{name}\"; filename=\"{}\"", Quoted(file.file_name()));
            self.part(&mut head, names, file.content_type().as_str());
        }
        head.into()
    }

    fn part(&self, head: &mut Vec<u8>, names: fmt::Arguments<'_>, content_type: &str) {
        // Writing to a vector cannot fail.
        let _ = write!(
            head,
            "--{}\r\nContent-Disposition: form-data; {names}\r\nContent-Type: {content_type}\r\n\r\n",
            self.boundary
        );
    }

    /// All after the file's bytes.
    fn tail(&self) -> Bytes {
        let end = if self.file.is_some() { "\r\n" } else { "" };
        format!("{end}--{}--\r\n", self.boundary).into()
    }
}
