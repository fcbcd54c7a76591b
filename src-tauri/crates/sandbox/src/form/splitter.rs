//! Finds the parts of a form in a stream of bytes.

use memchr::memmem::Finder;

use super::Unreadable;

/// Longer heads of parts are no form that anybody sends.
const LONGEST_HEAD: usize = 16 * 1024;

/// What a part says about itself.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) name: String,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
}

/// What was found, in order.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Event<'a> {
    Begin(Head),
    Bytes(&'a [u8]),
    End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    AfterDelimiter,
    Head,
    Content,
    End,
}

#[derive(Debug)]
pub(crate) struct Splitter {
    /// A line break and the boundary; before the first part stands no line break, so one is lent.
    delimiter: Finder<'static>,
    buffer: Vec<u8>,
    place: Place,
}

impl Splitter {
    /// For a form of that content type; `None` when it names no boundary.
    pub(crate) fn new(content_type: &str) -> Option<Self> {
        let boundary = attribute(content_type, "boundary").filter(|it| !it.is_empty())?;
        let delimiter = format!("\r\n--{boundary}");
        Some(Self {
            delimiter: Finder::new(delimiter.as_bytes()).into_owned(),
            buffer: b"\r\n".to_vec(),
            place: Place::Start,
        })
    }

    /// Whether the form came to its end.
    pub(crate) fn has_ended(&self) -> bool {
        self.place == Place::End
    }

    pub(crate) fn push(
        &mut self,
        bytes: &[u8],
        mut sink: impl FnMut(Event<'_>) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        if self.place == Place::End {
            return Ok(());
        }
        self.buffer.extend_from_slice(bytes);
        while self.step(&mut sink)? {}
        Ok(())
    }

    /// Goes on by one thing found; `false` when more bytes are needed.
    fn step(
        &mut self,
        sink: &mut impl FnMut(Event<'_>) -> Result<(), Unreadable>,
    ) -> Result<bool, Unreadable> {
        let delimiter = self.delimiter.needle().len();
        match self.place {
            Place::Start if self.buffer.len() < delimiter => Ok(false),
            Place::Start => match self.buffer.starts_with(self.delimiter.needle()) {
                true => self.go_on(delimiter, Place::AfterDelimiter),
                false => Err(Unreadable::Form),
            },
            Place::AfterDelimiter => match self.buffer.get(..2) {
                None => Ok(false),
                Some(b"--") => {
                    self.buffer.clear();
                    self.place = Place::End;
                    Ok(false)
                }
                Some(b"\r\n") => self.go_on(2, Place::Head),
                Some(_) => Err(Unreadable::Form),
            },
            Place::Head => match memchr::memmem::find(&self.buffer, b"\r\n\r\n") {
                Some(end) => {
                    let head = head(&self.buffer[..end]).ok_or(Unreadable::Form)?;
                    sink(Event::Begin(head))?;
                    self.go_on(end + 4, Place::Content)
                }
                None if self.buffer.len() > LONGEST_HEAD => Err(Unreadable::Form),
                None => Ok(false),
            },
            Place::Content => match self.delimiter.find(&self.buffer) {
                Some(end) => {
                    sink(Event::Bytes(&self.buffer[..end]))?;
                    sink(Event::End)?;
                    self.go_on(end + delimiter, Place::AfterDelimiter)
                }
                None => {
                    // What may be the beginning of a delimiter waits for the rest of it.
                    let certain = self.buffer.len().saturating_sub(delimiter - 1);
                    sink(Event::Bytes(&self.buffer[..certain]))?;
                    self.buffer.drain(..certain);
                    Ok(false)
                }
            },
            Place::End => Ok(false),
        }
    }

    fn go_on(&mut self, by: usize, to: Place) -> Result<bool, Unreadable> {
        self.buffer.drain(..by);
        self.place = to;
        Ok(true)
    }
}

fn head(bytes: &[u8]) -> Option<Head> {
    let head = std::str::from_utf8(bytes).ok()?;
    let header = |wanted: &str| {
        head.lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted))
            .map(|(_, value)| value.trim().to_owned())
    };
    let disposition = header("content-disposition")?;
    Some(Head {
        name: attribute(&disposition, "name")?,
        file_name: attribute(&disposition, "filename"),
        content_type: header("content-type"),
    })
}

/// `name` in `form-data; name="document"; filename="a;b.pdf"`.
fn attribute(header: &str, wanted: &str) -> Option<String> {
    let (_, mut rest) = header.split_once(';')?;
    loop {
        let (name, after) = rest.split_once('=')?;
        let (value, next) = value(after.trim_start());
        if name.trim().eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        (_, rest) = next.split_once(';')?;
    }
}

/// The value at the start of `text`, and what stands behind it.
fn value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(';').unwrap_or(text.len());
        return (text[..end].trim().to_owned(), &text[end..]);
    };
    let mut value = String::new();
    let mut letters = quoted.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return (value, &quoted[at + 1..]),
            // A file's name may hold a backslash of its own; only these two are escaped.
            '\\' if quoted[at + 1..].starts_with(['"', '\\']) => {
                value.extend(letters.next().map(|(_, it)| it));
            }
            _ => value.push(letter),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &[u8] = b"--x\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n{}\r\n--x\r\nContent-Disposition: form-data; filename=\"a;b \\\"c\\\".pdf\"; name=\"file\"\r\n\r\n\r\n--y\r\n--x--\r\n";

    /// The parts' names, file names, types and bytes, with the form arriving in pieces of that size.
    fn split(form: &[u8], piece: usize) -> Option<Vec<(Head, Vec<u8>)>> {
        let mut splitter = Splitter::new("multipart/form-data; boundary=x")?;
        let mut parts: Vec<(Head, Vec<u8>)> = Vec::new();
        for bytes in form.chunks(piece) {
            let fed = splitter.push(bytes, |event| {
                match event {
                    Event::Begin(head) => parts.push((head, Vec::new())),
                    Event::Bytes(bytes) => parts.last_mut().unwrap().1.extend_from_slice(bytes),
                    Event::End => {}
                }
                Ok(())
            });
            fed.ok()?;
        }
        splitter.has_ended().then_some(parts)
    }

    #[test]
    fn parts_come_out_the_same_however_they_arrive() {
        for piece in 1..=FORM.len() {
            let parts = split(FORM, piece).unwrap();

            assert_eq!(parts.len(), 2);
            assert_eq!(parts[0].0.name, "data");
            assert_eq!(parts[0].0.content_type.as_deref(), Some("application/json"));
            assert_eq!(parts[0].1, b"{}");
            assert_eq!(parts[1].0.name, "file");
            assert_eq!(parts[1].0.file_name.as_deref(), Some("a;b \"c\".pdf"));
            assert_eq!(parts[1].1, b"\r\n--y");
        }
    }

    #[test]
    fn a_form_cut_short_is_no_form() {
        for end in 0..FORM.len() - 4 {
            assert_eq!(split(&FORM[..end], 7), None, "{end}");
        }
        assert!(Splitter::new("multipart/form-data").is_none());
    }
}
