//! The string formats that the contract names.

/// Whether `text` is written in `format`. A format without rules of its own (`binary`) takes anything.
pub(crate) fn matches(format: &str, text: &str) -> bool {
    match format {
        "date" => date(text),
        "local-time" => time(text),
        "local-date-time" => local_date_time(text),
        "date-time" => date_time(strip_zone(text).0),
        "zoned-date-time" => {
            let (moment, zone) = strip_zone(text);
            zone.is_some_and(|it| !it.is_empty()) && date_time(moment)
        }
        "uuid" => uuid(text),
        "ISO 3166-1" => text.len() == 2 && text.bytes().all(|it| it.is_ascii_uppercase()),
        "ISO 4217" => text.len() == 3 && text.bytes().all(|it| it.is_ascii_uppercase()),
        "ISO 639-1" => text.len() == 2 && text.bytes().all(|it| it.is_ascii_lowercase()),
        _ => true,
    }
}

fn date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (
        number(text.get(..4)),
        number(text.get(5..7)),
        number(text.get(8..)),
    ) else {
        return false;
    };
    (1..=days_in(year, month)).contains(&day)
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(400) || (year.is_multiple_of(4) && !year.is_multiple_of(100)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

/// `06:00`, `06:00:00` or `06:00:00.000`.
fn time(text: &str) -> bool {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let parts: Vec<_> = whole.split(':').collect();
    let in_range =
        |part: &str, below: u32| part.len() == 2 && number(Some(part)).is_some_and(|it| it < below);
    let whole = match parts[..] {
        [hour, minute] => fraction.is_none() && in_range(hour, 24) && in_range(minute, 60),
        [hour, minute, second] => {
            in_range(hour, 24) && in_range(minute, 60) && in_range(second, 60)
        }
        _ => false,
    };
    whole && fraction.is_none_or(|it| (1..=9).contains(&it.len()) && number(Some(it)).is_some())
}

fn local_date_time(text: &str) -> bool {
    text.split_once('T')
        .is_some_and(|(day, moment)| date(day) && time(moment))
}

/// A date and time with an offset or `Z`.
fn date_time(text: &str) -> bool {
    if let Some(local) = text.strip_suffix('Z') {
        return local_date_time(local);
    }
    let Some(at) = text.rfind(['+', '-']).filter(|at| *at > 10) else {
        return false;
    };
    let (local, offset) = text.split_at(at);
    local_date_time(local) && offset.len() == 6 && time(&offset[1..])
}

/// Takes `[Europe/Berlin]` off the end.
fn strip_zone(text: &str) -> (&str, Option<&str>) {
    text.strip_suffix(']')
        .and_then(|it| it.split_once('['))
        .map_or((text, None), |(moment, zone)| (moment, Some(zone)))
}

fn uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn number(digits: Option<&str>) -> Option<u32> {
    let digits = digits?;
    if !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_takes_what_the_api_shows_and_refuses_the_rest() {
        let cases = [
            ("date", "2024-10-24", true),
            ("date", "2024-02-29", true),
            ("date", "2023-02-29", false),
            ("date", "1900-02-29", false),
            ("date", "2024-13-01", false),
            ("date", "2024-10-00", false),
            ("date", "24.10.2024", false),
            ("date", "2024-1-024", false),
            ("date", "+024-10-24", false),
            ("date", "2024-10-2ä", false),
            ("local-time", "06:00:00", true),
            ("local-time", "24:00:00", false),
            ("local-time", "6:00:00", false),
            ("local-time", "06:00:00.", false),
            ("local-date-time", "2025-09-21T00:00:00", true),
            ("local-date-time", "2025-09-21T00:00:00Z", false),
            ("date-time", "2022-06-22T08:00:00Z", true),
            ("date-time", "2022-06-22T08:00:00.000+02:00", true),
            (
                "date-time",
                "2022-06-22T08:00:00.000+02:00[Europe/Berlin]",
                true,
            ),
            ("date-time", "2022-06-22T08:00:00", false),
            ("date-time", "2022-06-22", false),
            (
                "zoned-date-time",
                "2022-06-22T08:00:00.000+02:00[Europe/Berlin]",
                true,
            ),
            ("zoned-date-time", "2022-06-22T08:00:00.000+02:00", false),
            ("zoned-date-time", "2022-06-22T08:00:00.000+02:00[]", false),
            ("uuid", "7be3932c-825b-4401-abff-29e9f9410bc7", true),
            ("uuid", "7be3932c825b4401abff29e9f9410bc7", false),
            ("ISO 3166-1", "DE", true),
            ("ISO 3166-1", "de", false),
            ("ISO 4217", "EUR", true),
            ("ISO 4217", "EURO", false),
            ("ISO 639-1", "de", true),
            ("ISO 639-1", "DE", false),
        ];

        for (format, text, expected) in cases {
            assert_eq!(matches(format, text), expected, "{format} {text}");
        }
    }
}
