//! Membership offers, the switches between them, and what was agreed when a contract came of one.

mod catalogue;
pub(crate) mod frequency;
pub(crate) mod offer;

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use self::catalogue::Catalogue;
use self::frequency::Frequency;
use self::offer::{Offer, OfferTerm, Switch};
use super::{Domain, Ids, Origin};
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::Person;
use crate::period::Period;
use crate::world::contracts::Contract;
use crate::world::vouchers::Voucher;

/// What can be signed, what can be switched to, and what was agreed.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Offers {
    catalogue: Catalogue,
    /// What was agreed beside the contract itself, by the contract's number.
    agreements: BTreeMap<i64, Agreement>,
}

/// What was agreed when a contract was signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Agreement {
    pub(crate) offer: i64,
    pub(crate) term: i64,
    /// Everything that is to be paid in the first term, by day.
    pub(crate) schedule: Vec<Due>,
    /// The modules that were chosen, by number.
    pub(crate) modules: Vec<i64>,
    pub(crate) voucher: Option<Voucher>,
    /// What is to be paid beside the price, in the first term and after it.
    #[serde(default)]
    pub(crate) extras: Vec<Extra>,
    /// The price from the end of the first term on, where it is another.
    pub(crate) price_after: Option<Money>,
    pub(crate) pre_use: Option<Date>,
    pub(crate) notes: Option<String>,
    /// The customer who recruited this one.
    pub(crate) recruited_by: Option<i64>,
    pub(crate) signed: bool,
    /// The contract that this one took the place of.
    pub(crate) instead_of: Option<i64>,
}

/// Something that is paid beside the price for as long as the contract runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Extra {
    pub(crate) name: String,
    pub(crate) frequency: Frequency,
    /// The day from which it is paid.
    pub(crate) first: Date,
}

/// Something to be paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Due {
    pub(crate) day: Date,
    pub(crate) text: String,
    pub(crate) kind: DueKind,
    pub(crate) amount: Money,
    /// Whether it is to be paid before there is a contract.
    pub(crate) on_signing: bool,
}

/// What something is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum DueKind {
    ContractFee,
    StarterPackage,
    FlatFee,
    ModuleFee,
    BonusPeriod,
}

impl DueKind {
    /// The contract's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::ContractFee => "CONTRACT_FEE",
            Self::StarterPackage => "STARTER_PACKAGE",
            Self::FlatFee => "FLAT_FEE",
            Self::ModuleFee => "MODULE_FEE",
            Self::BonusPeriod => "BONUS_PERIOD",
        }
    }
}

impl Offers {
    /// All offers, whether available or not.
    pub(crate) fn all(&self) -> &[Offer] {
        &self.catalogue.offers
    }

    /// All ways from one membership to another.
    pub(crate) fn switches(&self) -> &[Switch] {
        &self.catalogue.switches
    }

    /// What can be signed on that day.
    pub(crate) fn available(&self, today: Date) -> impl Iterator<Item = &Offer> {
        self.all().iter().filter(move |it| it.is_available(today))
    }

    /// The offer with this number, if it can be signed on that day.
    pub(crate) fn find(&self, id: i64, today: Date) -> Option<&Offer> {
        self.available(today).find(|it| it.id == id)
    }

    /// The term with this number and the offer it belongs to, whether available or not.
    pub(crate) fn find_term(&self, id: i64) -> Option<(&Offer, &OfferTerm)> {
        let mut offers = self.all().iter();
        offers.find_map(|offer| Some((offer, offer.terms.iter().find(|it| it.id == id)?)))
    }

    /// Writes down what was agreed for a contract.
    pub(crate) fn agree(&mut self, contract: i64, agreement: Agreement) {
        self.agreements.insert(contract, agreement);
    }

    /// What was agreed for a contract; nothing is known of those older than this sandbox.
    pub(crate) fn agreement(&self, contract: i64) -> Option<&Agreement> {
        self.agreements.get(&contract)
    }

    /// What is due beside the price after the first term and up to that day, by day.
    pub(crate) fn extras_after(&self, contract: &Contract, to: Date) -> Vec<(Date, String, Money)> {
        let Some(agreement) = self.agreement(contract.id) else {
            return Vec::new();
        };
        let first_end = contract.term.after(contract.start);
        let voucher = agreement.voucher.as_ref().filter(|it| it.extras);
        let dues = agreement.extras.iter().flat_map(|extra| {
            let dues = extra
                .frequency
                .dues(extra.first, to.saturating_add(1.days()));
            dues.into_iter().map(|(day, price)| {
                let price = voucher.map_or(price, |it| {
                    it.member_price(price, contract.start, first_end, day)
                });
                (day, extra.name.clone(), price)
            })
        });
        let mut dues: Vec<_> = dues.filter(|it| it.0 >= first_end).collect();
        // Stable, so that what is due on one day keeps its order as days are added.
        dues.sort_by_key(|it| it.0);
        dues
    }

    /// What a period of that contract costs on that day: its price, less what a voucher takes off,
    /// or what follows the first term.
    pub(crate) fn current_price(&self, contract: &Contract, day: Date) -> Money {
        let Some(agreement) = self.agreement(contract.id) else {
            return contract.price;
        };
        let first_end = contract.term.after(contract.start);
        let price = match agreement.price_after {
            Some(after) if day >= first_end => after,
            _ => contract.price,
        };
        let voucher = agreement.voucher.as_ref();
        voucher.map_or(price, |it| {
            it.member_price(price, contract.start, first_end, day)
        })
    }
}

impl Domain for Offers {
    fn seeded(origin: Origin, ids: &mut Ids) -> Self {
        Self {
            catalogue: Catalogue::seeded(origin, ids),
            ..Self::default()
        }
    }

    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        let theirs =
            |id: &i64, _: &mut Agreement| ids::customer(*id, Kind::Contract) == Some(person.id);
        to.agreements.extend(self.agreements.extract_if(.., theirs));
    }
}

/// The days of a payment that comes again and again, from the first to the one before `end`.
pub(crate) fn turns(every: Period, start: Date, end: Date) -> impl Iterator<Item = Date> {
    // A payment period without length would never end.
    let turns = if every.value > 0 { 0..1_200 } else { 0..1 };
    turns
        .map(move |turn| every.times_after(turn, start))
        .take_while(move |day| *day < end)
}
