//! Finding the right member by whatever is known of them.

use studiodesk_e2e::Result;

use crate::studio::Studio;

#[tokio::test(flavor = "multi_thread")]
async fn a_member_is_found_by_anything_that_is_known_of_them() -> Result {
    let studio = Studio::open().await?;
    let app = studio.connected("search").start().await?;
    app.see("220 people").await?;

    for (typed, name) in [
        ("großm", "Jürgen Großmann"),
        ("grossmann", "Jürgen Großmann"),
        ("GROSSMANN JUERGEN", "Jürgen Großmann"),
        ("jur gros", "Jürgen Großmann"),
        ("zolk luc", "Łucja Żółkiewska"),
        ("1-90003", "Łucja Żółkiewska"),
        ("احمد", "أحمد الأحمد"),
        ("jürgen 4711", "Jürgen Großmann"),
        ("großmann 12.4.1992", "Jürgen Großmann"),
    ] {
        app.search(typed).await?;
        app.results_when(&format!("{name} first for {typed:?}"), |rows| {
            rows.first().is_some_and(|row| row.contains(name))
        })
        .await?;
    }
    for (typed, name) in [("jg", "Jürgen Großmann"), ("4711", "Jürgen Großmann")] {
        app.search(typed).await?;
        app.results_when(&format!("{name} among those for {typed:?}"), |rows| {
            rows.iter().any(|row| row.contains(name))
        })
        .await?;
    }

    app.search("4711").await?;
    app.see("phone ends 4711").await?;
    app.search("qqqqxx").await?;
    app.see("Nobody matches").await?;
    app.close().await
}
