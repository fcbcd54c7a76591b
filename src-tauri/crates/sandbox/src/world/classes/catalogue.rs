//! What classes the studio has, and when.

/// What is known of a class.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) title: &'static str,
    pub(crate) category: &'static str,
    pub(crate) description: &'static str,
    pub(crate) minutes: i64,
    /// `false`: on the timetable for people to come by, without booking.
    pub(crate) bookable: bool,
    pub(crate) seats: usize,
    pub(crate) waiting: usize,
    /// How long before the start booking opens and closes.
    pub(crate) opens_hours: i64,
    pub(crate) closes_minutes: i64,
    /// How long before the start it can be canceled, and whether it can be later all the same.
    pub(crate) cancel_hours: i64,
    pub(crate) cancel_late: bool,
    /// The rates that include it; none named: all do.
    pub(crate) rates: &'static [&'static str],
    /// How many of its slots one person may have ahead of them.
    pub(crate) limit: Option<usize>,
    /// The place of the trial offer that it is part of.
    pub(crate) trial: Option<usize>,
    /// The place of its room; none: it is a stream.
    pub(crate) location: Option<usize>,
    pub(crate) times: &'static [Time],
}

/// A weekly time: weekday from 1 for Monday, hour, minute, and the trainer's place.
type Time = (i8, i8, i8, usize);

/// The rooms: name and description.
pub(crate) const LOCATIONS: [(&str, &str); 6] = [
    ("Kursraum 1", "Erdgeschoss, 120 m², Spiegelwand"),
    ("Kursraum 2", "Obergeschoss, ruhig, Matten vorhanden"),
    ("Cycling-Studio", "20 Räder mit Wattmessung"),
    ("Reformer-Studio", "Sechs Reformer, nur mit Socken"),
    ("Trainingsfläche", "Functional-Bereich hinter den Racks"),
    ("Außenbereich", "Treffpunkt am Parkplatz, bei jedem Wetter"),
];

const USUAL: Plan = Plan {
    title: "",
    category: "Fitness",
    description: "",
    minutes: 60,
    bookable: true,
    seats: 20,
    waiting: 5,
    opens_hours: 7 * 24,
    closes_minutes: 15,
    cancel_hours: 2,
    cancel_late: true,
    rates: &[],
    limit: None,
    trial: None,
    location: Some(0),
    times: &[],
};

/// The classes.
pub(crate) const PLANS: &[Plan] = &[
    Plan {
        title: "Rückenfit",
        category: "Gesundheit",
        description: "Kräftigung und Mobilisation für einen starken Rücken, für jedes Alter.",
        minutes: 45,
        seats: 16,
        trial: Some(0),
        times: &[(1, 9, 0, 0), (3, 9, 0, 0), (5, 17, 0, 3)],
        ..USUAL
    },
    Plan {
        title: "Yoga Flow",
        category: "Body & Mind",
        description: "Vinyasa in ruhigem Tempo, Matten sind vorhanden.",
        seats: 14,
        location: Some(1),
        trial: Some(1),
        times: &[(2, 18, 30, 2), (4, 18, 30, 2), (7, 18, 30, 2)],
        ..USUAL
    },
    Plan {
        title: "Indoor Cycling",
        category: "Ausdauer",
        description: "Intervalle zu Musik, die Räder messen die Leistung.",
        minutes: 50,
        seats: 20,
        cancel_hours: 4,
        cancel_late: false,
        location: Some(2),
        trial: Some(1),
        times: &[(1, 18, 0, 3), (3, 18, 0, 3), (6, 10, 0, 3)],
        ..USUAL
    },
    Plan {
        title: "Zumba®",
        category: "Dance",
        description: "Latin rhythms, simple steps, no experience needed.",
        seats: 30,
        waiting: 10,
        trial: Some(1),
        times: &[(2, 19, 0, 4), (4, 19, 0, 4)],
        ..USUAL
    },
    Plan {
        title: "HIIT 30",
        category: "Ausdauer",
        description: "Thirty minutes, all out. No waiting list: come early.",
        minutes: 30,
        seats: 12,
        waiting: 0,
        closes_minutes: 0,
        location: Some(4),
        trial: Some(1),
        times: &[(1, 7, 0, 5), (4, 7, 0, 5), (3, 19, 30, 5)],
        ..USUAL
    },
    Plan {
        title: "Reformer Pilates",
        category: "Body & Mind",
        description: "Kleine Gruppe am Reformer, höchstens zwei Plätze je Mitglied im Voraus.",
        minutes: 50,
        seats: 6,
        waiting: 3,
        cancel_hours: 24,
        cancel_late: false,
        rates: &["Premium", "Gold 24 Monate", "Familie & Kurse"],
        limit: Some(2),
        trial: Some(2),
        location: Some(3),
        times: &[(1, 10, 0, 6), (2, 10, 0, 6), (4, 17, 0, 6), (5, 9, 0, 6)],
        ..USUAL
    },
    Plan {
        title: "Bodypump",
        category: "Kraft",
        description: "Langhanteltraining zu Musik für den ganzen Körper.",
        minutes: 55,
        seats: 24,
        waiting: 8,
        times: &[(1, 19, 0, 5), (3, 17, 30, 5), (6, 11, 30, 5)],
        ..USUAL
    },
    Plan {
        title: "Joga dla seniorów",
        category: "Zdrowie",
        description: "Spokojne ćwiczenia, także na krześle. Prowadzimy po polsku.",
        seats: 12,
        location: Some(1),
        times: &[(2, 9, 30, 1), (5, 9, 30, 1)],
        ..USUAL
    },
    Plan {
        title: "Outdoor Functional",
        category: "Functional",
        description: "Zirkel im Freien mit eigenem Körpergewicht, Kettlebells und Slams.",
        minutes: 45,
        seats: 15,
        closes_minutes: 60,
        location: Some(5),
        times: &[(6, 9, 0, 1), (3, 18, 30, 1)],
        ..USUAL
    },
    Plan {
        title: "Online Mobility",
        category: "Stream",
        description: "Live from our studio to your living room. The link comes by e-mail.",
        minutes: 30,
        seats: 100,
        waiting: 0,
        closes_minutes: 5,
        cancel_hours: 0,
        location: None,
        times: &[(2, 6, 30, 0), (4, 6, 30, 0)],
        ..USUAL
    },
    Plan {
        title: "Boxen für Einsteiger",
        category: "Kampfsport",
        description: "Technik an Sandsack und Pratze, Handschuhe zum Ausleihen.",
        seats: 10,
        waiting: 4,
        cancel_hours: 6,
        location: Some(4),
        trial: Some(0),
        times: &[(2, 20, 0, 3), (5, 18, 30, 3)],
        ..USUAL
    },
    Plan {
        title: "Freies Training mit Trainer",
        category: "Fitness",
        description: "Ein Trainer ist auf der Fläche: einfach vorbeikommen, ohne Buchung.",
        minutes: 120,
        bookable: false,
        seats: 40,
        waiting: 0,
        location: Some(4),
        times: &[(6, 14, 0, 2), (7, 10, 0, 4)],
        ..USUAL
    },
    // Out of season: a class without slots.
    Plan {
        title: "Sommer-Bootcamp",
        category: "Functional",
        description: "Sechs Wochen im Park, von Juni bis Juli.",
        location: Some(5),
        ..USUAL
    },
];
