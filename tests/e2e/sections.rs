//! Every section of a member's card: read, pictured in both themes and checked by axe-core.

use std::time::Duration;

use studiodesk_e2e::{App, Result, Theme, until};

use crate::changes::juergen;
use crate::screens::look;
use crate::studio::Studio;

/// Each tab, with the name of its picture.
const SECTIONS: [(&str, &str); 11] = [
    ("Personal data", "section-data"),
    ("Contracts", "section-contracts"),
    ("Idle periods", "section-idle"),
    ("Documents", "section-documents"),
    ("Account", "section-account"),
    ("Check-ins", "section-check-ins"),
    ("Bookings", "section-bookings"),
    ("Access", "section-access"),
    ("Communication", "section-communication"),
    ("Benefits and measurements", "section-benefits"),
    ("History", "section-history"),
];
const PATIENCE: Duration = Duration::from_secs(20);

in_both_themes!(every_section_of_a_card_is_read_and_shown);

async fn every_section_of_a_card_is_read_and_shown(theme: Theme) -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("sections").theme(theme).start().await?;
    juergen(&app).await?;
    read(&app, "Overview").await?;
    look(&app, "section-overview").await?;

    for (tab, picture) in SECTIONS {
        app.control("tab", tab).click().await?;
        read(&app, tab).await?;
        look(&app, picture).await?;
    }

    app.close().await
}

/// Waits until the section on the card is there and waits for nothing.
async fn read(app: &App, what: &str) -> Result {
    let is_read = "const tab = document.querySelector('[role=tab][aria-selected=true]');
        const panel = document.querySelector('[role=tabpanel]');
        return panel !== null && tab.textContent.trim() === arguments[0]
            && panel.getAttribute('aria-labelledby') === tab.id && panel.querySelector('h2') !== null
            && panel.querySelector('[aria-busy=true]') === null
            && document.querySelector('.strip[aria-busy=true]') === null
            && !panel.textContent.includes('Refreshing')";
    until(what, PATIENCE, async || {
        let is_read = app.window().execute(is_read, vec![what.into()]).await?;
        Ok((is_read == true).then_some(()))
    })
    .await
}
