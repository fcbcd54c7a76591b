//! What is wrong with a request, and where.

/// A broken rule of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Path of the field, for example `parent.child` or `items[2].name`.
    pub reference: String,
    /// What the contract asks for there.
    pub rule: Rule,
}

/// The rules a value can break.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// A name that the contract does not have here.
    Unknown,
    /// Required, and absent.
    Missing,
    /// Given more than once where one value is expected.
    Repeated,
    /// Another JSON type than this one.
    Type(&'static str),
    /// Outside of the allowed range.
    Range {
        /// Smallest allowed value.
        minimum: Option<i64>,
        /// Largest allowed value.
        maximum: Option<i64>,
    },
    /// None of these values.
    OneOf(Vec<String>),
    /// Not written in this format.
    Format(String),
    /// Fewer items than this.
    TooFewItems(usize),
    /// More items than this.
    TooManyItems(usize),
    /// Holds the same item twice.
    Doubles,
    /// A body is required.
    BodyMissing,
    /// This operation takes no body.
    BodyUnexpected,
    /// The body is not what its content type says.
    BodyUnreadable,
    /// Sent as something else than one of these content types.
    ContentType(Vec<String>),
    /// A look-up without exactly one criterion.
    OneCriterion,
}

impl Violation {
    pub(crate) fn new(reference: impl Into<String>, rule: Rule) -> Self {
        Self {
            reference: reference.into(),
            rule,
        }
    }
}
