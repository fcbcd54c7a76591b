//! Which language an answer's messages are in.

/// A language the sandbox has messages in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    German,
    English,
    Polish,
}

impl Language {
    /// Picks by `Accept-Language`. Without the header it is the studio's own language, German;
    /// with one that names nothing we have, it is English, as in the real service.
    pub(crate) fn preferred(header: Option<&str>) -> Self {
        let Some(header) = header else {
            return Self::German;
        };
        let mut best = (0.0, Self::English);
        for range in header.split(',') {
            let (tag, weight) = match range.split_once(';') {
                Some((tag, quality)) => (tag, quality_of(quality)),
                None => (range, 1.0),
            };
            if let Some(language) = Self::from_tag(tag)
                && weight > best.0
            {
                best = (weight, language);
            }
        }
        best.1
    }

    fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?.trim();
        [
            ("de", Self::German),
            ("en", Self::English),
            ("pl", Self::Polish),
        ]
        .into_iter()
        .find(|(name, _)| primary.eq_ignore_ascii_case(name))
        .map(|(_, language)| language)
    }
}

fn quality_of(parameter: &str) -> f32 {
    parameter
        .trim()
        .strip_prefix("q=")
        .and_then(|it| it.parse().ok())
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_picks_the_language() {
        let cases = [
            (None, Language::German),
            (Some("de"), Language::German),
            (Some("de-CH"), Language::German),
            (Some("PL"), Language::Polish),
            (Some("ja"), Language::English),
            (Some(""), Language::English),
            (Some("en;q=0.5, pl;q=0.9, ja"), Language::Polish),
            (Some("pl;q=nonsense, de;q=0.1"), Language::German),
        ];

        for (header, expected) in cases {
            assert_eq!(Language::preferred(header), expected, "{header:?}");
        }
    }
}
