//! Numbers of what belongs to a customer, made so that they lead back to the customer.
//!
//! `number = customer × 2¹⁹ + kind × 2¹⁴ + serial`: 32 kinds, and 16,384 of each kind for one
//! customer. Customers' numbers have ten digits, so all of these stay below 2⁵³, beyond which
//! JSON readers that know only floating point lose digits. Numbers of what belongs to nobody
//! (classes, offers, leads) come from [`World::next_id`](crate::world::World::next_id) and stay
//! far below the smallest of these.

const KIND_BITS: u32 = 5;
const SERIAL_BITS: u32 = 14;

/// What a customer can have several of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Contract = 1,
    ModuleContract = 2,
    FlatFeeContract = 3,
    IdlePeriod = 4,
    Document = 5,
    Amendment = 6,
    Transaction = 7,
    Checkin = 8,
    ClassBooking = 10,
    AppointmentBooking = 11,
    Purchase = 12,
    Measurement = 13,
    Thread = 14,
    Debt = 15,
    /// The collection of a charge; its serial is the charge's.
    DirectDebit = 30,
    AccessMedium = 16,
    IdlePeriodDocument = 17,
    Communication = 19,
    Charge = 20,
    /// A charge beside the price, after a contract's first term.
    Extra = 21,
    /// The collection of such a charge; its serial is the charge's.
    ExtraDebit = 22,
}

/// The number of a customer's `serial`th thing of that kind; serials count from 1.
pub(crate) fn of(customer: i64, kind: Kind, serial: i64) -> i64 {
    debug_assert!((0..1 << SERIAL_BITS).contains(&serial), "{serial}");
    (customer << (KIND_BITS + SERIAL_BITS)) | ((kind as i64) << SERIAL_BITS) | serial
}

/// The customer whose thing of that kind has this number; `None` when it is a number of another kind.
pub(crate) fn customer(id: i64, kind: Kind) -> Option<i64> {
    let customer = id >> (KIND_BITS + SERIAL_BITS);
    let of_kind = (id >> SERIAL_BITS) & ((1 << KIND_BITS) - 1) == kind as i64;
    (customer > 0 && of_kind).then_some(customer)
}

/// Which of the customer's things of its kind it is.
pub(crate) fn serial(id: i64) -> i64 {
    id & ((1 << SERIAL_BITS) - 1)
}

/// The number for one more of that kind, given those there are: one above the highest serial.
pub(crate) fn next(customer: i64, kind: Kind, taken: impl IntoIterator<Item = i64>) -> i64 {
    let highest = taken.into_iter().map(serial).max().unwrap_or_default();
    of(customer, kind, highest + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_back_to_its_customer_and_only_by_its_kind() {
        let customer_id = 9_300_000_000;

        let id = of(customer_id, Kind::Contract, 2);

        assert!(id < 1 << 53);
        assert_eq!(customer(id, Kind::Contract), Some(customer_id));
        assert_eq!(customer(id, Kind::Document), None);
        assert_eq!(serial(id), 2);
        assert_eq!(customer(7, Kind::Contract), None);
    }

    #[test]
    fn the_next_number_is_above_all_there_are() {
        let taken = [1, 5, 3].map(|serial| of(7, Kind::Measurement, serial));

        assert_eq!(
            next(7, Kind::Measurement, taken),
            of(7, Kind::Measurement, 6)
        );
        assert_eq!(next(7, Kind::Measurement, []), of(7, Kind::Measurement, 1));
    }
}
