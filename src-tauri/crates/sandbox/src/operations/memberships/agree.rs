//! Signing: what is refused only when it becomes serious, and what is then written down.

use jiff::ToSpan;

use super::quote::Quote;
use super::request::{Signature, Wanted};
use super::token;
use crate::call::Call;
use crate::contract::Rule;
use crate::people::{Person, Status};
use crate::period::Period;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::contracts::{Cancelation, CancelationState, Contract};
use crate::world::offers::offer::GoesOn;
use crate::world::offers::{Agreement, Extra};

/// How a SVG begins in base 64: `<svg` or `<?xml`.
const SVG: [&str; 2] = ["PHN2Z", "PD94bW"];

/// Refuses a contract without the signature it needs, and signatures below nothing.
pub(super) fn signatures(quote: &Quote, wanted: &Wanted, at: &str) -> Result<(), Refusal> {
    let at = |field: &str| format!("{at}{field}");
    match &wanted.contract_signature {
        Some(Signature {
            base64_svg_signature: svg,
        }) => is_svg(svg, &at("contractSignature.base64SvgSignature"))?,
        None if quote.deal.offer.signature_required => {
            return Err(Refusal::prose(at("contractSignature"), Rule::Missing));
        }
        None => {}
    }
    for (place, signature) in wanted.text_block_signatures.iter().enumerate() {
        let at = at(&format!("textBlockSignatures[{place}]"));
        is_svg(
            &signature.base64_svg_signature,
            &format!("{at}.base64SvgSignature"),
        )?;
        let mut texts = quote.deal.offer.all_texts();
        if !texts.any(|it| it.id == signature.text_block_id && it.signature) {
            return Err(Refusal::rule(
                "sandbox.offer.text-block",
                &format!("{at}.textBlockId"),
                [
                    "The offer has no text with this number that is signed.",
                    "Das Angebot hat keinen Text dieser Nummer, der unterschrieben wird.",
                    "Oferta nie ma tekstu do podpisu o tym numerze.",
                ],
            ));
        }
    }
    Ok(())
}

/// Refuses somebody who pays in cash where the offer does not take any.
pub(super) fn payment(quote: &Quote, pays_otherwise: bool, at: &str) -> Result<(), Refusal> {
    let mut choices = quote.deal.offer.payment_choices.iter();
    if pays_otherwise || choices.any(|it| it == "CASH") {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.offer.payment",
        at,
        [
            "The offer cannot be paid in cash; a payment request token is needed.",
            "Das Angebot lässt sich nicht bar zahlen; ein Zahlungstoken ist nötig.",
            "Oferty nie można opłacić gotówką; potrzebny jest token płatności.",
        ],
    ))
}

/// Writes down the contract and everything that follows; gives its number.
///
/// `person` is as they were before: what they had until now hangs on that.
pub(super) fn conclude(
    call: &Call<'_>,
    world: &mut World,
    person: &Person,
    quote: Quote,
    wanted: Wanted,
    (recruited_by, instead_of): (Option<i64>, Option<i64>),
) -> i64 {
    let own = world.contracts.of(person);
    let id = own.next_id(person.id);
    own.0.insert(0, contract(call, id, &quote, &wanted));
    token::spend(world, wanted.initial_payment_request_token.as_deref());
    if let Some(voucher) = &quote.deal.voucher {
        world.vouchers.use_up(&voucher.code);
    }
    let chosen = quote.deal.optional.iter().chain(&quote.deal.selectable);
    let price_after = match quote.deal.term.goes_on {
        GoesOn::As(_, price, _) => Some(price),
        _ => None,
    };
    let extras = extras(&quote);
    let agreement = Agreement {
        extras,
        offer: quote.deal.offer.id,
        term: quote.deal.term.id,
        modules: chosen.map(|it| it.id).collect(),
        price_after,
        pre_use: quote.deal.pre_use,
        notes: wanted.notes,
        recruited_by,
        signed: wanted.contract_signature.is_some(),
        instead_of,
        schedule: quote.schedule,
        voucher: quote.deal.voucher,
    };
    world.offers.agree(id, agreement);
    call.studio()
        .edit_person(person.id, |it| it.status = Status::Member);
    id
}

/// What goes on to be paid after the first term.
fn extras(quote: &Quote) -> Vec<Extra> {
    let start = quote.deal.start;
    let fees = quote.deal.term.flat_fees.iter().filter(|it| !it.starter);
    let fees = fees.map(|it| (&it.name, &it.frequency, it.delay));
    let modules = quote.deal.optional.iter();
    let modules = modules.map(|it| (&it.name, &it.frequency, it.trial));
    let both = fees.chain(modules).map(|(name, frequency, delay)| Extra {
        name: name.clone(),
        frequency: frequency.clone(),
        first: delay.map_or(start, |it| it.after(start)),
    });
    both.collect()
}

fn contract(call: &Call<'_>, id: i64, quote: &Quote, wanted: &Wanted) -> Contract {
    let today = call.today();
    let term = &quote.deal.term;
    let extension = match &term.goes_on {
        GoesOn::By(period) | GoesOn::As(_, _, period) => *period,
        GoesOn::Not => Period::months(1),
    };
    // A contract that does not go on has its end from the beginning.
    let ends = (term.goes_on == GoesOn::Not).then(|| Cancelation {
        date: quote.end.saturating_sub(1.days()),
        received: today,
        reason: None,
        state: CancelationState::Canceled,
        by_customer: false,
    });
    Contract {
        id,
        created: today,
        start: quote.deal.start,
        rate_name: quote.deal.offer.name.clone(),
        price: quote.price,
        payment: term.payment,
        term: term.term,
        extension,
        notice: term.notice,
        cancelation: ends,
        rests: Vec::new(),
        third_party_id: wanted.third_party_id.clone(),
    }
}

fn is_svg(text: &str, at: &str) -> Result<(), Refusal> {
    let letters = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/' | b'=');
    let begins = SVG.iter().any(|it| text.starts_with(it));
    if begins && text.len().is_multiple_of(4) && text.bytes().all(letters) {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.offer.signature",
        at,
        [
            "Not a SVG in base 64.",
            "Kein SVG in Base64.",
            "To nie jest SVG w base64.",
        ],
    ))
}
