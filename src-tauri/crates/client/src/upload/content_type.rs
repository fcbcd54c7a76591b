//! What kind of file it is.

use std::borrow::Cow;

/// A content type, for example `application/pdf`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ContentType(Cow<'static, str>);

impl ContentType {
    /// `image/jpeg`
    pub const JPEG: Self = Self(Cow::Borrowed("image/jpeg"));
    /// `image/png`
    pub const PNG: Self = Self(Cow::Borrowed("image/png"));
    /// `image/heic`
    pub const HEIC: Self = Self(Cow::Borrowed("image/heic"));
    /// `application/pdf`
    pub const PDF: Self = Self(Cow::Borrowed("application/pdf"));
    /// `application/octet-stream`: nobody knows.
    pub const BYTES: Self = Self(Cow::Borrowed("application/octet-stream"));

    /// The content type in `text`, if it is one that a header can carry.
    #[must_use]
    pub fn new(text: impl Into<Cow<'static, str>>) -> Option<Self> {
        let text = text.into();
        let token = |part: &str| !part.is_empty() && !part.contains([' ', '"']);
        let (kind, rest) = text.split_once('/')?;
        let sub = rest.split(';').next().unwrap_or_default();
        let printable = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        (printable && token(kind) && token(sub.trim_end())).then_some(Self(text))
    }

    /// The type that the ending of `file_name` promises, among those that the service names.
    #[must_use]
    pub fn of_file_name(file_name: &str) -> Self {
        let ending = file_name.rsplit_once('.').map(|(_, ending)| ending);
        match ending.unwrap_or_default().to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Self::JPEG,
            "png" => Self::PNG,
            "heic" => Self::HEIC,
            "pdf" => Self::PDF,
            _ => Self::BYTES,
        }
    }

    /// As it stands in a header.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_end_its_header_line_is_no_content_type() {
        for good in ["text/plain", "text/plain; charset=utf-8", "image/svg+xml"] {
            assert!(ContentType::new(good).is_some(), "{good}");
        }
        for bad in ["", "pdf", "/", "a/", "/b", "a b/c", "a/b\r\nx: y", "ä/b"] {
            assert!(ContentType::new(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn the_ending_of_a_name_promises_a_type() {
        assert_eq!(ContentType::of_file_name("A.Jpg"), ContentType::JPEG);
        assert_eq!(ContentType::of_file_name("a.b.pdf"), ContentType::PDF);
        assert_eq!(ContentType::of_file_name("pdf"), ContentType::BYTES);
    }
}
