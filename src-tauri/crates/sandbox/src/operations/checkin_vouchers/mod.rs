//! Vouchers for a visit.

use serde::Deserialize;
use serde_json::json;

use super::online_offers::may_have;
use crate::answer::Answer;
use crate::call::Call;
use crate::ids::{self, Kind};
use crate::operations::customers::checks;
use crate::operations::customers::create::next_customer_number;
use crate::people::random::Random;
use crate::people::{AccessMedium, Medium, Person, Status, Text};
use crate::refusal::Refusal;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    voucher_code: String,
    firstname: String,
    lastname: String,
    email: String,
    online_offer_id: i64,
}

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "redeemCheckinVoucher" => redeem(call),
        _ => return None,
    })
}

/// Lets somebody in for a voucher: the code they get opens the door and stands in their record.
fn redeem(call: &Call<'_>) -> Result<Answer, Refusal> {
    let request: Request = call.read()?;
    request.check()?;
    let today = call.today();
    let mut guard = call.world();
    let world = &mut *guard;
    let offer = world.online_offers.find(request.online_offer_id, today);
    let offer = offer.ok_or_else(unknown_offer)?.clone();
    let voucher = world.vouchers.checkin_mut(&request.voucher_code);
    let voucher = voucher.ok_or_else(unknown_voucher)?;
    if voucher.redeemed_by.is_some() {
        return Err(used());
    }
    if voucher.last_day < today {
        return Err(expired());
    }
    let place = voucher.offer;
    if world.online_offers.at(place).map(|it| it.id) != Some(offer.id) {
        return Err(other_offer());
    }
    let known = request.known(call);
    if let Some(person) = &known {
        may_have(&world.online_offers, person, &offer, "email")?;
    }

    let person = known.unwrap_or_else(|| request.put_on_record(call));
    let code = access_code(&request.voucher_code, person.id);
    if let Some(voucher) = world.vouchers.checkin_mut(&request.voucher_code) {
        voucher.redeemed_by = Some(person.id);
    }
    let redeemed = Some(request.voucher_code);
    world
        .online_offers
        .sell(&person, &offer, (today, today), redeemed);
    let place = call.studio().place();
    let visits = world.checkins.of(&person);
    visits.enter(person.id, place, call.now());
    call.studio().edit_person(person.id, |it| {
        let taken = it.access_mediums.iter().map(|it| it.id);
        let own = taken.filter(|id| ids::customer(*id, Kind::AccessMedium) == Some(person.id));
        let id = ids::next(person.id, Kind::AccessMedium, own);
        it.access_mediums.push(AccessMedium {
            id,
            medium: Medium::Barcode(code.clone().into()),
        });
    });
    Ok(json!({ "studioAccessCode": code }).into())
}

impl Request {
    fn check(&self) -> Result<(), Refusal> {
        for (text, field) in [
            (&self.firstname, "firstname"),
            (&self.lastname, "lastname"),
            (&self.email, "email"),
        ] {
            checks::filled(Some(text), field)?;
        }
        checks::email(Some(&self.email), "email")
    }

    /// Whoever is on record with this name and address.
    fn known(&self, call: &Call<'_>) -> Option<Person> {
        let people = call.studio().people();
        let same = |one: &str, other: &Option<Text>| {
            let other = other.as_deref().unwrap_or_default();
            one.trim().to_lowercase() == other.trim().to_lowercase()
        };
        let mut all = people.all().iter();
        all.find(|it| {
            same(&self.email, &it.email)
                && same(&self.firstname, &it.first_name)
                && same(&self.lastname, &it.last_name)
        })
        .cloned()
    }

    fn put_on_record(&self, call: &Call<'_>) -> Person {
        let id = call.state.next_customer_id();
        let number = next_customer_number(call.state);
        let mut person = Person::blank(id, number.into(), Status::Prospect, call.now().into());
        person.first_name = Some(self.firstname.trim().to_owned().into());
        person.last_name = Some(self.lastname.trim().to_owned().into());
        person.email = Some(self.email.trim().to_owned().into());
        call.studio().insert_person(person.clone());
        person
    }
}

/// Eight letters, other ones for each voucher and customer.
fn access_code(voucher: &str, customer: i64) -> String {
    let seed = voucher.bytes().fold(0_u64, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u64::from(byte))
    });
    let mut random = Random::new(seed, customer.unsigned_abs());
    (0..8)
        .map(|_| char::from(random.pick(b"ABCDEFGHJKLMNPQRSTUVWXYZ")))
        .collect()
}

fn unknown_offer() -> Refusal {
    Refusal::rule(
        "sandbox.voucher.offer",
        "onlineOfferId",
        [
            "There is no such online offer.",
            "Dieses Online-Angebot gibt es nicht.",
            "Nie ma takiej oferty online.",
        ],
    )
}

fn unknown_voucher() -> Refusal {
    Refusal::rule(
        "sandbox.voucher.unknown",
        "voucherCode",
        [
            "There is no such voucher.",
            "Diesen Gutschein gibt es nicht.",
            "Nie ma takiego vouchera.",
        ],
    )
}

fn used() -> Refusal {
    Refusal::rule(
        "sandbox.voucher.used",
        "voucherCode",
        [
            "This voucher has been redeemed.",
            "Dieser Gutschein wurde schon eingelöst.",
            "Ten voucher został już wykorzystany.",
        ],
    )
}

fn expired() -> Refusal {
    Refusal::rule(
        "sandbox.voucher.expired",
        "voucherCode",
        [
            "This voucher has expired.",
            "Dieser Gutschein ist abgelaufen.",
            "Ten voucher wygasł.",
        ],
    )
}

fn other_offer() -> Refusal {
    Refusal::rule(
        "sandbox.voucher.offer",
        "onlineOfferId",
        [
            "The voucher is for another online offer.",
            "Der Gutschein gilt für ein anderes Online-Angebot.",
            "Voucher dotyczy innej oferty online.",
        ],
    )
}
