//! Whether something can be bought or booked, in the service's words.

use studiodesk_client::api::membership_self_service::ModuleValidation;
use studiodesk_client::api::shared::{AppointmentValidation, ClassSlotValidation};

use crate::sections::words::word;

word! {
    /// Whether a module can be bought.
    ModuleVerdict from ModuleValidation {
        /// The member has it.
        AdditionalModuleContractAlreadyPurchased,
        /// The contract does not permit it as it stands.
        AdditionalModuleContractInvalidStatus,
        /// There is no such module.
        AdditionalModuleNotFound,
        /// It is not sold this way.
        AdditionalModuleNotOnlinePurchasable,
        /// There is no trial of it.
        AdditionalModuleTrialPeriodNotBookable,
        /// Nothing is in the way.
        AdditionalModulePurchasable,
    }
}

word! {
    /// Whether a place in a class can be booked.
    ClassVerdict from ClassSlotValidation {
        /// Nothing is in the way.
        Available,
        /// The contract does not include it, or no longer.
        NoContingent,
        /// There is no place, or the member has booked it often enough.
        BookingLimitReached,
        /// The member is in it.
        CustomerAlreadyBooked,
        /// The contract rests at that time.
        CustomerIdle,
        /// The member is somewhere else at that time.
        CustomerInOtherBooking,
        /// The class takes no bookings.
        DisplayOnly,
        /// Booking has not opened.
        DateTimeBeforeEarliestBookingDateTime,
        /// Booking has closed.
        DateTimeAfterLatestBookingDateTime,
        /// The studio is closed at that time.
        StudioClosed,
        /// It cannot be booked, for a reason that is not told.
        NotAvailable,
    }
}

word! {
    /// Whether an appointment can be booked.
    AppointmentVerdict from AppointmentValidation {
        /// It has passed.
        PastStartDateTime,
        /// It ends before it begins.
        EndDateTimeNotAfterStartDateTime,
        /// It takes another length of time.
        PeriodDoesNotMatch,
        /// The member is somewhere else at that time.
        CustomerInOtherBooking,
        /// The contract rests at that time.
        CustomerIdle,
        /// The contract does not include it, or no longer.
        NoContingent,
        /// The member does not meet what it asks for.
        BookableAppointmentRestrictionsNotFulfilled,
        /// The member has booked it often enough.
        BookingLimitReached,
        /// Booking has not opened.
        DateTimeBeforeEarliestBookingDateTime,
        /// Booking has closed.
        DateTimeAfterLatestBookingDateTime,
        /// The studio is closed at that time.
        StudioClosed,
        /// Whoever or whatever is needed for it is taken.
        ResourceNotAvailable,
        /// It cannot be booked, for a reason that is not told.
        NotAvailable,
        /// Nothing is in the way.
        Available,
    }
}
