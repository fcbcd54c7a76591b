//! What is on record of a member: looked at, amended in every mode of the studio, taken back, told of afterwards.

use studiodesk_e2e::{App, Key, Result};
use studiodesk_sandbox::{Amendment, Mode, Subject};

use crate::changes::{count, juergen, offline};
use crate::member::{holds, number, section, settled};
use crate::screens::look_in_both;
use crate::studio::Studio;

const ADDRESS: &str = "createCustomerAddressDataAmendment";

#[tokio::test(flavor = "multi_thread")]
async fn a_members_data_are_amended_as_the_studio_allows_it() -> Result {
    let studio = Studio::open().await?;
    let desk = &studio.sandbox.state().studios()[0];
    let app = studio.connected("personal").start().await?;
    juergen(&app).await?;
    section(&app, "Personal data").await?;
    app.see("A change goes to the studio for approval").await?;

    app.flow("an address is amended, and waits for the studio's approval")?;
    open_form(&app, "Change: Address").await?;
    app.field("Street").fill("Lange Gasse").await?;
    app.field("House number").fill("12a").await?;
    look_in_both(&app, "form-address").await?;
    app.button("Send request").click().await?;
    app.see("confirmed").await?;
    app.see("A change waits for the studio’s approval.").await?;
    app.see("Requested").await?;
    let waits = waiting(&studio, Subject::AddressData);
    assert_eq!(waits.len(), 1);
    assert_eq!(waits[0].customer_id, number(&studio));
    assert_eq!(waits[0].change["street"], "Lange Gasse");
    settled(&app).await?;
    look_in_both(&app, "data-waiting").await?;

    app.flow("the request is withdrawn")?;
    app.button("Withdraw request: Address").click().await?;
    holds(
        "nothing any more",
        || Ok(waiting(&studio, Subject::AddressData)),
        Vec::is_empty,
    )
    .await?;
    app.see_no_more("A change waits for the studio’s approval.")
        .await?;

    app.flow("without a network an address is amended and taken back at once")?;
    let asked = count(&studio, ADDRESS);
    offline(&app, &studio).await?;
    open_form(&app, "Change: Address").await?;
    app.field("Town").fill("Bremen").await?;
    app.button("Send request").click().await?;
    app.see("Saved here: ").await?;
    app.button("Undo").click().await?;
    app.see("Taken back: ").await?;
    studio.line.mend().await?;
    app.button("Read again").click().await?;
    app.see_no_more("Offline").await?;
    assert_eq!(count(&studio, ADDRESS), asked);
    app.button("Dismiss").click().await?;

    app.flow("where the studio wants no say an address is changed at once")?;
    desk.set_amendment_mode(Subject::AddressData, Mode::ChangesWithoutVerification);
    again(&app).await?;
    app.see("A change holds at once.").await?;
    open_form(&app, "Change: Address").await?;
    app.field("Street").fill("Kurze Gasse").await?;
    app.button("Change now").click().await?;
    holds(
        "the street",
        || Ok(street(&studio)),
        |it| it == "Kurze Gasse",
    )
    .await?;
    app.see("Kurze Gasse").await?;

    app.flow("where nothing may be changed it says so before anything is typed")?;
    desk.set_amendment_mode(Subject::AddressData, Mode::Read);
    again(&app).await?;
    app.see("The studio does not let this be changed here.")
        .await?;
    let change = app.button("Change: Address");
    let why = change.description().await?;
    assert!(why.contains("does not let this be changed"), "{why}");
    assert!(change.is_grey().await?);

    app.flow("a new account is entered, and its IBAN looked at as one types")?;
    payment(&app, &studio).await?;

    app.flow("a name is changed after a wedding")?;
    desk.set_amendment_mode(Subject::MasterData, Mode::ChangesWithoutVerification);
    again(&app).await?;
    let id = number(&studio);
    open_form(&app, "Change: Name and birth").await?;
    app.field("Last name").fill("Großmann-Weiß").await?;
    app.see("so far: Großmann").await?;
    app.button("Change now").click().await?;
    holds(
        "the new name",
        || Ok(studio.sandbox.state().find_person(id)),
        |it| {
            let name = it.as_ref().and_then(|it| it.last_name.as_deref());
            name == Some("Großmann-Weiß")
        },
    )
    .await?;
    app.control("heading", "Jürgen Großmann-Weiß")
        .appears()
        .await?;

    app.flow("the history tells what was there before and what was asked for")?;
    section(&app, "History").await?;
    app.see("Großmann-Weiß").await?;
    let told = app.text().await?;
    for pair in ["Großmann → Großmann-Weiß", "→ Lange Gasse", "→ Kurze Gasse"] {
        assert!(told.contains(pair), "{pair:?} is not in {told}");
    }
    look_in_both(&app, "history-values").await?;
    app.close().await
}

async fn payment(app: &App, studio: &Studio) -> Result {
    open_form(app, "Change: Bank account").await?;
    let iban = app.field("IBAN");
    for (typed, fault) in [
        ("XX12", "An IBAN begins with the two letters of a country"),
        ("DE89 3704", "An IBAN in Germany has 22 characters."),
        ("DE89 3704 0044 0532 0130 01", "The check digits do not fit"),
    ] {
        iban.fill(typed).await?;
        app.press(Key::Tab).await?;
        app.see(fault).await?;
    }
    look_in_both(app, "form-account").await?;
    iban.fill("DE89 3704 0044 0532 0130 00").await?;
    app.see("Account in: Germany").await?;
    app.field("Account holder").fill("Jürgen Großmann").await?;
    app.field("BIC").fill("COBADEFFXXX").await?;
    app.field("Bank").fill("Commerzbank").await?;
    app.button("Send request").click().await?;
    app.see("A change waits for the studio’s approval.").await?;
    let waits = holds(
        "the account that is asked for",
        || Ok(waiting(studio, Subject::PaymentData)),
        |it| it.len() == 1,
    )
    .await?;
    // The service writes it in groups of four, however it was sent.
    assert_eq!(waits[0].change["iban"], "DE89 3704 0044 0532 0130 00");
    app.see("A change waits for the studio’s approval.").await?;
    let shown = app.text().await?;
    assert!(
        !shown.contains("DE89370400440532013000"),
        "it is shown whole"
    );
    Ok(())
}

/// Opens a form of the section, which does not take a press before it is read.
async fn open_form(app: &App, button: &str) -> Result {
    settled(app).await?;
    app.button(button).click().await?;
    app.control("form", button).appears().await
}

/// Opens the section anew, for the studio was asked to do it another way.
async fn again(app: &App) -> Result {
    section(app, "Overview").await?;
    section(app, "Personal data").await
}

/// What the member has asked for and the studio has not decided.
fn waiting(studio: &Studio, subject: Subject) -> Vec<Amendment> {
    let pending = studio.sandbox.state().studios()[0].pending_amendments();
    let id = number(studio);
    pending
        .into_iter()
        .filter(|it| it.subject == subject && it.customer_id == id)
        .collect()
}

fn street(studio: &Studio) -> String {
    let person = studio.sandbox.state().find_person(number(studio));
    person.map_or_else(String::new, |it| it.address.street.to_string())
}
