//! Whether something can be booked, in the contract's words.

use axum::http::StatusCode;
use serde_json::json;

use crate::answer::Answer;
use crate::messages::Message;
use crate::refusal::Refusal;

/// The outcome of looking whether something can be booked. Classes know the first eleven;
/// appointments know all but two of those, and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::operations) enum Verdict {
    Available,
    NotAvailable,
    NoContingent,
    LimitReached,
    AlreadyBooked,
    Idle,
    InOtherBooking,
    DisplayOnly,
    TooEarly,
    TooLate,
    StudioClosed,
    Past,
    EndNotAfterStart,
    PeriodDoesNotMatch,
    RestrictionsNotFulfilled,
    ResourceNotAvailable,
}

impl Verdict {
    /// The contract's word.
    pub(in crate::operations) const fn as_str(self) -> &'static str {
        match self {
            Self::Available => "AVAILABLE",
            Self::NotAvailable => "NOT_AVAILABLE",
            Self::NoContingent => "NO_CONTINGENT",
            Self::LimitReached => "BOOKING_LIMIT_REACHED",
            Self::AlreadyBooked => "CUSTOMER_ALREADY_BOOKED",
            Self::Idle => "CUSTOMER_IDLE",
            Self::InOtherBooking => "CUSTOMER_IN_OTHER_BOOKING",
            Self::DisplayOnly => "DISPLAY_ONLY",
            Self::TooEarly => "DATE_TIME_BEFORE_EARLIEST_BOOKING_DATE_TIME",
            Self::TooLate => "DATE_TIME_AFTER_LATEST_BOOKING_DATE_TIME",
            Self::StudioClosed => "STUDIO_CLOSED",
            Self::Past => "PAST_START_DATE_TIME",
            Self::EndNotAfterStart => "END_DATE_TIME_NOT_AFTER_START_DATE_TIME",
            Self::PeriodDoesNotMatch => "PERIOD_DOES_NOT_MATCH",
            Self::RestrictionsNotFulfilled => "BOOKABLE_APPOINTMENT_RESTRICTIONS_NOT_FULFILLED",
            Self::ResourceNotAvailable => "RESOURCE_NOT_AVAILABLE",
        }
    }

    /// The answer to the question whether it can be booked.
    pub(in crate::operations) fn answer(self) -> Answer {
        json!({ "validationStatus": self.as_str() }).into()
    }

    /// What is said to whoever books all the same. Where somebody else may have been faster, that
    /// is a conflict.
    pub(in crate::operations) fn check(self) -> Result<(), Refusal> {
        let status = match self {
            Self::Available => return Ok(()),
            Self::LimitReached | Self::ResourceNotAvailable => StatusCode::CONFLICT,
            _ => StatusCode::BAD_REQUEST,
        };
        let word = self.as_str().to_lowercase().replace('_', "-");
        Err(Refusal::Rule {
            status,
            code: format!("sandbox.booking.{word}").into(),
            reference: None,
            message: Message::from(self.message()),
        })
    }

    const fn message(self) -> [&'static str; 3] {
        match self {
            Self::Available => ["", "", ""],
            Self::NotAvailable => [
                "This cannot be booked.",
                "Das kann nicht gebucht werden.",
                "Tego nie można zarezerwować.",
            ],
            Self::NoContingent => [
                "The customer's contract does not include this, or no longer.",
                "Der Vertrag des Kunden enthält das nicht oder nicht mehr.",
                "Umowa klienta tego nie obejmuje lub już nie obejmuje.",
            ],
            Self::LimitReached => [
                "There is no place left, or the customer has booked this often enough.",
                "Es ist kein Platz mehr frei, oder der Kunde hat das oft genug gebucht.",
                "Nie ma już miejsc albo klient wykorzystał limit rezerwacji.",
            ],
            Self::AlreadyBooked => [
                "The customer has booked this slot already.",
                "Der Kunde hat diesen Termin schon gebucht.",
                "Klient już zarezerwował ten termin.",
            ],
            Self::Idle => [
                "The customer's contract rests at that time.",
                "Der Vertrag des Kunden ruht zu dieser Zeit.",
                "Umowa klienta jest w tym czasie zawieszona.",
            ],
            Self::InOtherBooking => [
                "The customer has another booking at that time.",
                "Der Kunde hat zu dieser Zeit eine andere Buchung.",
                "Klient ma w tym czasie inną rezerwację.",
            ],
            Self::DisplayOnly => [
                "This class takes no bookings.",
                "Für diesen Kurs wird nicht gebucht.",
                "Te zajęcia nie wymagają rezerwacji.",
            ],
            Self::TooEarly => [
                "Booking has not opened yet.",
                "Die Buchung ist noch nicht geöffnet.",
                "Rezerwacja nie jest jeszcze otwarta.",
            ],
            Self::TooLate => [
                "Booking has closed.",
                "Die Buchung ist geschlossen.",
                "Rezerwacja jest już zamknięta.",
            ],
            Self::StudioClosed => [
                "The studio is closed at that time.",
                "Das Studio ist zu dieser Zeit geschlossen.",
                "Studio jest w tym czasie zamknięte.",
            ],
            Self::Past => [
                "This time has passed.",
                "Diese Zeit ist vorbei.",
                "Ten czas już minął.",
            ],
            Self::EndNotAfterStart => [
                "The end must come after the start.",
                "Das Ende muss nach dem Anfang liegen.",
                "Koniec musi następować po początku.",
            ],
            Self::PeriodDoesNotMatch => [
                "The appointment takes another length of time.",
                "Der Termin hat eine andere Dauer.",
                "Termin ma inny czas trwania.",
            ],
            Self::RestrictionsNotFulfilled => [
                "The customer does not meet what this appointment asks for.",
                "Der Kunde erfüllt die Voraussetzungen dieses Termins nicht.",
                "Klient nie spełnia warunków tego terminu.",
            ],
            Self::ResourceNotAvailable => [
                "The trainer, room or device is taken at that time.",
                "Trainer, Raum oder Gerät sind zu dieser Zeit vergeben.",
                "Trener, sala lub urządzenie są w tym czasie zajęte.",
            ],
        }
    }
}
