//! What appointments the studio offers.

/// What is known of an appointment that can be booked.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) title: &'static str,
    pub(crate) category: &'static str,
    pub(crate) description: &'static str,
    pub(crate) minutes: i64,
    /// The places of those who hold it, one at a time; none: a device does it alone.
    pub(crate) trainers: &'static [usize],
    /// The room or device that it takes; there is one of each.
    pub(crate) device: Option<Device>,
    /// How long before the start it can be booked at the earliest and at the latest.
    pub(crate) opens_days: i64,
    pub(crate) closes_hours: i64,
    /// How long before the start it can be canceled at the latest.
    pub(crate) cancel_hours: i64,
    /// How many of it one person may have ahead of them.
    pub(crate) limit: usize,
    /// The rates that include it; none named: all do.
    pub(crate) rates: &'static [&'static str],
    /// For whom it is.
    pub(crate) age: i16,
    pub(crate) women_only: bool,
    /// The place of the trial offer that it is part of.
    pub(crate) trial: Option<usize>,
    /// The key of the benefit that pays for it, for whoever has it.
    pub(crate) benefit: Option<&'static str>,
}

/// Of what the studio has but one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Device {
    BodyScale,
    MassageRoom,
    Ems,
}

const USUAL: Plan = Plan {
    title: "",
    category: "Betreuung",
    description: "",
    minutes: 30,
    trainers: &[],
    device: None,
    opens_days: 14,
    closes_hours: 2,
    cancel_hours: 24,
    limit: 1,
    rates: &[],
    age: 0,
    women_only: false,
    trial: None,
    benefit: None,
};

/// The appointments.
pub(crate) const PLANS: &[Plan] = &[
    Plan {
        title: "Probetraining",
        category: "Kennenlernen",
        description: "Rundgang, Eingangsgespräch und erstes Training an den Geräten.",
        minutes: 60,
        trainers: &[0, 3, 5],
        trial: Some(0),
        ..USUAL
    },
    Plan {
        title: "InBody-Analyse",
        category: "Analyse",
        description: "Körperzusammensetzung in zwei Minuten, mit Ausdruck.",
        device: Some(Device::BodyScale),
        benefit: Some("BODY_ANALYSIS"),
        closes_hours: 0,
        cancel_hours: 1,
        ..USUAL
    },
    Plan {
        title: "Personal Training",
        category: "Training",
        description: "One hour, one trainer, one goal.",
        minutes: 60,
        trainers: &[1, 3, 5],
        closes_hours: 12,
        limit: 2,
        rates: &["Premium", "Gold 24 Monate"],
        ..USUAL
    },
    Plan {
        title: "Ernährungsberatung",
        description: "Analyse der letzten sieben Tage und ein Plan für die nächsten.",
        minutes: 60,
        trainers: &[2, 6],
        ..USUAL
    },
    Plan {
        title: "Sportmassage",
        category: "Wellness",
        description: "Rücken und Nacken, mit warmem Öl.",
        trainers: &[4],
        device: Some(Device::MassageRoom),
        opens_days: 5,
        age: 18,
        ..USUAL
    },
    Plan {
        title: "Przegląd planu treningowego",
        category: "Opieka",
        description: "Sprawdzamy postępy i układamy plan na kolejne tygodnie.",
        trainers: &[1, 4],
        ..USUAL
    },
    Plan {
        title: "EMS-Training",
        category: "Training",
        description: "Zwanzig Minuten unter Strom, dazu Umziehen und Einweisung.",
        trainers: &[2, 6],
        device: Some(Device::Ems),
        age: 18,
        trial: Some(2),
        ..USUAL
    },
    Plan {
        title: "Ladies Circle: Einweisung",
        category: "Kennenlernen",
        description: "Einweisung in den Zirkel im Frauenbereich.",
        minutes: 60,
        trainers: &[0, 6],
        women_only: true,
        ..USUAL
    },
    Plan {
        title: "Rückencheck",
        category: "Gesundheit",
        description: "Beweglichkeit und Kraft messen, Übungen für zu Hause.",
        trainers: &[0],
        trial: Some(1),
        ..USUAL
    },
];
