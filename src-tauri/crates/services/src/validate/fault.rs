//! What can be wrong with an entry.

use serde::Serialize;
use specta::Type;

/// What is wrong. The window has words for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The service wants something here.
    Missing,
    /// No e-mail address is written so.
    Email,
    /// The part behind the `@` has no dot, so that no mail leaves the house.
    EmailDomain,
    /// There is something in it that no telephone number has.
    PhoneCharacters,
    /// Numbers of that country are shorter or longer.
    PhoneLength,
    /// Post codes of that country look otherwise.
    PostCode,
    /// There is no such country.
    Country,
    /// No IBAN begins so, or that country has none.
    IbanCountry,
    /// There is something in it that no IBAN has.
    IbanCharacters,
    /// IBANs of that country are shorter or longer.
    IbanLength,
    /// The check digits do not fit: something is mistyped.
    IbanChecksum,
    /// The check digits fit, but accounts of that country are built otherwise.
    IbanForm,
    /// No BIC is written so.
    Bic,
    /// The bank is in another country than the account.
    BicCountry,
    /// It is no day.
    Day,
    /// It lies ahead.
    BornLater,
    /// Nobody alive was born then.
    BornTooEarly,
    /// So young a person cannot agree to a contract alone.
    Minor,
}

/// A fault, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldFault {
    /// The field, as the service calls it.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
    /// Whether no service could take it.
    pub certain: bool,
    /// The country whose rule it is.
    pub country: Option<String>,
    /// What would fit: a number of characters, or an example.
    pub expected: Option<String>,
}

/// A fault, before it is known of which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    fault: Fault,
    certain: bool,
    country: Option<String>,
    expected: Option<String>,
}

impl Found {
    pub(super) fn certain(fault: Fault) -> Self {
        Self {
            certain: true,
            ..Self::doubtful(fault)
        }
    }

    pub(super) fn doubtful(fault: Fault) -> Self {
        Self {
            fault,
            certain: false,
            country: None,
            expected: None,
        }
    }

    /// By the rule of that country.
    pub(super) fn of(mut self, country: &str) -> Self {
        self.country = Some(country.to_owned());
        self
    }

    /// With what would fit.
    pub(super) fn expected(mut self, what: impl ToString) -> Self {
        self.expected = Some(what.to_string());
        self
    }

    pub(super) fn at(self, field: &str) -> FieldFault {
        FieldFault {
            field: field.to_owned(),
            fault: self.fault,
            certain: self.certain,
            country: self.country,
            expected: self.expected,
        }
    }

    #[cfg(test)]
    pub(super) fn fault(&self) -> Fault {
        self.fault
    }
}
