//! When a seat becomes free, whoever waits longest gets it.

use serde_json::Value;

use super::Checked;
use crate::stateful::acts::bookings::moment;
use crate::stateful::client::Client;
use crate::stateful::fact::{items, number, text};

/// A slot's waiting list before a booking of it is canceled.
pub(crate) struct Before {
    place: usize,
    slot: Value,
    canceled: i64,
    had_seat: bool,
    /// Person and booking.
    waiting: Vec<(i64, i64)>,
}

impl Before {
    pub(crate) async fn of(
        client: &mut Client<'_>,
        person: i64,
        booking: &Value,
    ) -> Result<Self, String> {
        let target = format!(
            "/v1/classes/{}/slots/{}",
            booking["classId"], booking["classSlotId"]
        );
        let mut before = Self {
            place: client.home(person),
            slot: client.get(person, &target).await?,
            canceled: number(booking, "bookingId"),
            had_seat: text(booking, "bookingStatus").starts_with("BOOKED"),
            waiting: Vec::new(),
        };
        if number(&before.slot, "waitingListParticipants") > 0 {
            before.waiting = before.list(client).await?;
        }
        Ok(before)
    }

    /// Whether the seat went to the right one, if to anybody.
    pub(crate) async fn check(&self, client: &mut Client<'_>) -> Checked {
        if !self.had_seat || self.waiting.is_empty() {
            return Ok(());
        }
        let after = self.list(client).await?;
        let left: Vec<_> = self
            .waiting
            .iter()
            .filter(|it| !after.contains(it))
            .collect();
        for still in &after {
            let overtaken = left.iter().any(|it| earlier(client, still.1, it.1));
            if (left.is_empty() || overtaken) && self.could_come(client, still.0).await? {
                let canceled = self.canceled;
                return Err(format!(
                    "{still:?} could have had the seat of {canceled} in {}; {left:?} got it",
                    self.slot
                ));
            }
        }
        Ok(())
    }

    async fn list(&self, client: &mut Client<'_>) -> Result<Vec<(i64, i64)>, String> {
        let mut waiting = Vec::new();
        for person in client.stage.people(self.place) {
            for booking in self.bookings(client, person).await? {
                let here = booking["classSlotId"] == self.slot["id"];
                if here && booking["bookingStatus"] == "WAITING_LIST" {
                    waiting.push((person, number(&booking, "bookingId")));
                }
            }
        }
        Ok(waiting)
    }

    async fn bookings(&self, client: &mut Client<'_>, person: i64) -> Result<Vec<Value>, String> {
        let target = format!("/v1/classes/booking?customerId={person}");
        Ok(items(&self.get(client, &target).await?))
    }

    async fn get(&self, client: &mut Client<'_>, target: &str) -> Result<Value, String> {
        let request = crate::stateful::wire::Request::new("GET", target);
        Ok(client.ask_at(self.place, request).await?.json())
    }

    /// Whether nothing keeps that person from the slot.
    async fn could_come(&self, client: &mut Client<'_>, person: i64) -> Result<bool, String> {
        let customer = self.get(client, &format!("/v1/customers/{person}")).await?;
        let day = &text(&self.slot, "startDateTime")[..10];
        let covers = |it: &Value| match it["startDate"].as_str() {
            Some(start) => start <= day && day <= &*text(it, "endDate"),
            None => true,
        };
        let kept_out = customer["accessRefusal"] == true
            || customer["status"] == "FORMER_MEMBER"
            || items(&customer["accessRestrictions"]).iter().any(covers)
            || items(&customer["idlePeriods"]).iter().any(covers);
        if kept_out {
            return Ok(false);
        }
        let span = |it: &Value| (moment(it, "startDateTime"), moment(it, "endDateTime"));
        let (start, end) = span(&self.slot);
        let target = format!("/v1/appointments/booking?customerId={person}");
        let mut times: Vec<Value> = items(&self.get(client, &target).await?);
        times.retain(|it| it["bookingStatus"] != "CANCELED");
        for booking in self.bookings(client, person).await? {
            if text(&booking, "bookingStatus").starts_with("BOOKED") {
                let class = number(&booking, "classId");
                let slot = number(&booking, "classSlotId");
                let target = format!("/v1/classes/{class}/slots/{slot}");
                times.push(self.get(client, &target).await?);
            }
        }
        let busy = times.iter().map(span).any(|it| it.0 < end && start < it.1);
        Ok(!busy)
    }
}

/// Whether a booking was made before the other, as far as is known.
fn earlier(client: &Client<'_>, one: i64, other: i64) -> bool {
    let step = |id: i64| client.model.bookings.get(&id).map(|it| it.step);
    let clients = crate::stateful::step::CLIENTS;
    matches!((step(one), step(other)), (Some(one), Some(other)) if one + clients <= other)
}
