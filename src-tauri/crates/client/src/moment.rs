//! A point in time, in whichever of the three shapes the service writes it.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::Pieces;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time.
///
/// The service calls three shapes by one name, so all are read wherever one may stand, and each is written
/// again as it was.
#[derive(Debug, Clone, PartialEq)]
pub enum Moment {
    /// `2022-06-22T08:00:00+02:00[Europe/Berlin]`
    Zoned(Zoned),
    /// `2022-06-22T08:00:00+02:00`, or `Z`.
    Offset(Timestamp, Offset),
    /// `2022-06-22T08:00:00`: by the studio's clock, wherever that is.
    Local(DateTime),
}

impl Moment {
    /// Day and time on the clock that it was written by.
    #[must_use]
    pub fn datetime(&self) -> DateTime {
        match self {
            Self::Zoned(zoned) => zoned.datetime(),
            Self::Offset(timestamp, offset) => offset.to_datetime(*timestamp),
            Self::Local(datetime) => *datetime,
        }
    }

    /// Day on the clock that it was written by.
    #[must_use]
    pub fn date(&self) -> Date {
        self.datetime().date()
    }

    /// The point in time, where it says which; `studio` is the zone of a clock that names none.
    ///
    /// # Errors
    /// When the studio's clock does not show this time in a way that can be counted.
    pub fn timestamp(&self, studio: &TimeZone) -> Result<Timestamp, jiff::Error> {
        match self {
            Self::Zoned(zoned) => Ok(zoned.timestamp()),
            Self::Offset(timestamp, _) => Ok(*timestamp),
            Self::Local(datetime) => Ok(datetime.to_zoned(studio.clone())?.timestamp()),
        }
    }
}

impl From<Zoned> for Moment {
    fn from(zoned: Zoned) -> Self {
        Self::Zoned(zoned)
    }
}

impl FromStr for Moment {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(zoned) = text.parse() {
            return Ok(Self::Zoned(zoned));
        }
        // No brackets, or a zone that this computer does not know or sees otherwise: the offset holds.
        match text.parse::<Timestamp>() {
            Ok(timestamp) => {
                let offset = Pieces::parse(text)?.to_numeric_offset();
                Ok(Self::Offset(timestamp, offset.unwrap_or(Offset::UTC)))
            }
            Err(_) => text.parse().map(Self::Local),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Zoned(zoned) => zoned.fmt(f),
            Self::Offset(timestamp, offset) if offset.is_zero() => timestamp.fmt(f),
            Self::Offset(timestamp, offset) => timestamp.display_with_offset(*offset).fmt(f),
            Self::Local(datetime) => datetime.fmt(f),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        // Not jiff's own words: they quote what stands there.
        text.parse()
            .map_err(|_| serde::de::Error::custom("not a point in time"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_read_and_written_as_it_was() {
        for text in [
            "2022-06-22T08:00:00+02:00[Europe/Berlin]",
            "2022-06-22T08:00:00+02:00",
            "2022-06-22T08:00:00Z",
            "2022-06-22T08:00:00",
        ] {
            let moment: Moment = text.parse().unwrap();

            assert_eq!(moment.to_string(), text);
            assert_eq!(moment.datetime().to_string(), "2022-06-22T08:00:00");
        }
    }

    #[test]
    fn milliseconds_and_brackets_are_read_together() {
        let moment: Moment = "2022-06-22T08:00:00.000+02:00[Europe/Berlin]"
            .parse()
            .unwrap();

        let zone = TimeZone::UTC;
        assert_eq!(
            moment.timestamp(&zone).unwrap().to_string(),
            "2022-06-22T06:00:00Z"
        );
    }

    #[test]
    fn an_unknown_zone_leaves_the_offset() {
        let moment: Moment = "2022-06-22T08:00:00+05:00[Mars/Olympus]".parse().unwrap();

        assert_eq!(moment.to_string(), "2022-06-22T08:00:00+05:00");
    }

    #[test]
    fn what_is_no_time_is_refused_without_being_quoted() {
        let error = serde_json::from_str::<Moment>(r#""Ada's birthday""#).unwrap_err();

        assert!(!error.to_string().contains("Ada"), "{error}");
    }
}
