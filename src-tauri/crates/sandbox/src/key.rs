//! API keys: each belongs to one studio, and may do everything or only what its scopes say.

use std::str::FromStr;

/// A key that the sandbox accepts.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    /// What a request sends.
    pub value: String,
    /// The studio it belongs to, counted from 1.
    pub studio: usize,
    /// What it may do; `None` is everything.
    pub scopes: Option<Vec<String>>,
}

impl Key {
    /// A key of the first studio that may do everything.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            studio: 1,
            scopes: None,
        }
    }

    /// A key as good as a real one, so that a demo's port is of no use to other programs.
    ///
    /// # Panics
    /// When the system has no source of randomness.
    #[must_use]
    pub fn random() -> Self {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes).expect("every supported system has a source of randomness");
        Self::new(
            bytes
                .iter()
                .map(|it| format!("{it:02x}"))
                .collect::<String>(),
        )
    }

    /// The same for that studio, counted from 1.
    #[must_use]
    pub fn of_studio(mut self, studio: usize) -> Self {
        self.studio = studio;
        self
    }

    /// The same with these scopes only.
    #[must_use]
    pub fn with_scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes = Some(scopes.into_iter().map(Into::into).collect());
        self
    }
}

/// Reads `NAME`, `NAME@STUDIO`, `NAME:SCOPE,SCOPE` and `NAME@STUDIO:SCOPE,SCOPE`; the name is the
/// key itself.
impl FromStr for Key {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, scopes) = match text.split_once(':') {
            Some((name, scopes)) => (name, Some(scopes)),
            None => (text, None),
        };
        let (value, studio) = match name.rsplit_once('@') {
            Some((value, studio)) => {
                let number = studio.parse().ok().filter(|it| *it > 0);
                (
                    value,
                    number.ok_or_else(|| format!("there is no studio {studio}"))?,
                )
            }
            None => (name, 1),
        };
        if value.is_empty() {
            return Err("a key has a name".to_owned());
        }
        let scopes = scopes.map(|it| {
            let scopes = it.split(',').map(str::trim).filter(|it| !it.is_empty());
            scopes.map(str::to_owned).collect()
        });
        Ok(Self {
            value: value.to_owned(),
            studio,
            scopes,
        })
    }
}

impl std::fmt::Debug for Key {
    // The key is left out: a sandbox is where code learns its habits.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Key")
            .field("studio", &self.studio)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_studio_and_scopes_where_it_has_them() {
        let read = |text: &str| text.parse::<Key>();

        assert_eq!(read("abc"), Ok(Key::new("abc")));
        assert_eq!(read("abc@2"), Ok(Key::new("abc").of_studio(2)));
        assert_eq!(
            read("abc@2:CUSTOMER_READ, STUDIO_READ"),
            Ok(Key::new("abc")
                .of_studio(2)
                .with_scopes(["CUSTOMER_READ", "STUDIO_READ"]))
        );
        assert_eq!(read("abc:").unwrap().scopes, Some(Vec::new()));
        for wrong in ["", ":A", "abc@0", "abc@x", "@2"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_key_is_not_shown() {
        assert!(!format!("{:?}", Key::new("secret-value")).contains("secret-value"));
    }
}
