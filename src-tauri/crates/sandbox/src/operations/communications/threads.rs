//! `/v1/communications/{customerId}/threads`

use serde::Deserialize;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::operations::customers::checks;
use crate::refusal::Refusal;
use crate::time;
use crate::world::communications::{Communication, Thread};

/// The contract's `CommunicationThreadRequest`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wanted {
    communication_thread_status: String,
    ticket_number: Option<String>,
    subject: String,
    content: String,
    communication_direction: String,
    ticket_link: Option<String>,
    communication_channel: String,
    agent: Option<String>,
    communication_date_time: Option<String>,
}

/// Opens a conversation with its first communication.
pub(super) fn open(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Wanted = call.read()?;
    wanted.check(call)?;
    let mut world = call.world();
    let person = call.customer()?;
    let own = world.communications.of(&person);
    let id = own.next_id(person.id);
    let thread = own.open(person.id, wanted.subject.clone());
    Ok(wanted.add(call, person.id, thread, id))
}

/// Adds a communication to a conversation, which becomes what the request says of it.
pub(super) fn go_on(call: &Call<'_>) -> Result<Answer, Refusal> {
    let wanted: Wanted = call.read()?;
    wanted.check(call)?;
    let mut world = call.world();
    let person = call.customer()?;
    let thread = call.id("threadId");
    let known = world.communications.view(&person).has_thread(thread);
    let own = known.then(|| world.communications.of(&person));
    let own = own.ok_or_else(|| Refusal::unknown("thread"))?;
    let id = own.next_id(person.id);
    let thread = own
        .thread(thread)
        .ok_or_else(|| Refusal::unknown("thread"))?;
    Ok(wanted.add(call, person.id, thread, id))
}

impl Wanted {
    fn check(&self, call: &Call<'_>) -> Result<(), Refusal> {
        checks::filled(Some(&self.subject), "subject")?;
        checks::filled(Some(&self.content), "content")?;
        let at = self.communication_date_time.as_deref().and_then(time::read);
        if at.is_some_and(|it| it > call.now()) {
            return Err(Refusal::rule(
                "sandbox.communication.future",
                "communicationDateTime",
                [
                    "Nothing was said in the future.",
                    "In der Zukunft wurde noch nichts gesagt.",
                    "W przyszłości nic jeszcze nie powiedziano.",
                ],
            ));
        }
        let web = |it: &String| it.starts_with("https://") || it.starts_with("http://");
        if !self.ticket_link.as_ref().is_none_or(web) {
            return Err(Refusal::rule(
                "sandbox.communication.link",
                "ticketLink",
                [
                    "Not an address of the web.",
                    "Keine Adresse im Web.",
                    "To nie jest adres strony WWW.",
                ],
            ));
        }
        Ok(())
    }

    fn add(self, call: &Call<'_>, customer: i64, thread: &mut Thread, id: i64) -> Answer {
        let at = self.communication_date_time.as_deref().and_then(time::read);
        thread.status = self.communication_thread_status;
        thread.subject = self.subject;
        // A ticket that is not named again is still the conversation's.
        thread.ticket_number = self.ticket_number.or(thread.ticket_number.take());
        thread.ticket_link = self.ticket_link.or(thread.ticket_link.take());
        let communication = Communication {
            id,
            at: at.unwrap_or(call.now()),
            content: self.content,
            direction: self.communication_direction,
            channel: self.communication_channel,
            agent: self.agent,
        };
        let shown = show(customer, thread, &communication);
        thread.communications.push(communication);
        shown.into()
    }
}

fn show(customer: i64, thread: &Thread, communication: &Communication) -> Value {
    let mut shown = json!({
        "customerId": customer,
        "communicationId": communication.id,
        "threadId": thread.id,
        "communicationThreadStatus": thread.status,
        "subject": thread.subject,
        "content": communication.content,
        "communicationDirection": communication.direction,
        "communicationChannel": communication.channel,
    });
    for (name, value) in [
        ("ticketNumber", &thread.ticket_number),
        ("ticketLink", &thread.ticket_link),
        ("agent", &communication.agent),
    ] {
        if let Some(value) = value {
            shown[name] = value.as_str().into();
        }
    }
    shown
}
