//! The changes that invented members wait for when a sandbox starts.

use jiff::ToSpan;
use jiff::civil::time;

use super::{
    AddressData, Amendments, Change, ContactData, Further, MasterData, Mode, PaymentData, Subject,
};
use crate::people::random::Random;
use crate::people::{self, Person, Status};
use crate::time;
use crate::world::Origin;

/// Beyond so many people nobody waits for anything, so that a large studio starts as fast.
const LOOKED_AT: usize = 2_000;

impl Amendments {
    /// Lets one in twenty-five members wait for a change of a part that the studio wants to see.
    pub(crate) fn invent(&mut self, people: &[Person], origin: Origin) {
        let subjects = [
            Subject::PaymentData,
            Subject::MasterData,
            Subject::AddressData,
            Subject::ContactData,
        ];
        let verified = |it: &Subject| self.mode(*it) == Mode::ChangesRequireVerification;
        let open: Vec<_> = subjects.into_iter().filter(verified).collect();
        if open.is_empty() {
            return;
        }
        for person in people.iter().take(LOOKED_AT) {
            let mut random = origin.random("amendments", person.id);
            if person.status != Status::Member || !random.percent(4) {
                continue;
            }
            let subject = random.pick(&open);
            let further = self.further.view(person).into_owned();
            let Some(change) = change(person, &further, subject, &mut random) else {
                continue;
            };
            let day = origin.day.saturating_sub(random.between(1, 9).days());
            let asked = time::at(day, time(random.between(8, 21) as i8, 20, 0, 0));
            self.submit(person.id, subject, None, change.to_wire(), asked);
        }
    }
}

/// Moved, married, changed bank or telephone; `None` where the record is too thin to ask for it.
fn change(
    person: &Person,
    further: &Further,
    subject: Subject,
    random: &mut Random,
) -> Option<Change> {
    const STREETS: [&str; 4] = [
        "Gartenweg",
        "Lindenallee",
        "Bahnhofstraße",
        "Am Mühlenteich",
    ];
    const NAMES: [&str; 4] = ["Nowak", "Schmidt", "Lewandowska", "Fischer"];
    Some(match subject {
        Subject::AddressData => Change::Address(Box::new(AddressData {
            street: Some(random.pick(&STREETS).to_owned()),
            house_number: Some(random.between(1, 90).to_string()),
            ..AddressData::of(person, further)
        })),
        Subject::ContactData => Change::Contact(ContactData {
            phone_private_mobile: Some(people::mobile(random, &person.address.country).into()),
            ..ContactData::of(person)
        }),
        Subject::MasterData => {
            person.gender?;
            person.date_of_birth?;
            person.first_name.as_deref()?;
            let own = person.last_name.as_deref()?;
            Change::Master(MasterData {
                last_name: Some(format!("{own}-{}", random.pick(&NAMES))),
                ..MasterData::of(person, further)
            })
        }
        Subject::PaymentData => {
            let account = people::account(random, &person.address.country, person.name());
            Change::Payment(PaymentData {
                account_holder: Some(account.account_holder),
                bank_name: Some(account.bank_name.into()),
                iban: Some(account.iban),
                bic: Some(account.bic.into()),
            })
        }
        _ => return None,
    })
}
