//! What answers said: ids by what they are ids of, and values that stood together.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::chance::Chance;
use crate::properties::contract::{Body, Described, contract};
use crate::properties::request::Request;

/// How many of a kind are remembered: enough to meet different states, few enough to meet one again.
const REMEMBERED: usize = 40;

/// How many scenes of one answer are remembered.
const SCENES_OF_ONE: usize = 5;

/// Values that stood together in one answer, or in the request for it, by [`slot`].
type Scene = BTreeMap<String, Value>;

/// What was learned so far.
#[derive(Default)]
pub(crate) struct Ids {
    known: BTreeMap<String, Vec<i64>>,
    /// By operation.
    scenes: BTreeMap<String, Vec<Scene>>,
    /// What the next request is about.
    scene: Scene,
}

/// The kind of a value called `name` in the schema or operation `owner`.
pub(crate) fn kind(owner: &str, name: &str) -> String {
    if name != "id" {
        let known = match (owner, name) {
            ("PaymentsUserSessionResponse", "token") | (_, "initialPaymentRequestToken") => {
                "paymentRequestToken"
            }
            ("getPurchasableOnlineOfferById", "offerId") => "onlineOfferId",
            (_, "availableCancelationDates") => "cancelationDate",
            (_, "targetStudioId") => "studioId",
            (_, "membershipOfferTermId") => "contractOfferTermId",
            (_, "sourceContractId") => "contractId",
            (_, "cancelationReasonId") => "reasonId",
            (_, "trialOfferConfigId") => "configId",
            _ => {
                let plural = name.strip_suffix("Ids").map(|start| format!("{start}Id"));
                return plural.unwrap_or_else(|| name.to_owned());
            }
        };
        return known.to_owned();
    }
    let kind = match owner {
        "Class" | "TrialOfferClass" | "BasicClass" => "classId",
        "ClassSlot" => "classSlotId",
        "BookableAppointment" | "BookableTrialOfferAppointment" => "bookableAppointmentId",
        "Customer" => "customerId",
        "Contract" | "MembershipSelfServiceContractData" | "SimpleContract" => "contractId",
        "IdlePeriod" | "CustomerIdlePeriod" => "idlePeriodId",
        "IdlePeriodReason" | "ContractCancelationReason" => "reasonId",
        "AdditionalModule" => "additionalModuleId",
        "AdditionalModuleContract" => "additionalModuleContractId",
        "SubContract" => "additionalModuleContractId",
        "AccessMediumDto" => "accessMediumId",
        "Device" => "deviceId",
        "MembershipOffer" => "membershipOfferId",
        "MembershipOfferTerm" | "MembershipOfferTermExtended" => "contractOfferTermId",
        "MembershipOfferModule" => "selectedOptionalModuleId",
        "MembershipOfferTextBlock" => "textBlockId",
        "MembershipSwitchConfig" | "TrialOfferConfig" => "configId",
        "AdditionalInformationField" => "additionalInformationFieldId",
        "AdditionalModulePaymentFrequency" | "MembershipOfferPaymentFrequency" => {
            "paymentFrequencyId"
        }
        "Employee" | "Instructor" => "instructorId",
        owner if owner.contains("PendingAmendment") => "amendmentId",
        owner => return format!("{owner}.id"),
    };
    kind.to_owned()
}

/// Where a value may stand again: under a name of its kind, with the same type and format.
pub(crate) fn slot(schema: &Value, owner: &str, name: &str) -> String {
    let (schema, _) = contract().resolve(schema);
    let part = |name: &str| schema[name].as_str().unwrap_or_default();
    format!("{}:{}:{}", kind(owner, name), part("type"), part("format"))
}

impl Ids {
    /// Remembers what stands in an answer to that request.
    pub(crate) fn learn(
        &mut self,
        described: &Described,
        request: &Request,
        answer: &Value,
        chance: &mut Chance,
    ) {
        let mut scene = Scene::new();
        for parameter in &described.parameters {
            let sent = request.path.iter().chain(&request.query);
            for (_, text) in sent.filter(|(name, _)| *name == parameter.name) {
                let (schema, _) = contract().resolve(&parameter.schema);
                let value = match schema["type"].as_str() {
                    Some("string") => text.as_str().into(),
                    Some("integer") => text.parse().unwrap_or(Value::Null),
                    _ => continue,
                };
                scene.insert(slot(schema, &described.id, &parameter.name), value);
            }
        }
        let mut scenes = Vec::new();
        if let (Some(Body::Json(schema)), Some(sent)) = (&described.body, &request.json) {
            note(schema, sent, &described.id, &mut scene);
        }
        self.walk(&described.answer, answer, &described.id, scene, &mut scenes);
        chance.shuffle(&mut scenes);
        if scenes.is_empty() {
            return;
        }
        let known = self.scenes.entry(described.id.clone()).or_default();
        known.extend(scenes.into_iter().take(SCENES_OF_ONE));
        let old = known.len().saturating_sub(REMEMBERED);
        known.drain(..old);
    }

    fn walk(
        &mut self,
        schema: &Value,
        answer: &Value,
        owner: &str,
        mut scene: Scene,
        scenes: &mut Vec<Scene>,
    ) {
        let (schema, name) = contract().resolve(schema);
        let owner = name.unwrap_or(owner);
        match answer {
            Value::Array(items) => {
                for item in items {
                    self.walk(&schema["items"], item, owner, scene.clone(), scenes);
                }
            }
            Value::Object(fields) => {
                note(schema, answer, owner, &mut scene);
                for (field, value) in fields {
                    match value.as_i64() {
                        Some(id) if field.ends_with("Id") || field == "id" => {
                            self.remember(kind(owner, field), id);
                        }
                        _ => {
                            let inside = &schema["properties"][field];
                            self.walk(inside, value, owner, scene.clone(), scenes);
                        }
                    }
                }
                scenes.push(scene);
            }
            _ => {}
        }
    }

    fn remember(&mut self, kind: String, id: i64) {
        let known = self.known.entry(kind).or_default();
        if !known.contains(&id) {
            if known.len() == REMEMBERED {
                known.remove(0);
            }
            known.push(id);
        }
    }

    /// Chooses what the next request is about: of some scenes, the one that has most to say about it.
    pub(crate) fn set_scene(&mut self, described: &Described, chance: &mut Chance) {
        let mut wanted: Vec<String> = Vec::new();
        let mut needed: Vec<String> = Vec::new();
        for parameter in &described.parameters {
            let slot = slot(&parameter.schema, &described.id, &parameter.name);
            match parameter.in_path {
                true => needed.push(slot),
                false => wanted.push(slot),
            }
        }
        if let Some(Body::Json(schema)) = &described.body {
            let (schema, name) = contract().resolve(schema);
            for (field, inside) in schema["properties"].as_object().into_iter().flatten() {
                wanted.push(slot(inside, name.unwrap_or(&described.id), field));
            }
        }
        let mut known: Vec<&Vec<Scene>> = self.scenes.values().collect();
        chance.shuffle(&mut known);
        let count =
            |scene: &Scene, of: &[String]| of.iter().filter(|it| scene.contains_key(*it)).count();
        let fits = |scene: &Scene| 10 * count(scene, &needed) + count(scene, &wanted);
        // What was said last is still true.
        let some = known.iter().map(|scenes| {
            let few = if chance.percent(50) { 3 } else { scenes.len() };
            &scenes[scenes.len() - 1 - chance.below(few.min(scenes.len()))]
        });
        let best = some.max_by_key(|it| fits(it));
        self.scene = best.cloned().unwrap_or_default();
        if chance.percent(20) {
            self.scene.clear();
        }
    }

    /// What the scene has in that slot.
    pub(crate) fn said(&self, slot: &str) -> Option<&Value> {
        self.scene.get(slot)
    }

    /// One that is known, mostly; sometimes one that nobody has.
    pub(crate) fn one(&self, kind: &str, chance: &mut Chance) -> i64 {
        // What is done is mostly done to the same few, so that one thing meets another.
        match self.known.get(kind) {
            Some(known) if !chance.percent(4) => {
                let few = if chance.percent(50) { 3 } else { known.len() };
                known[known.len() - 1 - chance.below(few.min(known.len()))]
            }
            _ => *chance.pick(&[0, 1, 4, -1, i64::MAX, i64::MIN, 4_711]),
        }
    }
}

/// Adds what an object says itself, and the first item of each of its lists of plain values.
fn note(schema: &Value, said: &Value, owner: &str, scene: &mut Scene) {
    let (schema, name) = contract().resolve(schema);
    let owner = name.unwrap_or(owner);
    for (field, value) in said.as_object().into_iter().flatten() {
        let (inside, _) = contract().resolve(&schema["properties"][field]);
        match value {
            Value::Array(items) => {
                if let Some(item @ (Value::String(_) | Value::Number(_))) = items.first() {
                    scene.insert(slot(&inside["items"], owner, field), item.clone());
                }
            }
            Value::Object(_) => note(inside, value, owner, scene),
            Value::String(_) | Value::Number(_) => {
                scene.insert(slot(inside, owner, field), value.clone());
            }
            _ => {}
        }
    }
}
