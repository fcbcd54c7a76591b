//! The studio of the journeys: a sandbox behind TLS, with people whom we know by name.

use std::path::PathBuf;

use studiodesk_e2e::{Line, PrivateCa, Result, Service, Setup, canary};
use studiodesk_sandbox::people::{AccessRestriction, Date, Gender, IdlePeriod, Person, Status};
use studiodesk_sandbox::{Config, Key, Sandbox};
use tempfile::TempDir;

/// A studio that is running.
pub(crate) struct Studio {
    pub(crate) sandbox: Sandbox,
    /// The only way of the program to it.
    pub(crate) line: Line,
    /// Our own way to it, to see what became of what the program was asked for.
    pub(crate) service: Service,
    ca: PathBuf,
    _folder: TempDir,
}

impl Studio {
    /// A studio with two hundred members, some of whom have names that we know.
    pub(crate) async fn open() -> Result<Self> {
        Self::among(1).await
    }

    /// The same studio, and a second one of the same company.
    pub(crate) async fn of_two() -> Result<Self> {
        Self::among(2).await
    }

    async fn among(studios: usize) -> Result<Self> {
        let authority = PrivateCa::create()?;
        let folder = tempfile::tempdir()?;
        let ca = folder.path().join("authority.pem");
        authority.write(&ca)?;
        let config = Config {
            members: 200 * studios,
            key: canary::KEY.into(),
            keys: (2..=studios)
                .map(|number| Key::new(format!("key-of-studio-{number}")).of_studio(number))
                .collect(),
            studios,
            studio_name: "Nordlicht Fitness".into(),
            ..Config::default()
        };
        let sandbox = Sandbox::start_tls(config, authority.server()).await?;
        name_people(&sandbox);
        Ok(Self {
            line: Line::to(sandbox.addr()).await?,
            service: Service::at(sandbox.addr(), &authority, canary::KEY)?,
            sandbox,
            ca,
            _folder: folder,
        })
    }

    /// A journey to this studio: nothing is connected yet.
    pub(crate) fn journey(&self, name: &str) -> Setup {
        let arguments = self.arguments();
        Setup::journey(name).arguments(arguments.iter().map(String::as_str))
    }

    /// A journey that begins with this studio connected.
    pub(crate) fn connected(&self, name: &str) -> Setup {
        self.journey(name)
            .arguments(["--key-stdin"])
            .key(canary::KEY)
    }

    /// The arguments of a later start: the key is in the keyring by then.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let ca = self.ca.display().to_string();
        vec!["--server".into(), self.url(), "--ca".into(), ca]
    }

    /// Where the program finds it.
    pub(crate) fn url(&self) -> String {
        format!("https://{}", self.line.addr())
    }
}

fn name_people(sandbox: &Sandbox) {
    let members: Vec<i64> = sandbox.state().with_people(|people| {
        let members = people
            .iter()
            .filter(|person| person.status == Status::Member);
        members.map(|person| person.id).collect()
    });
    let named = [
        ("Canaria", canary::NAME, "1-90001", Gender::Female),
        ("Jürgen", "Großmann", "1-90002", Gender::Male),
        ("Łucja", "Żółkiewska", "1-90003", Gender::Female),
        ("أحمد", "الأحمد", "1-90004", Gender::Male),
        (
            "Maximiliana Theodora Wilhelmine",
            "von Hohenstein-Wittelsbach zu Lüdenscheidt-Brüggemann",
            "1-90005",
            Gender::Female,
        ),
    ];
    for (id, (first, last, number, gender)) in members.into_iter().zip(named) {
        sandbox.state().edit_person(id, |person| {
            rename(person, first, last, number);
            person.gender = Some(gender);
        });
        if first == "Łucja" {
            sandbox.state().edit_person(id, mark);
        }
    }
}

fn rename(person: &mut Person, first: &'static str, last: &'static str, number: &'static str) {
    person.first_name = Some(first.into());
    person.second_first_name = None;
    person.last_name = Some(last.into());
    person.second_last_name = None;
    person.customer_number = number.into();
    person.email = None;
    person.phone_private_mobile = Some("+49 171 3920 0874711".into());
    person.date_of_birth = Some(Date::new(1992, 4, 12));
    person.access_restrictions.clear();
    person.idle_periods.clear();
    person.access_refusal = false;
    person.has_picture = true;
}

/// A house ban and an idle period, both of today.
fn mark(person: &mut Person) {
    let days = (Date::new(2026, 1, 1), Date::new(2099, 12, 31));
    person.access_refusal = true;
    person.access_restrictions = vec![AccessRestriction {
        reason: "Hausverbot".into(),
        days: Some(days),
    }];
    person.idle_periods = vec![IdlePeriod {
        id: 1,
        start_date: days.0,
        end_date: days.1,
        unlimited: false,
        reason: Some("Krankheit".into()),
        contract: (1, "Premium".into()),
    }];
}
