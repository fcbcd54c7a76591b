//! What comes of checking a wish to rest.

use axum::http::StatusCode;

use crate::messages::Message;
use crate::refusal::Refusal;

/// The contract's `validationStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Creatable,
    Updatable,
    DeactivatedForContract,
    PendingVerification,
    /// The contract calls it deprecated for first days, of which [`Self::DeadlineViolated`] tells. Here
    /// it is about last days: a shortened period must end where the next unit begins.
    DateNotFirstDayOfTemporalUnit,
    DeadlineViolated,
    ExpectedStartDateMismatch,
    MaximumYearsViolated,
    Overlapping,
    TemporalUnitInvalid,
    MaximumTermsViolated,
    TermValueMissing,
    UnlimitedParameterIsMissing,
    EndDateAndTermProvided,
    EndDateBeforeStartDate,
    EndDateOnlyForShortening,
}

/// The contract's word without its prefix, the field to blame, and what to say.
type Entry = (&'static str, &'static str, [&'static str; 3]);

impl Status {
    /// The contract's word.
    pub(super) const fn as_str(self) -> &'static str {
        self.entry().0
    }

    /// The same as a refusal, where it was to be done and not only checked.
    pub(super) fn refusal(self) -> Refusal {
        let (word, field, message) = self.entry();
        let word = word.strip_prefix("IDLEPERIOD_").unwrap_or(word);
        let code = word.to_ascii_lowercase().replace('_', "-");
        Refusal::Rule {
            status: StatusCode::BAD_REQUEST,
            code: format!("sandbox.idle-period.{code}").into(),
            reference: (!field.is_empty()).then(|| format!("data.{field}")),
            message: Message::from(message),
        }
    }

    const fn entry(self) -> Entry {
        match self {
            Self::Creatable => (
                "IDLEPERIOD_CREATABLE",
                "",
                ["Possible.", "Möglich.", "Możliwe."],
            ),
            Self::Updatable => (
                "IDLEPERIOD_UPDATABLE",
                "",
                ["Possible.", "Möglich.", "Możliwe."],
            ),
            Self::DeactivatedForContract => (
                "IDLEPERIOD_DEACTIVATED_FOR_CONTRACT",
                "",
                [
                    "This contract cannot rest.",
                    "Dieser Vertrag kann nicht ruhen.",
                    "Tej umowy nie można zawiesić.",
                ],
            ),
            Self::PendingVerification => (
                "IDLEPERIOD_PENDING_VERIFICATION",
                "",
                [
                    "The studio is still looking at another request.",
                    "Das Studio prüft noch einen anderen Antrag.",
                    "Studio sprawdza jeszcze inny wniosek.",
                ],
            ),
            Self::DateNotFirstDayOfTemporalUnit => (
                "IDLEPERIOD_DATE_NOT_FIRSTDAY_OF_TEMPORALUNIT",
                "endDate",
                [
                    "It must end with a whole week or month.",
                    "Sie muss mit einer ganzen Woche oder einem ganzen Monat enden.",
                    "Musi kończyć się z pełnym tygodniem lub miesiącem.",
                ],
            ),
            Self::DeadlineViolated => (
                "IDLEPERIOD_DEADLINE_VIOLATED",
                "startDate",
                [
                    "It cannot begin on that day.",
                    "An diesem Tag kann sie nicht beginnen.",
                    "Nie może zacząć się tego dnia.",
                ],
            ),
            Self::ExpectedStartDateMismatch => (
                "IDLEPERIOD_EXPECTED_STARTDATE_MISMATCH",
                "startDate",
                [
                    "Only one first day is possible, and it is another.",
                    "Nur ein erster Tag ist möglich, und es ist ein anderer.",
                    "Możliwy jest tylko jeden pierwszy dzień, i to inny.",
                ],
            ),
            Self::MaximumYearsViolated => (
                "IDLEPERIOD_MAXIMUM_YEARS_VIOLATED",
                "termValue",
                [
                    "Five years is the most.",
                    "Mehr als fünf Jahre sind nicht möglich.",
                    "Najwyżej pięć lat.",
                ],
            ),
            Self::Overlapping => (
                "IDLEPERIOD_OVERLAPPING",
                "startDate",
                [
                    "It overlaps with another idle period.",
                    "Sie überschneidet sich mit einer anderen Ruhezeit.",
                    "Pokrywa się z innym okresem zawieszenia.",
                ],
            ),
            Self::TemporalUnitInvalid => (
                "IDLEPERIOD_TEMPORALUNIT_INVALID",
                "temporalUnit",
                [
                    "It is counted in another unit.",
                    "Sie wird in einer anderen Einheit gezählt.",
                    "Liczy się go w innej jednostce.",
                ],
            ),
            Self::MaximumTermsViolated => (
                "IDLEPERIOD_MAXIMUM_TERMS_VIOLATED",
                "termValue",
                [
                    "It is longer than allowed.",
                    "Sie ist länger als erlaubt.",
                    "Jest dłuższy niż dozwolono.",
                ],
            ),
            Self::TermValueMissing => (
                "IDLEPERIOD_TERMVALUE_MISSING",
                "termValue",
                [
                    "How long it lasts is missing.",
                    "Die Dauer fehlt.",
                    "Brak czasu trwania.",
                ],
            ),
            Self::UnlimitedParameterIsMissing => (
                "IDLEPERIOD_UNLIMITED_PARAMETER_IS_MISSING",
                "unlimited",
                [
                    "Say whether it stays without an end.",
                    "Angeben, ob sie ohne Ende bleibt.",
                    "Podaj, czy pozostaje bez końca.",
                ],
            ),
            Self::EndDateAndTermProvided => (
                "IDLEPERIOD_ENDDATE_AND_TERM_PROVIDED",
                "endDate",
                [
                    "Give a last day or a length, not both.",
                    "Einen letzten Tag oder eine Dauer angeben, nicht beides.",
                    "Podaj ostatni dzień albo czas trwania, nie oba.",
                ],
            ),
            Self::EndDateBeforeStartDate => (
                "IDLEPERIOD_ENDDATE_BEFORE_STARTDATE",
                "endDate",
                [
                    "It ends before it begins.",
                    "Sie endet, bevor sie beginnt.",
                    "Kończy się, zanim się zacznie.",
                ],
            ),
            Self::EndDateOnlyForShortening => (
                "IDLEPERIOD_ENDDATE_ONLY_FOR_SHORTENING",
                "endDate",
                [
                    "A last day can only shorten it, from the same first day.",
                    "Ein letzter Tag kann sie nur verkürzen, bei gleichem ersten Tag.",
                    "Ostatni dzień może ją tylko skrócić, przy tym samym pierwszym dniu.",
                ],
            ),
        }
    }
}
