//! Values that are right by themselves: a person, an address, a bank account, days to come.

use jiff::civil::Date;
use jiff::{ToSpan, Zoned, tz::TimeZone};
use serde_json::{Value, json};
use studiodesk_client::OPERATIONS;

/// Values of one run. Its number keeps people and cards of two runs apart.
pub(crate) struct Values {
    now: Zoned,
}

impl Values {
    pub(crate) fn now() -> Self {
        // Days are those of most studios' clocks; on a machine without time zones, those of Greenwich.
        let zone = TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC);
        Self {
            now: Zoned::now().with_time_zone(zone),
        }
    }

    /// Number of this run.
    pub(crate) fn run(&self) -> i64 {
        self.now.timestamp().as_second()
    }

    /// Today.
    pub(crate) fn today(&self) -> Date {
        self.now.date()
    }

    /// First day of the next month, on which most things may begin.
    pub(crate) fn next_month(&self) -> Date {
        self.today().first_of_month().saturating_add(1.month())
    }

    /// A time of day tomorrow: the start of something, or an hour later its end.
    pub(crate) fn moment(&self, name: &str) -> String {
        let hour = if name.starts_with("end") { 11 } else { 10 };
        let at = self.today().saturating_add(1.day()).at(hour, 0, 0, 0);
        at.to_zoned(self.now.time_zone().clone())
            .map_or_else(|_| at.to_string(), |zoned| zoned.to_string())
    }

    /// A decimal card or bar code number that no other run has; `kind` keeps two of one run apart.
    pub(crate) fn card(&self, kind: u8) -> String {
        format!("{kind}{:013}", self.run())
    }

    /// A family name that nobody else has, in letters alone.
    fn family(&self, operation: &str) -> String {
        let place = OPERATIONS.iter().position(|it| it.id == operation);
        let mut left = self.run().unsigned_abs() * 200 + place.unwrap_or_default() as u64;
        let mut name = "Beispiel".to_owned();
        while left > 0 {
            name.push(char::from(b'a' + (left % 26) as u8));
            left /= 26;
        }
        name
    }

    /// The value of a field, where its name says enough.
    pub(crate) fn of(&self, operation: &str, name: &str) -> Option<Value> {
        let last_month = self.today().first_of_month().saturating_sub(1.month());
        Some(match name {
            "firstName" | "firstname" => json!("Ada"),
            // One person each, for a second one of the same name or address may be taken for the first.
            "lastName" | "lastname" => json!(self.family(operation)),
            "email" => json!(format!(
                "{}.{}@example.org",
                operation.to_lowercase(),
                self.run()
            )),
            "dateOfBirth" => json!("1990-05-17"),
            "gender" => json!("FEMALE"),
            "telephone" => json!("+49 30 901820"),
            "street" => json!("Hauptstraße"),
            "houseNumber" => json!("12a"),
            "zipCode" => json!("10115"),
            "city" => json!("Berlin"),
            "countryCode" => json!("DE"),
            "languageCode" => json!("de"),
            "accountHolder" => json!("Ada Beispiel"),
            "bankName" => json!("Commerzbank"),
            "iban" => json!("DE89370400440532013000"),
            "bic" => json!("COBADEFFXXX"),
            "amount" => json!(1.5),
            "currency" => json!("EUR"),
            "date" | "switchDate" => json!(self.today()),
            "startDate" => json!(self.next_month()),
            "fromDate" => json!(last_month),
            "toDate" => json!(last_month.last_of_month()),
            "requestId" => json!(format!("00000000-0000-4000-8000-{:012x}", self.run())),
            "rawResults" => json!("{}"),
            _ => return None,
        })
    }
}
