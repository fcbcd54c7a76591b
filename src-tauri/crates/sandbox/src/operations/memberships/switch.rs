//! `/v1/memberships/{customerId}/membership-switch`: out of one contract into another.

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::check::{self, Circumstances};
use super::quote::Quote;
use super::request::WantedSwitch;
use super::{agree, offers, preview, token};
use crate::answer::Answer;
use crate::call::Call;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::signed::{FIFTEEN_MINUTES, FileKind};
use crate::studio::Studio;
use crate::world::contracts::{Cancelation, CancelationState, Contract, CustomerContracts};
use crate::world::offers::Offers;
use crate::world::offers::offer::{Switch, SwitchDay};
use crate::world::vouchers::Vouchers;

pub(super) fn list(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let own = contracts(call, &person);
    let world = studio(call)?.world();
    let offered = world.offers.switches().iter();
    let shown = offered.filter_map(|it| show(call, &world.offers, it, &own));
    let shown: Value = shown.collect();
    Ok(shown.into())
}

pub(super) fn get(call: &Call<'_>) -> Result<Answer, Refusal> {
    let person = call.customer()?;
    let own = contracts(call, &person);
    let id = call.id("configId");
    let world = studio(call)?.world();
    let unknown = || Refusal::unknown("configuration");
    let mut offered = world.offers.switches().iter();
    let switch = offered.find(|it| it.id == id).ok_or_else(unknown)?;
    let mut shown = show(call, &world.offers, switch, &own).ok_or_else(unknown)?;
    let offers = world.offers.available(call.today());
    let offers = offers.filter(|it| switch.to.contains(&it.id));
    shown["destinationMembershipOffers"] = offers.map(|it| offers::extended(call, it)).collect();
    Ok(shown.into())
}

pub(super) fn preview(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: WantedSwitch = call.read()?;
    let person = call.customer()?;
    let own = contracts(call, &person);
    let world = studio(call)?.world();
    let quote = quote(
        call,
        (&world.offers, &world.vouchers),
        &person,
        &own,
        wanted,
    )?;
    Ok(preview::shared(call, &quote).into())
}

pub(super) fn switch(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: WantedSwitch = call.read()?;
    let mut world = call.world();
    let person = call.customer()?;
    let own = world.contracts.view(&person).into_owned();
    let offered = (&world.offers, &world.vouchers);
    let quote = quote(call, offered, &person, &own, wanted.clone())?;
    let source = wanted.source_contract_id;
    let wanted = wanted.wanted();
    let token = wanted.initial_payment_request_token.as_deref();
    let token_at = "initialPaymentRequestToken";
    let due = quote.due_on_signing();
    token::check_price(call, &world, Some(person.id), (token, token_at), due)?;
    let pays = token.is_some() || person.bank_account.is_some();
    agree::payment(&quote, pays, token_at)?;

    if let Some(old) = world.contracts.of(&person).find_mut(source) {
        old.cancelation = Some(Cancelation {
            date: quote.deal.start.saturating_sub(1.days()),
            received: call.today(),
            reason: Some("Tarifwechsel".to_owned()),
            state: CancelationState::Canceled,
            by_customer: true,
        });
    }
    agree::conclude(
        call,
        &mut world,
        &person,
        quote,
        wanted,
        (None, Some(source)),
    );
    Ok(Answer::Empty)
}

/// Quotes the new contract, or refuses the switch.
fn quote(
    call: &Call<'_>,
    (known, vouchers): (&Offers, &Vouchers),
    person: &Person,
    own: &CustomerContracts,
    wanted: WantedSwitch,
) -> Result<Quote, Refusal> {
    let today = call.today();
    let mut offered = known.switches().iter();
    let switch = offered.find(|it| it.id == wanted.config_id);
    let switch = switch.ok_or_else(no_configuration)?;
    let source = own.find(wanted.source_contract_id);
    let source = source.filter(|it| leads_away(switch, it, today));
    let source = source.ok_or_else(no_source)?;
    let term = known.find_term(wanted.membership_offer_term_id);
    if !term.is_some_and(|(offer, _)| switch.to.contains(&offer.id)) {
        return Err(no_destination());
    }
    start(switch, source, wanted.start_date, today)?;
    let mut breaks = person.idle_periods.iter();
    let first = wanted.start_date.into();
    let rests =
        breaks.any(|it| it.contract.0 == source.id && (it.unlimited || it.end_date >= first));
    if rests {
        return Err(resting());
    }
    let about = Circumstances {
        today,
        born: person.date_of_birth.map(Into::into),
        at: "",
        born_at: "customerId",
        starter: false,
    };
    let wanted = wanted.wanted();
    check::quote((known, vouchers), &wanted, &about, "membershipOfferTermId")
}

/// Refuses a first day on which this switch cannot begin.
fn start(switch: &Switch, source: &Contract, start: Date, today: Date) -> Result<(), Refusal> {
    let possible = match switch.when {
        SwitchDay::AnyDay => {
            check::start(start, today, "startDate")?;
            source.start < start
        }
        SwitchDay::AfterTerm => start == source.end(today).saturating_add(1.days()),
    };
    if possible {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.switch.start",
        "startDate",
        [
            "The switch cannot begin on this day.",
            "Der Wechsel kann an diesem Tag nicht beginnen.",
            "Zmiana nie może zacząć się tego dnia.",
        ],
    ))
}

/// Whether the contract can be left this way.
fn leads_away(switch: &Switch, contract: &Contract, today: Date) -> bool {
    switch.from.contains(&contract.rate_name)
        && contract.cancelation.is_none()
        && contract.is_active(today)
}

/// A way that leads out of one of these contracts.
fn show(
    call: &Call<'_>,
    known: &Offers,
    switch: &Switch,
    own: &CustomerContracts,
) -> Option<Value> {
    let today = call.today();
    let sources = own.0.iter().filter(|it| leads_away(switch, it, today));
    let sources: Vec<Value> = sources
        .map(|it| json!({ "id": it.id, "rateName": it.rate_name }))
        .collect();
    let mut destinations = known.available(today);
    let leads_on = destinations.any(|it| switch.to.contains(&it.id));
    (!sources.is_empty() && leads_on).then(|| {
        let url = call.signed_url(FileKind::OfferImage, switch.id, FIFTEEN_MINUTES);
        json!({
            "id": switch.id,
            "name": switch.name,
            "presentation": { "bannerText": switch.banner, "imageUrl": url },
            "sourceContracts": sources,
        })
    })
}

fn contracts(call: &Call<'_>, person: &Person) -> CustomerContracts {
    call.world().contracts.view(person).into_owned()
}

/// The studio whose switches are asked for.
fn studio<'a>(call: &'a Call<'_>) -> Result<&'a Studio, Refusal> {
    let Some(wanted) = call.integer("studioId") else {
        return Ok(call.studio());
    };
    let studios = call.studios_of_integration();
    let found = studios.into_iter().find(|it| it.id() == wanted);
    found.ok_or_else(|| Refusal::unknown("studio"))
}

fn no_configuration() -> Refusal {
    Refusal::rule(
        "sandbox.switch.configuration",
        "configId",
        [
            "There is no such switch.",
            "Diesen Wechsel gibt es nicht.",
            "Nie ma takiej zmiany.",
        ],
    )
}

fn no_source() -> Refusal {
    Refusal::rule(
        "sandbox.switch.contract",
        "sourceContractId",
        [
            "The switch does not lead out of this contract.",
            "Aus diesem Vertrag führt der Wechsel nicht.",
            "Ta zmiana nie dotyczy tej umowy.",
        ],
    )
}

fn no_destination() -> Refusal {
    Refusal::rule(
        "sandbox.switch.offer",
        "membershipOfferTermId",
        [
            "The switch does not lead to this offer.",
            "Zu diesem Angebot führt der Wechsel nicht.",
            "Ta zmiana nie prowadzi do tej oferty.",
        ],
    )
}

fn resting() -> Refusal {
    Refusal::rule(
        "sandbox.switch.idle",
        "startDate",
        [
            "The contract rests on that day or later.",
            "Der Vertrag ruht an diesem Tag oder später.",
            "Umowa jest tego dnia lub później zawieszona.",
        ],
    )
}
