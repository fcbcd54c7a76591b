//! What a refusal says, in each language.

use crate::contract::Rule;
use crate::language::Language;
use crate::people::Text;
use crate::refusal::Refusal;

/// What a rule says when it is broken, in the languages that the sandbox has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message(Box<[Text; 3]>);

impl Message {
    /// In English, German and Polish.
    pub(crate) fn new(
        english: impl Into<Text>,
        german: impl Into<Text>,
        polish: impl Into<Text>,
    ) -> Self {
        Self(Box::new([english.into(), german.into(), polish.into()]))
    }

    /// That there is no such thing.
    pub(crate) fn unknown(what: &str) -> Self {
        let noun = NOUNS.iter().find(|it| it.0 == what);
        let (english, german, polish) = noun.copied().unwrap_or((what, what, what));
        Self::new(
            format!("Not found: {english}."),
            format!("Nicht gefunden: {german}."),
            format!("Nie znaleziono: {polish}."),
        )
    }

    /// What a rule of the contract says when it is broken.
    pub(crate) fn of(broken: &Rule) -> Self {
        let [english, german, polish] =
            [Language::English, Language::German, Language::Polish].map(|it| rule(broken, it));
        Self::new(english, german, polish)
    }

    fn in_language(&self, language: Language) -> &str {
        let [english, german, polish] = &*self.0;
        match language {
            Language::German => german,
            Language::English => english,
            Language::Polish => polish,
        }
    }
}

impl From<[&'static str; 3]> for Message {
    fn from([english, german, polish]: [&'static str; 3]) -> Self {
        Self::new(english, german, polish)
    }
}

/// What can be looked for in vain, in English, German and Polish.
const NOUNS: [(&str, &str, &str); 25] = [
    ("access medium", "Zugangsmedium", "nośnik dostępu"),
    ("access restriction", "Zugangssperre", "blokada dostępu"),
    ("amendment", "Änderungsantrag", "wniosek o zmianę"),
    ("appointment", "Termin", "termin"),
    ("benefit", "Vorteil", "korzyść"),
    ("booking", "Buchung", "rezerwacja"),
    ("case", "Inkassofall", "sprawa windykacyjna"),
    (
        "case adjustment",
        "Änderung eines Inkassofalls",
        "zmiana sprawy",
    ),
    ("class", "Kurs", "zajęcia"),
    ("configuration", "Konfiguration", "konfiguracja"),
    ("contract", "Vertrag", "umowa"),
    ("debt", "Forderung", "wierzytelność"),
    ("debtor", "Schuldner", "dłużnik"),
    ("device", "Gerät", "urządzenie"),
    ("document", "Dokument", "dokument"),
    ("employee", "Mitarbeiter", "pracownik"),
    ("export", "Export", "eksport"),
    ("field", "Feld", "pole"),
    ("idle period", "Ruhezeit", "okres zawieszenia"),
    ("module", "Zusatzmodul", "moduł dodatkowy"),
    ("offer", "Angebot", "oferta"),
    ("run", "Inkassolauf", "przebieg windykacji"),
    ("slot", "Zeitfenster", "przedział czasu"),
    ("studio", "Studio", "studio"),
    ("thread", "Unterhaltung", "wątek"),
];

impl Refusal {
    pub(crate) fn message(&self, language: Language) -> String {
        let (german, english, polish) = match self {
            Self::KeyMissing => (
                "Der API-Schlüssel fehlt.",
                "The API key is missing.",
                "Brak klucza API.",
            ),
            Self::KeyRefused => (
                "Der API-Schlüssel ist ungültig.",
                "The API key is not valid.",
                "Klucz API jest nieprawidłowy.",
            ),
            Self::UnknownPath => (
                "Diese Adresse gibt es nicht.",
                "This address does not exist.",
                "Ten adres nie istnieje.",
            ),
            Self::OtherMethods(_) => (
                "Diese Methode ist hier nicht erlaubt.",
                "This method is not allowed here.",
                "Ta metoda nie jest tutaj dozwolona.",
            ),
            Self::RateLimited { .. } => (
                "Zu viele Anfragen.",
                "Too many requests.",
                "Zbyt wiele zapytań.",
            ),
            Self::ScopeMissing(scope) => {
                return [
                    format!("Dem Schlüssel fehlt die Berechtigung {scope}."),
                    format!("The key lacks the permission {scope}."),
                    format!("Klucz nie ma uprawnienia {scope}."),
                ]
                .pick(language);
            }
            Self::Invalid(violation) => return rule(&violation.rule, language),
            Self::BodyTooLarge => (
                "Die Anfrage ist zu groß.",
                "The request is too large.",
                "Zapytanie jest zbyt duże.",
            ),
            Self::NobodyFound => (
                "Es wurde kein Kunde gefunden.",
                "No customer was found.",
                "Nie znaleziono klienta.",
            ),
            Self::FileGone => (
                "Diese Datei gibt es nicht.",
                "There is no such file.",
                "Nie ma takiego pliku.",
            ),
            Self::FileAddress => (
                "Die Adresse der Datei ist abgelaufen oder ungültig.",
                "The file's address has expired or is not valid.",
                "Adres pliku wygasł lub jest nieprawidłowy.",
            ),
            Self::AnswerBroken(_) => (
                "Die Antwort der Testumgebung verletzt den Vertrag.",
                "The sandbox's answer breaks the contract.",
                "Odpowiedź środowiska testowego narusza kontrakt.",
            ),
            Self::Storage => (
                "Die Datei ließ sich nicht ablegen.",
                "The file could not be stored.",
                "Nie udało się zapisać pliku.",
            ),
            Self::Rule { message, .. } => return message.in_language(language).to_owned(),
            Self::Unavailable => (
                "Die Testumgebung bietet diese Funktion nicht.",
                "The sandbox does not offer this operation.",
                "Środowisko testowe nie oferuje tej operacji.",
            ),
            Self::Scripted(_) => (
                "Der Dienst ist gestört.",
                "The service is disturbed.",
                "Usługa jest zakłócona.",
            ),
        };
        [german, english, polish].pick(language).to_owned()
    }
}

fn rule(rule: &Rule, language: Language) -> String {
    let (german, english, polish) = match rule {
        Rule::Unknown => ("Unbekanntes Feld.", "Unknown field.", "Nieznane pole."),
        Rule::Missing => ("Pflichtfeld.", "Required.", "Pole wymagane."),
        Rule::Repeated => (
            "Nur einmal erlaubt.",
            "Allowed only once.",
            "Dozwolone tylko raz.",
        ),
        Rule::Doubles => (
            "Enthält doppelte Einträge.",
            "Contains doubles.",
            "Zawiera duplikaty.",
        ),
        Rule::BodyMissing => (
            "Der Inhalt der Anfrage fehlt.",
            "The request has no body.",
            "Brak treści zapytania.",
        ),
        Rule::BodyUnexpected => (
            "Hier wird kein Inhalt erwartet.",
            "No body is expected here.",
            "Tutaj nie oczekuje się treści.",
        ),
        Rule::BodyUnreadable => (
            "Der Inhalt ist nicht lesbar.",
            "The body cannot be read.",
            "Nie można odczytać treści.",
        ),
        Rule::OneCriterion => (
            "Genau ein Suchkriterium angeben.",
            "Give exactly one criterion.",
            "Podaj dokładnie jedno kryterium.",
        ),
        Rule::Type(kind) => return expected(kind, language),
        Rule::Format(format) => return expected(format, language),
        Rule::OneOf(allowed) | Rule::ContentType(allowed) => {
            return expected(&allowed.join(", "), language);
        }
        Rule::Range { minimum, maximum } => {
            let limit = |it: &Option<i64>| it.map(|it| it.to_string()).unwrap_or_default();
            return expected(&format!("{}..{}", limit(minimum), limit(maximum)), language);
        }
        Rule::TooFewItems(count) => {
            return [
                format!("Mindestens {count} Einträge."),
                format!("At least {count} items."),
                format!("Co najmniej {count} elementów."),
            ]
            .pick(language);
        }
        Rule::TooManyItems(count) => {
            return [
                format!("Höchstens {count} Einträge."),
                format!("At most {count} items."),
                format!("Najwyżej {count} elementów."),
            ]
            .pick(language);
        }
    };
    [german, english, polish].pick(language).to_owned()
}

fn expected(what: &str, language: Language) -> String {
    [
        format!("Erwartet: {what}."),
        format!("Expected: {what}."),
        format!("Oczekiwano: {what}."),
    ]
    .pick(language)
}

/// Chooses among the same text in German, English and Polish.
trait Pick<T> {
    fn pick(self, language: Language) -> T;
}

impl<T> Pick<T> for [T; 3] {
    fn pick(self, language: Language) -> T {
        let [german, english, polish] = self;
        match language {
            Language::German => german,
            Language::English => english,
            Language::Polish => polish,
        }
    }
}

#[cfg(test)]
mod tests;
