//! What is sold online without a contract, and who bought it.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Derive, Derived, Domain, Ids, Origin};
use crate::ids::{self, Kind};
use crate::money::Money;
use crate::people::{Person, Status};

/// What is sold online, and who bought it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct OnlineOffers {
    /// By ascending number.
    offers: Vec<OnlineOffer>,
    /// What customers bought.
    pub(crate) purchases: Derived<CustomerPurchases>,
}

/// Something that is sold online.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OnlineOffer {
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) price: Money,
    /// The last day on which it is sold.
    pub(crate) last_day: Date,
    /// Whether everybody may have it once only, and members not at all.
    pub(crate) once: bool,
}

/// What one customer bought, the oldest first.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct CustomerPurchases(pub(crate) Vec<Purchase>);

/// Something that was bought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Purchase {
    /// Leads back to the customer: [`ids::customer`] with [`Kind::Purchase`].
    pub(crate) id: i64,
    pub(crate) name: String,
    pub(crate) price: Money,
    pub(crate) day: Date,
    pub(crate) valid_from: Date,
    /// The voucher that it came from.
    pub(crate) voucher: Option<String>,
}

/// What is sold: name, cents, whether it is over, whether once for everybody.
const SOLD: [(&str, i64, bool, bool); 14] = [
    ("Tageskarte", 1_500, false, false),
    ("Probetag", 0, false, true),
    ("Wochenkarte", 3_900, false, false),
    ("10er-Karte", 12_000, false, false),
    ("5er-Karte Kurse", 5_500, false, false),
    ("Sauna-Tag", 1_800, false, false),
    ("Monatskarte ohne Vertrag", 7_900, false, false),
    ("Karnet dzienny", 1_400, false, false),
    ("Day pass for two", 2_600, false, false),
    ("Personal Training, 1 Stunde", 6_900, false, false),
    ("Personal Training, 10 Stunden", 59_000, false, false),
    ("Körperanalyse", 2_900, false, false),
    ("Sommerkarte", 4_900, true, false),
    ("Gutschein Massage 30 min", 3_400, false, false),
];

impl OnlineOffers {
    /// What can be bought on that day, by ascending number.
    pub(crate) fn purchasable(&self, today: Date) -> impl Iterator<Item = &OnlineOffer> {
        self.offers.iter().filter(move |it| today <= it.last_day)
    }

    /// What can be bought on that day under that number.
    pub(crate) fn find(&self, id: i64, today: Date) -> Option<&OnlineOffer> {
        self.purchasable(today).find(|it| it.id == id)
    }

    /// What stands in that place, also when it is no longer sold.
    pub(crate) fn at(&self, place: usize) -> Option<&OnlineOffer> {
        self.offers.get(place)
    }

    /// Writes down that somebody has it from now on; gives the number of the purchase.
    pub(crate) fn sell(
        &mut self,
        person: &Person,
        offer: &OnlineOffer,
        (today, valid_from): (Date, Date),
        voucher: Option<String>,
    ) -> i64 {
        let own = self.purchases.of(person);
        let id = ids::next(person.id, Kind::Purchase, own.0.iter().map(|it| it.id));
        own.0.push(Purchase {
            id,
            name: offer.name.clone(),
            price: offer.price,
            day: today,
            valid_from,
            voucher,
        });
        id
    }
}

impl Domain for OnlineOffers {
    fn seeded(origin: Origin, ids: &mut Ids) -> Self {
        let offers = SOLD.map(|(name, cents, over, once)| OnlineOffer {
            id: ids.next(),
            name: name.to_owned(),
            price: Money(cents),
            last_day: if over {
                origin.day.saturating_sub(20.days())
            } else {
                origin.day.saturating_add(700.days())
            },
            once,
        });
        Self {
            offers: offers.into(),
            purchases: Derived::new(origin),
        }
    }

    fn hand_over(&mut self, person: &Person, to: &mut Self) {
        self.purchases.hand_over(person, &mut to.purchases);
    }
}

impl Derive for CustomerPurchases {
    /// One prospect in three came for a day, one member in ten bought something beside the contract.
    fn derive(person: &Person, origin: Origin) -> Self {
        let mut random = origin.random("online offers", person.id);
        let created = Date::from(person.created.date);
        let chance = match person.status {
            Status::Prospect => 33,
            Status::Member => 10,
            Status::FormerMember => 5,
        };
        // Whoever came after the first day bought only what this sandbox sold them.
        if created >= origin.day || !random.percent(chance) {
            return Self::default();
        }
        let sold = |serial: i64, place: usize, day: Date| Purchase {
            id: ids::of(person.id, Kind::Purchase, serial),
            name: SOLD[place].0.to_owned(),
            price: Money(SOLD[place].1),
            day,
            valid_from: day,
            voucher: None,
        };
        let later = random.between(0, 20).days();
        let day = created.saturating_add(later).min(origin.day);
        let place = if person.status == Status::Prospect {
            1
        } else {
            3
        };
        let mut purchases = vec![sold(1, place, day)];
        if random.percent(30) {
            let more = [0, 2, 4, 5, 9, 11];
            purchases.push(sold(2, random.pick(&more), day));
        }
        Self(purchases)
    }
}
