//! Refuses changes that cannot be true of anybody, or are not signed.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;

use crate::operations::customers::checks;
use crate::refusal::Refusal;
use crate::world::amendments::{AddressData, Change, ContactData, MasterData, PaymentData};

/// Checks a change, and writes an IBAN as all others are written.
pub(super) fn change(change: &mut Change, today: Date) -> Result<(), Refusal> {
    match change {
        Change::Address(wanted) => address(wanted),
        Change::Contact(wanted) => contact(wanted),
        Change::Master(wanted) => master(wanted, today),
        Change::Payment(wanted) => payment(wanted),
    }
}

/// Checks the signature: a drawing in base 64.
pub(super) fn signature(signature: Option<&str>, required: bool) -> Result<(), Refusal> {
    let Some(signature) = signature else {
        return if required { Err(unsigned()) } else { Ok(()) };
    };
    let drawing = STANDARD.decode(signature.trim()).unwrap_or_default();
    if drawing.windows(4).any(|it| it == b"<svg") {
        return Ok(());
    }
    Err(Refusal::rule(
        "sandbox.amendment.signature.unreadable",
        "signature.base64SvgSignature",
        [
            "No SVG drawing in base 64.",
            "Keine SVG-Zeichnung in Base64.",
            "To nie jest rysunek SVG w base64.",
        ],
    ))
}

fn unsigned() -> Refusal {
    Refusal::rule(
        "sandbox.amendment.signature.missing",
        "signature",
        [
            "This change has to be signed.",
            "Diese Änderung muss unterschrieben werden.",
            "Ta zmiana wymaga podpisu.",
        ],
    )
}

fn address(wanted: &AddressData) -> Result<(), Refusal> {
    checks::filled(wanted.street.as_deref(), "street")?;
    checks::filled(wanted.zip_code.as_deref(), "zipCode")?;
    checks::filled(wanted.city.as_deref(), "city")?;
    checks::country(wanted.country_code.as_deref(), "countryCode")
}

/// A contact of nothing would leave nobody to reach.
fn contact(wanted: &ContactData) -> Result<(), Refusal> {
    if *wanted == ContactData::default() {
        return Err(Refusal::rule(
            "sandbox.amendment.empty",
            "",
            [
                "Give at least one way to reach the customer.",
                "Mindestens einen Kontaktweg angeben.",
                "Podaj co najmniej jeden sposób kontaktu.",
            ],
        ));
    }
    checks::email(wanted.email.as_deref(), "email")?;
    checks::phone(wanted.phone_private.as_deref(), "phonePrivate")?;
    checks::phone(wanted.phone_private_mobile.as_deref(), "phonePrivateMobile")?;
    checks::phone(wanted.phone_business.as_deref(), "phoneBusiness")?;
    checks::phone(
        wanted.phone_business_mobile.as_deref(),
        "phoneBusinessMobile",
    )
}

fn master(wanted: &MasterData, today: Date) -> Result<(), Refusal> {
    checks::filled(wanted.first_name.as_deref(), "firstName")?;
    checks::filled(wanted.last_name.as_deref(), "lastName")?;
    checks::birthday(wanted.date_of_birth, today, "dateOfBirth")?;
    checks::country(wanted.country_of_birth.as_deref(), "countryOfBirth")
}

fn payment(wanted: &mut PaymentData) -> Result<(), Refusal> {
    checks::filled(wanted.account_holder.as_deref(), "accountHolder")?;
    checks::filled(wanted.bank_name.as_deref(), "bankName")?;
    let iban = wanted.iban.as_deref().unwrap_or_default();
    wanted.iban = Some(checks::iban(iban, "iban")?);
    checks::bic(wanted.bic.as_deref().unwrap_or_default(), "bic")
}
