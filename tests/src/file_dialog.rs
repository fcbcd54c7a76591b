//! The system's own dialog for files, answered as a person does: by typing a path and looking whether it stands
//! there as meant.
//!
//! The dialog completes what is typed as soon as it has read a folder, in the midst of the next word, and its list
//! of completions swallows Enter. So what was typed is read back before its button is pressed.

use std::path::Path;
use std::time::Duration;

use atspi::{Role, State};

use crate::accessible::{Accessible, Node};
use crate::desktop::Desktop;
use crate::failure::Result;
use crate::wait::until;

const SOON: Duration = Duration::from_secs(10);
/// How long the dialog may take to show what was typed.
const DRAWN: Duration = Duration::from_secs(2);
/// What the button is called that takes the path.
const TAKES: [&str; 2] = ["Open", "Save"];

impl Desktop {
    /// Types a path into the dialog for files, and presses its button once the path stands there.
    pub(crate) async fn answer_file_dialog(&self, path: &Path) -> Result {
        let tree = self.tree().await?;
        let path = path.display().to_string();
        until("the dialog for files", SOON, async || shown(&tree).await).await?;
        until("the dialog for files to take the path", SOON, async || {
            let Some(dialog) = shown(&tree).await? else {
                return Ok(Some(()));
            };
            let parts = tree.below(&dialog, |part| is_list(part.role)).await?;
            let field = parts.iter().find(|part| is_field(part));
            if written(&tree, field).await? != path {
                self.type_path(&tree, &dialog, field, &path).await?;
                return Ok(None);
            }
            let Some(button) = parts.iter().find(|part| takes(part)) else {
                return Ok(None);
            };
            tree.press(button).await?;
            Ok(Some(()))
        })
        .await?;
        until("the dialog for files to go", SOON, async || {
            Ok(shown(&tree).await?.is_none().then_some(()))
        })
        .await
    }

    /// Types it over whatever is written. A dialog that opens files has no field before a stroke asks for one.
    async fn type_path(
        &self,
        tree: &Accessible,
        dialog: &Node,
        field: Option<&Node>,
        path: &str,
    ) -> Result {
        if !dialog.is(State::Active) {
            let title = format!("^{}$", dialog.name);
            let dialog = ["search", "--onlyvisible", "--name", &title];
            self.xdotool(&[&dialog[..], &["windowactivate", "--sync"]].concat())?;
        }
        if let Some(field) = field {
            tree.focus(field).await?;
            self.xdotool(&["key", "ctrl+a"])?;
        }
        self.xdotool(&["type", "--delay", "12", path])?;
        // What is still being drawn is not typed over. Where it stands there wrongly, it is typed once more.
        let drawn = until("what was typed", DRAWN, async || {
            let parts = tree.below(dialog, |part| is_list(part.role)).await?;
            let field = parts.iter().find(|part| is_field(part));
            Ok((written(tree, field).await? == path).then_some(()))
        });
        drawn.await.ok();
        Ok(())
    }
}

async fn written(tree: &Accessible, field: Option<&Node>) -> Result<String> {
    match field {
        Some(field) => tree.text(field).await,
        None => Ok(String::new()),
    }
}

async fn shown(tree: &Accessible) -> Result<Option<Node>> {
    let mut windows = tree.windows().await?.into_iter();
    Ok(windows.find(|it| it.role == Role::FileChooser && it.is(State::Showing)))
}

fn is_field(part: &Node) -> bool {
    part.role == Role::Text && part.is(State::Editable) && part.is(State::Showing)
}

fn takes(part: &Node) -> bool {
    part.role == Role::Button && TAKES.contains(&part.name.as_str()) && part.is(State::Showing)
}

/// Files and places, of which there may be thousands.
fn is_list(role: Role) -> bool {
    matches!(role, Role::TreeTable | Role::Table | Role::ListBox)
}
