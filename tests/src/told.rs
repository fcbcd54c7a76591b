//! What a screen reader is told of the window: its controls, as the tree of AT-SPI has them.

use atspi::{Role, State};

use crate::accessible::{Accessible, Node};
use crate::app::App;
use crate::desktop::WINDOW;
use crate::failure::{Failure, Result};

/// How many controls the page shows that a person can reach by keyboard; in the dialog that lies over all, if
/// one does. The tree lags behind the page, and one that is not whole would say nothing.
const SHOWN: &str = "const top = [...document.querySelectorAll('dialog:modal')].pop() ?? document;
    return [...top.querySelectorAll('button, input, select, textarea, [tabindex=\"0\"]')]
    .filter((it) => it.checkVisibility({ checkVisibilityCSS: true }) && it.getClientRects().length > 0
        && !it.disabled && !it.closest('[inert], [aria-hidden=\"true\"]')).length";

impl App {
    /// Waits until assistive technology is told of every control that the window shows, and until each of them
    /// has a name.
    ///
    /// # Errors
    /// When one has no name after ten seconds; all of them are told.
    pub async fn every_control_is_named(&self) -> Result {
        let tree = self.tree().await?;
        self.wait("every control to be told with its name", async || {
            let shown = self.window().execute(SHOWN, Vec::new()).await?;
            let told = controls(&tree).await?;
            if (told.len() as u64) < shown.as_u64().unwrap_or(u64::MAX) {
                let told = told.len();
                return Err(Failure::new(format!("{told} of {shown} are told")));
            }
            let nameless: Vec<String> = told
                .windows(2)
                .filter(|pair| pair[1].name.trim().is_empty())
                .map(|pair| format!("a {} after {:?}", pair[1].role, pair[0].name))
                .collect();
            if nameless.is_empty() {
                Ok(Some(()))
            } else {
                Err(Failure::new(format!("no name: {}", nameless.join(", "))))
            }
        })
        .await
    }
}

/// Whatever in the program's window can have the keyboard; the page itself first.
async fn controls(tree: &Accessible) -> Result<Vec<Node>> {
    let mut controls = Vec::new();
    for window in tree.windows().await? {
        if window.name == WINDOW {
            let all = tree.below(&window, |_| false).await?;
            let page = all.iter().position(|it| it.role == Role::DocumentWeb);
            let inside = all.into_iter().skip(page.unwrap_or(usize::MAX));
            controls.extend(inside.filter(|it| it.is(State::Focusable)));
        }
    }
    Ok(controls)
}
