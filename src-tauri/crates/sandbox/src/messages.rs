//! What a refusal says, in each language.

use crate::contract::Rule;
use crate::language::Language;
use crate::refusal::Refusal;

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
            Self::PictureGone => (
                "Es gibt kein Bild.",
                "There is no picture.",
                "Nie ma zdjęcia.",
            ),
            Self::PictureAddress => (
                "Die Adresse des Bildes ist abgelaufen oder ungültig.",
                "The picture's address has expired or is not valid.",
                "Adres zdjęcia wygasł lub jest nieprawidłowy.",
            ),
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
