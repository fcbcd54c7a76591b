//! What journeys about changes have in common: the forms of one member, and what became of them at the
//! service.

use serde_json::json;
use studiodesk_e2e::{App, Failure, Key, Result};
use studiodesk_sandbox::people::Status;
use studiodesk_sandbox::{Mode, Subject};

use crate::screens::open_first;
use crate::studio::Studio;

pub(crate) const NOTE: &str = "createCommunicationInNewCommunicationThread";
pub(crate) const RESTRICTION: &str = "setAccessRestriction";
pub(crate) const CONTACT: &str = "createCustomerContactDataAmendment";
pub(crate) const DOCUMENT: &str = "uploadDocument";

/// Opens the card of the member whom these journeys are about.
pub(crate) async fn juergen(app: &App) -> Result {
    app.see("220 people").await?;
    app.search("großmann").await?;
    open_first(app, "Jürgen Großmann").await
}

/// Cuts the line, and waits until the program has noticed: what was begun on a line that is just being cut is
/// in doubt for good reason, and these journeys are not about doubt.
pub(crate) async fn offline(app: &App, studio: &Studio) -> Result {
    studio.line.cut().await;
    app.button("Read again").click().await?;
    app.see("Offline").await
}

/// Restricts access with the form of the open card.
pub(crate) async fn restrict(app: &App, reason: &str) -> Result {
    app.button("Restrict access").click().await?;
    app.field("Reason").fill(reason).await?;
    app.press(Key::Enter).await?;
    app.see("saved here").await
}

/// Adds a note with the form of the open card.
pub(crate) async fn note(app: &App, subject: &str) -> Result {
    app.button("Add a note").click().await?;
    app.field("Subject").fill(subject).await?;
    app.field("Note").fill("Asked for at the desk").await?;
    app.button("Add note").click().await?;
    app.see("saved here").await
}

/// Walks with the Tab key to what has this role and name.
pub(crate) async fn tab_to(app: &App, role: &str, name: &str) -> Result {
    for _ in 0..60 {
        if app.focus().await? == (role.to_owned(), name.to_owned()) {
            return Ok(());
        }
        app.press(Key::Tab).await?;
    }
    app.focused(role, name).await
}

/// Has new addresses for mails saved for so many members, by the page's own command: typing each into its
/// form would take minutes. Returns member and address, in order of members.
pub(crate) async fn queue_mails(
    app: &App,
    studio: &Studio,
    members: usize,
) -> Result<Vec<(i64, String)>> {
    // Only what has to be approved is listed there one by one, so that twice would be seen.
    let service = &studio.sandbox.state().studios()[0];
    service.set_amendment_mode(Subject::ContactData, Mode::ChangesRequireVerification);
    let pending = service.pending_amendments();
    let mails: Vec<(i64, String)> = studio.sandbox.state().with_people(|people| {
        let members = people.iter().filter(|it| {
            let is_asked = pending.iter().any(|other| other.customer_id == it.id);
            it.status == Status::Member && !is_asked && it.last_name.as_deref() != Some("Großmann")
        });
        let mails = members.map(|it| (it.id, mail(it.id)));
        mails.collect()
    });
    let mut mails: Vec<_> = mails.into_iter().take(members).collect();
    mails.sort_unstable();
    let script = "
        const [mails, done] = arguments;
        const rest = { phonePrivate: null, phonePrivateMobile: null, phoneBusiness: null,
          phoneBusinessMobile: null };
        (async () => {
          for (const [member, email] of mails) {
            await window.__TAURI_INTERNALS__.invoke('queue_change', { member: String(member),
              form: { kind: 'contact_data', email, ...rest } });
          }
        })().then(() => done('saved'), (error) => done(JSON.stringify(error)))";
    match app
        .window()
        .execute_async(script, vec![json!(mails)])
        .await?
    {
        answer if answer == "saved" => Ok(mails),
        answer => Err(Failure::new(format!("a change is not saved: {answer}"))),
    }
}

/// The addresses of [`queue_mails`] that the service has, each as often as it has it.
pub(crate) fn mails_arrived(studio: &Studio) -> Vec<(i64, String)> {
    let pending = studio.sandbox.state().studios()[0].pending_amendments();
    let contacts = pending
        .into_iter()
        .filter(|it| it.subject == Subject::ContactData);
    let mails = contacts.filter_map(|it| {
        let mail = mail(it.customer_id);
        let is_ours = it.change.to_string().contains(&mail);
        is_ours.then_some((it.customer_id, mail))
    });
    let mut mails: Vec<_> = mails.collect();
    mails.sort_unstable();
    mails
}

fn mail(member: i64) -> String {
    format!("m{member}@waiting.example")
}

/// How often the service was asked for an operation.
pub(crate) fn count(studio: &Studio, operation: &str) -> u64 {
    let counts = studio.sandbox.state().request_counts();
    counts.get(operation).map_or(0, |count| count.requests)
}

/// Why the member of [`juergen`] is not let in, as the service has it.
pub(crate) fn reasons(studio: &Studio) -> Vec<String> {
    studio.sandbox.state().with_people(|people| {
        let juergen = people
            .iter()
            .find(|it| it.last_name.as_deref() == Some("Großmann"));
        let restrictions = juergen.into_iter().flat_map(|it| &it.access_restrictions);
        restrictions.map(|it| it.reason.to_string()).collect()
    })
}
