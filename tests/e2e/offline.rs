//! The network gone.

use std::collections::HashSet;

use studiodesk_e2e::{App, Failure, Key, Result, Theme};
use studiodesk_sandbox::people::Status;

use crate::filed::drawn;
use crate::member::section;
use crate::screens::{look, open_first};
use crate::studio::Studio;

in_both_themes!(after_a_restart_without_a_network_everybody_is_still_found);
in_both_themes!(a_document_that_was_looked_at_is_shown_after_a_restart_without_a_network);

async fn after_a_restart_without_a_network_everybody_is_still_found(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let arguments = studio.arguments();
    let app = studio.connected("offline").theme(theme).start().await?;
    app.see("220 people").await?;
    studio.line.cut().await;

    let app = app.restart_with(arguments).await?;
    app.see("220 people").await?;
    app.see("Offline").await?;
    app.type_text("großmann").await?;
    app.results_when("the stored member", |rows| {
        rows.first()
            .is_some_and(|row| row.contains("Jürgen Großmann"))
    })
    .await?;
    app.press(Key::Down).await?;
    app.press(Key::Enter).await?;
    app.see("No network: this is the copy stored here.").await?;

    look(&app, "offline").await?;
    app.close().await
}

async fn a_document_that_was_looked_at_is_shown_after_a_restart_without_a_network(
    theme: Theme,
) -> Result {
    let studio = Studio::open().await?;
    let arguments = studio.arguments();
    let (number, names) = with_documents(&studio)?;
    let setup = studio.connected("offline-documents").theme(theme);
    let app = setup.start().await?;
    documents_of(&app, &number).await?;
    app.button(&format!("Show ({})", names[0])).click().await?;
    drawn(&app).await?;
    app.button("Close").click().await?;
    studio.line.cut().await;

    let app = app.restart_with(arguments).await?;
    documents_of(&app, &number).await?;
    app.see("Can be read without a network. Seen ").await?;
    app.see("it has to be opened once with one").await?;
    look(&app, "documents-offline").await?;

    app.button(&format!("Show ({})", names[1])).click().await?;
    app.see("This document is not on this computer").await?;
    app.button(&format!("Show ({})", names[0])).click().await?;
    app.see("this is the copy stored here").await?;
    drawn(&app).await?;
    look(&app, "document-preview-offline").await?;
    app.close().await
}

async fn documents_of(app: &App, number: &str) -> Result {
    app.see("220 people").await?;
    app.search(number).await?;
    open_first(app, number).await?;
    section(app, "Documents").await
}

/// A member who has several documents: their number, and the documents' names.
fn with_documents(studio: &Studio) -> Result<(String, Vec<String>)> {
    let members: Vec<(i64, String)> = studio.sandbox.state().with_people(|people| {
        let members = people.iter().filter(|it| it.status == Status::Member);
        let members = members.map(|it| (it.id, it.customer_number.to_string()));
        members.collect()
    });
    for (id, number) in members {
        let listed = studio
            .service
            .get(&format!("/v1/customers/{id}/documents"))?;
        let listed = listed["result"].as_array().cloned().unwrap_or_default();
        let names = listed.iter().filter_map(|it| it["fileName"].as_str());
        let names: Vec<String> = names.map(str::to_owned).collect();
        let different: HashSet<_> = names.iter().collect();
        if (2..4).contains(&names.len()) && different.len() == names.len() {
            return Ok((number, names));
        }
    }
    Err(Failure::new("nobody has a few documents"))
}
