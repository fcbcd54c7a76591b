//! Splits a `multipart/form-data` body into its parts.
//!
//! **Invariant:** the body is in memory already; nothing here streams.

/// One part of a form.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) name: String,
    pub(super) content_type: Option<String>,
    pub(super) content: &'a [u8],
}

/// The parts of `body`, or `None` when it is not the form that its content type announces.
pub(super) fn parts<'a>(content_type: &str, body: &'a [u8]) -> Option<Vec<Part<'a>>> {
    let boundary = attribute(content_type, "boundary")?;
    let delimiter = format!("\r\n--{boundary}");
    let mut rest = body.strip_prefix(&delimiter.as_bytes()[2..])?;
    let mut parts = Vec::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(parts);
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let end = find(rest, delimiter.as_bytes())?;
        parts.push(part(&rest[..end])?);
        rest = &rest[end + delimiter.len()..];
    }
}

fn part(bytes: &[u8]) -> Option<Part<'_>> {
    let end = find(bytes, b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let header = |wanted: &str| {
        head.lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted))
            .map(|(_, value)| value.trim().to_owned())
    };
    Some(Part {
        name: attribute(&header("content-disposition")?, "name")?,
        content_type: header("content-type"),
        content: &bytes[end + 4..],
    })
}

/// `name` in `form-data; name="document"; filename="a.pdf"`.
fn attribute(header: &str, wanted: &str) -> Option<String> {
    header
        .split(';')
        .skip(1)
        .filter_map(|it| it.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted))
        .map(|(_, value)| value.trim().trim_matches('"').to_owned())
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_out_with_name_type_and_bytes() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n{}\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n\r\n--y\r\n--x--\r\n";

        let parts = parts("multipart/form-data; boundary=x", body).unwrap();

        assert_eq!(parts.len(), 2);
        assert_eq!(parts[0].name, "data");
        assert_eq!(parts[0].content_type.as_deref(), Some("application/json"));
        assert_eq!(parts[0].content, b"{}");
        assert_eq!(parts[1].name, "file");
        assert_eq!(parts[1].content, b"\r\n--y");
    }

    #[test]
    fn a_form_cut_short_is_no_form() {
        assert!(parts("multipart/form-data; boundary=x", b"--x\r\nContent-").is_none());
        assert!(parts("multipart/form-data", b"--x--").is_none());
    }
}
