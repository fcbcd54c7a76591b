//! A membership offer with its terms, modules and texts, and the ways between memberships.

use jiff::civil::Date;

use super::frequency::Frequency;
use crate::money::Money;
use crate::period::Period;

/// A membership that can be signed.
#[derive(Debug, Clone)]
pub(crate) struct Offer {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) sub_description: Option<String>,
    pub(crate) footnote: Option<String>,
    pub(crate) pre_use: PreUse,
    /// First and last day on which it can be signed.
    pub(crate) days: (Date, Date),
    /// The youngest and the oldest who can sign it, in years.
    pub(crate) ages: (i16, i16),
    /// Name and identifier.
    pub(crate) rate_code: (String, String),
    pub(crate) terms: Vec<OfferTerm>,
    pub(crate) included: Vec<OfferModule>,
    pub(crate) selectable: Vec<OfferModule>,
    pub(crate) maximum_selectable: usize,
    pub(crate) signature_required: bool,
    pub(crate) payment_choices: Vec<String>,
    pub(crate) texts: Vec<TextBlock>,
    pub(crate) hours: Option<Hours>,
}

/// Whether the studio can be used before the contract begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PreUse {
    NotAvailable,
    Chargeable,
    Free,
}

/// A length and a price for which an offer can be had.
#[derive(Debug, Clone)]
pub(crate) struct OfferTerm {
    pub(crate) id: i64,
    pub(crate) term: Period,
    pub(crate) price: Money,
    /// How often the price is due.
    pub(crate) payment: Period,
    /// The number of that way to pay.
    pub(crate) payment_id: i64,
    pub(crate) goes_on: GoesOn,
    pub(crate) notice: Period,
    /// For how long nothing is paid at the beginning.
    pub(crate) bonus: Option<Period>,
    /// From which age to which the price is how many percent less.
    pub(crate) age_discount: Option<(i16, i16, i64)>,
    /// By how many percent the price is raised each year.
    pub(crate) raise: Option<i64>,
    pub(crate) flat_fees: Vec<FlatFee>,
    pub(crate) optional: Vec<OfferModule>,
}

/// What follows the term when nobody cancels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum GoesOn {
    /// Nothing: the contract ends with its term.
    Not,
    By(Period),
    /// A rate of another name and price, by such periods.
    As(String, Money, Period),
}

/// What is paid beside the price.
#[derive(Debug, Clone)]
pub(crate) struct FlatFee {
    pub(crate) name: String,
    pub(crate) identifier: String,
    pub(crate) payment_id: i64,
    pub(crate) frequency: Frequency,
    /// How long after the start it is first due.
    pub(crate) delay: Option<Period>,
    pub(crate) starter: bool,
}

/// A module that comes with an offer, or can be had with it.
#[derive(Debug, Clone)]
pub(crate) struct OfferModule {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) payment_id: i64,
    pub(crate) frequency: Frequency,
    pub(crate) term: Period,
    pub(crate) notice: Period,
    pub(crate) extension: Option<Period>,
    pub(crate) trial: Option<Period>,
    pub(crate) consent: Option<TextBlock>,
    /// Name and identifier.
    pub(crate) rate_code: (String, String),
}

/// A text that belongs into the contract.
#[derive(Debug, Clone)]
pub(crate) struct TextBlock {
    pub(crate) id: i64,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) order: i32,
    pub(crate) signature: bool,
    pub(crate) privacy: bool,
    pub(crate) confirmation: bool,
    pub(crate) attachment: Attachment,
}

/// What hangs on a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Attachment {
    None,
    File(String),
    /// Title and address.
    Url(String, String),
    ContractPreview,
}

/// When an offer's members may come.
#[derive(Debug, Clone)]
pub(crate) struct Hours {
    pub(crate) id: i64,
    pub(crate) name: String,
    /// Days of the week, and from which hour to which.
    pub(crate) days: Vec<(String, i8, i8)>,
}

/// A way from one membership to another.
#[derive(Debug, Clone)]
pub(crate) struct Switch {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) banner: String,
    /// The names of the rates that it leads away from.
    pub(crate) from: Vec<String>,
    /// The numbers of the offers that it leads to.
    pub(crate) to: Vec<i64>,
    pub(crate) when: SwitchDay,
}

/// When a switch can begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SwitchDay {
    AnyDay,
    /// Only when a term of the old contract is over, as for a cheaper membership.
    AfterTerm,
}

impl PreUse {
    /// The contract's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::NotAvailable => "NOT_AVAILABLE",
            Self::Chargeable => "CHARGEABLE",
            Self::Free => "FREE",
        }
    }
}

impl Offer {
    pub(crate) fn is_available(&self, today: Date) -> bool {
        self.days.0 <= today && today <= self.days.1
    }

    /// All its modules, each as often as it stands in the offer.
    pub(crate) fn modules(&self) -> impl Iterator<Item = &OfferModule> {
        let optional = self.terms.iter().flat_map(|it| &it.optional);
        self.included.iter().chain(&self.selectable).chain(optional)
    }

    /// All its texts, those of its modules with them.
    pub(crate) fn all_texts(&self) -> impl Iterator<Item = &TextBlock> {
        let consents = self.modules().filter_map(|it| it.consent.as_ref());
        self.texts.iter().chain(consents)
    }
}

impl OfferTerm {
    /// The price for somebody of that age.
    pub(crate) fn price_at(&self, age: i16) -> Money {
        match self.age_discount {
            Some((from, to, percent)) if (from..=to).contains(&age) => {
                self.price - self.price.percent(percent)
            }
            _ => self.price,
        }
    }
}
