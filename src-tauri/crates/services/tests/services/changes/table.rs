//! What is to come of each fault, for each kind of change.

use studiodesk_outbox::model::Kind;

use crate::changes::faults::Fault;

/// How sending ends, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sends {
    Confirmed,
    Refused,
    NotSent,
    Unknown,
}

/// What a look then sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sees {
    /// Exactly one thing that is it.
    There,
    /// Nothing.
    Nothing,
    /// Nothing can be seen, ever.
    Unreadable,
}

/// Where it ends, when the outbox goes by what was seen and nothing more goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ends {
    /// It took effect, and the outbox knows.
    Confirmed,
    /// It took no effect, and the person knows why.
    Refused,
    /// A person has to say.
    Decided,
    /// It took no effect, and is not wanted any more.
    GivenUp,
}

/// A row of the table: what `fault` comes to, and whether the service did what was asked.
fn row(fault: Fault) -> (Sends, bool) {
    match fault {
        // Slow is not lost.
        Fault::None | Fault::AnswerPauses(_) => (Sends::Confirmed, true),
        // No connection came about, or nobody looked at it.
        Fault::ConnectionRefused | Fault::NameUnknown | Fault::NotSecure => (Sends::NotSent, false),
        Fault::Limited(_) | Fault::LimitedUntil(_) | Fault::Status(401) => (Sends::NotSent, false),
        // From the first byte on nobody knows.
        Fault::ResetAtOnce
        | Fault::ResetAfterHead
        | Fault::ResetInBody(_)
        | Fault::SilentBefore
        | Fault::CanceledBefore => (Sends::Unknown, false),
        Fault::SilentAfter
        | Fault::CanceledAfter
        | Fault::AnswerTrickles
        | Fault::AnswerLost
        | Fault::AnswerBroken
        | Fault::AnswerTruncated
        | Fault::AnswerOdd => (Sends::Unknown, true),
        Fault::Status(400..=499) => (Sends::Refused, false),
        // A redirect or a failure may be a gateway's, with the service behind it.
        Fault::Status(_) => (Sends::Unknown, false),
        Fault::StatusAfter(_) => (Sends::Unknown, true),
    }
}

/// A cell of the table.
pub(crate) fn cell(kind: Kind, fault: Fault) -> (Sends, Sees, Ends) {
    let (sends, done) = row(fault);
    let sends = match (kind, fault) {
        // The service agrees to these without a word, so that no word can be wrong.
        (
            Kind::AmendmentWithdrawal | Kind::AccessRestrictionLift,
            Fault::AnswerTruncated | Fault::AnswerOdd,
        ) => Sends::Confirmed,
        // An empty list reads as an answer that leaves out where the picture is shown, and need not say it.
        (Kind::Picture, Fault::AnswerOdd) => Sends::Confirmed,
        _ => sends,
    };
    let sees = match kind {
        Kind::Message | Kind::MessageAnswer => Sees::Unreadable,
        // There is nothing to see, so that whoever does not want it sent again has to look.
        Kind::Picture if fault.is_cancel() => Sees::Unreadable,
        // There is nothing to see, and it may be sent again.
        Kind::Picture => Sees::Nothing,
        _ if done => Sees::There,
        _ => Sees::Nothing,
    };
    let ends = match (sends, sees) {
        (Sends::Refused, _) => Ends::Refused,
        (Sends::Unknown, Sees::Unreadable) => Ends::Decided,
        (Sends::Unknown, Sees::Nothing) if fault.is_cancel() && is_upload(kind) => Ends::GivenUp,
        _ => Ends::Confirmed,
    };
    (sends, sees, ends)
}

/// Whether a person can break it off. To whatever else they have the program closed meanwhile.
pub(crate) fn is_upload(kind: Kind) -> bool {
    matches!(kind, Kind::Document | Kind::Picture)
}

/// Whether the client may send it again by itself: it sets the whole of something, and whoever else may have
/// set it meanwhile loses nothing by it. The table of rules says the same.
pub(crate) fn sets_the_whole(kind: Kind) -> bool {
    matches!(kind, Kind::Picture | Kind::CommunicationPreferences)
}
