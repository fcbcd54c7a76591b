//! The days of a contract in order: what is drawn as a line and read as a list.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What happens on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// It was signed.
    Created,
    /// Its first day.
    Start,
    /// A cancelation arrived.
    CancelationReceived,
    /// The last day on which a cancelation still counts for the end that follows.
    LastNotice,
    /// Its last day as things stand, after which it goes on unless somebody cancels.
    TermEnd,
    /// Its last day, because it was canceled or goes on by nothing.
    End,
}

/// A day of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LinePoint {
    /// What happens.
    pub kind: PointKind,
    /// When.
    #[specta(type = String)]
    pub date: Date,
}

/// The days that are known, in order.
pub(super) fn line<const N: usize>(days: [(PointKind, Option<Date>); N]) -> Vec<LinePoint> {
    let known = days
        .into_iter()
        .filter_map(|(kind, date)| Some(LinePoint { kind, date: date? }));
    let mut points: Vec<_> = known.collect();
    points.sort_by_key(|point| (point.date, point.kind));
    points
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_in_order_and_unknown_ones_left_out() {
        let points = line([
            (PointKind::End, Some(date(2026, 12, 31))),
            (PointKind::LastNotice, None),
            (PointKind::Start, Some(date(2026, 1, 1))),
            (PointKind::Created, Some(date(2026, 1, 1))),
        ]);

        let kinds: Vec<_> = points.iter().map(|point| point.kind).collect();
        assert_eq!(
            kinds,
            [PointKind::Created, PointKind::Start, PointKind::End]
        );
    }
}
