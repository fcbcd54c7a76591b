//! Devices.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::devices::Device;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getDevices" => Ok(list(call)),
        "activateDevice" => activate(call),
        _ => return None,
    })
}

fn list(call: &Call<'_>) -> Answer {
    let world = call.world();
    let shown: Value = world.devices.all().iter().map(show).collect();
    shown.into()
}

fn show(device: &Device) -> Value {
    json!({
        "id": device.id,
        "name": device.name,
        "active": device.is_active(),
        "model": device.model,
    })
}

fn activate(call: &Call<'_>) -> Result<Answer, Refusal> {
    let id = call.id("deviceId");
    let mut world = call.world();
    // Each activation has a number of its own, so that no two get the same token.
    let number = world.next_id();
    let mut random = world.origin.random("activations", number);
    let token = world.devices.activate(id, &mut random);
    let token = token.ok_or_else(|| Refusal::unknown("device"))?;
    Ok(json!({ "id": id, "accessToken": token }).into())
}
