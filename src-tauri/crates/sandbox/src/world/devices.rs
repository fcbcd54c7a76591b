//! Devices of the studio: what reads cards at doors, vending machines and time clocks.

use serde::{Deserialize, Serialize};

use super::{Domain, Ids, Origin};
use crate::people::random::Random;

/// The studio's devices, by ascending number.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Devices(Vec<Device>);

/// A device.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Device {
    pub(crate) id: i64,
    pub(crate) name: String,
    /// The contract's word.
    pub(crate) model: String,
    /// With what it speaks to the service. A device without one is inactive.
    token: Option<String>,
}

/// Name, model, and whether somebody has activated it before the first day.
const INSTALLED: [(&str, &str, bool); 6] = [
    ("Drehkreuz links", "GENERIC_CARD_READER", true),
    ("Drehkreuz rechts", "GENERIC_CARD_READER", true),
    ("Sauna", "GENERIC_TIME_READER", true),
    ("Getränkeautomat Theke", "GENERIC_VENDING_READER", true),
    ("Solarium 2", "GENERIC_TIME_READER", false),
    ("Back door", "GENERIC_CARD_READER", false),
];

impl Domain for Devices {
    fn seeded(origin: Origin, ids: &mut Ids) -> Self {
        let mut random = origin.random("devices", 0);
        let installed = INSTALLED.iter().map(|&(name, model, active)| Device {
            id: ids.next(),
            name: name.to_owned(),
            model: model.to_owned(),
            token: active.then(|| token(&mut random)),
        });
        Self(installed.collect())
    }
}

impl Devices {
    pub(crate) fn all(&self) -> &[Device] {
        &self.0
    }

    /// Makes a device active and gives the token that it speaks with from now on; one that it had
    /// is void.
    pub(crate) fn activate(&mut self, id: i64, random: &mut Random) -> Option<String> {
        let device = self.0.iter_mut().find(|it| it.id == id)?;
        let token = token(random);
        device.token = Some(token.clone());
        Some(token)
    }
}

impl Device {
    pub(crate) fn is_active(&self) -> bool {
        self.token.is_some()
    }
}

fn token(random: &mut Random) -> String {
    super::uuid::random(random)
}
