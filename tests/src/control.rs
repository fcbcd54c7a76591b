//! One control of the window, named as a person or a screen reader would name it.

use std::fmt;

use fantoccini::Locator;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::app::App;
use crate::failure::{Failure, Result};

/// Key under which WebDriver passes an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Whatever has this role and name at the moment it is used.
#[derive(Debug, Clone, Copy)]
pub struct Control<'a> {
    app: &'a App,
    role: &'a str,
    name: &'a str,
}

impl<'a> Control<'a> {
    pub(crate) fn new(app: &'a App, role: &'a str, name: &'a str) -> Self {
        Self { app, role, name }
    }

    /// Presses it, once it is there and not grey.
    ///
    /// # Errors
    /// When it is not there, is grey or is ambiguous for ten seconds.
    pub async fn click(self) -> Result {
        self.app
            .wait(&format!("{self} to be pressed"), async || {
                self.usable().await?.click().await?;
                Ok(Some(()))
            })
            .await
    }

    /// Puts the text into it in place of what was there.
    ///
    /// # Errors
    /// When it is not there or takes no text for ten seconds.
    pub async fn fill(self, text: &str) -> Result {
        self.app
            .wait(&format!("{self} to take text"), async || {
                // As a person does it: WebDriver's own clearing would take the focus away.
                self.usable().await?.click().await?;
                self.app.chord(&[Key::Control], 'a').await?;
                self.app.press(Key::Delete).await?;
                self.app.type_text(text).await?;
                Ok(Some(()))
            })
            .await
    }

    /// Chooses from it what begins with these words.
    ///
    /// # Errors
    /// When it is not there, is grey or offers nothing of the kind for ten seconds.
    pub async fn choose(self, words: &str) -> Result {
        let xpath = format!(r#".//option[starts-with(normalize-space(.), "{words}")]"#);
        self.app
            .wait(&format!("{self} to offer {words:?}"), async || {
                let list = self.usable().await?;
                list.find(Locator::XPath(&xpath)).await?.click().await?;
                Ok(Some(()))
            })
            .await
    }

    /// What can be chosen from it, once there is something.
    ///
    /// # Errors
    /// When there is nothing for ten seconds.
    pub async fn options(self) -> Result<Vec<String>> {
        self.app
            .wait(&format!("{self} to offer something"), async || {
                let (_, found) = self.find().await?;
                let options: Vec<String> = serde_json::from_value(found["options"].clone())?;
                Ok((!options.is_empty()).then_some(options))
            })
            .await
    }

    /// The middle of it, as a pointer would find it in the window.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn middle(self) -> Result<(i32, i32)> {
        let (_, found) = self.find().await?;
        Ok(serde_json::from_value(found["middle"].clone())?)
    }

    /// Waits until it is there.
    ///
    /// # Errors
    /// When it is not within ten seconds.
    pub async fn appears(self) -> Result {
        self.app
            .wait(&format!("{self} to appear"), async || {
                Ok(Some(self.find().await.map(drop)?))
            })
            .await
    }

    /// What it holds: a field's text, or the text it shows.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn value(self) -> Result<String> {
        let (_, found) = self.find().await?;
        Ok(found["value"].as_str().unwrap_or_default().to_owned())
    }

    /// What is said about it beside its name, such as what is wrong with it.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn description(self) -> Result<String> {
        let (_, found) = self.find().await?;
        Ok(found["description"].as_str().unwrap_or_default().to_owned())
    }

    /// Whether it is there and cannot be used.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn is_grey(self) -> Result<bool> {
        let (_, found) = self.find().await?;
        Ok(found["disabled"] == true)
    }

    async fn usable(self) -> Result<Element> {
        let (element, found) = self.find().await?;
        if found["disabled"] == true {
            let reason = &found["description"];
            return Err(Failure::new(format!("{self} is grey: {reason}")));
        }
        // As far as somebody would scroll: the driver takes what lies under the bar for seen.
        let scroll = "arguments[0].scrollIntoView({ block: 'nearest' })";
        let about = vec![serde_json::to_value(&element)?];
        self.app.window().execute(scroll, about).await?;
        Ok(element)
    }

    async fn find(self) -> Result<(Element, Value)> {
        let all = self.all().await?;
        let [found] = all.as_slice() else {
            let near = self.app.ask("names", json!({ "role": self.role })).await?;
            return Err(Failure::new(format!(
                "there are {} of {self}; of that role there are {near}",
                all.len()
            )));
        };
        let id = found["element"][ELEMENT].as_str().unwrap_or_default();
        let element =
            Element::from_element_id(self.app.window().clone(), ElementRef::from(id.to_owned()));
        Ok((element, found.clone()))
    }

    async fn all(self) -> Result<Vec<Value>> {
        let about = json!({ "role": self.role, "name": self.name });
        Ok(serde_json::from_value(
            self.app.ask("controls", about).await?,
        )?)
    }
}

impl fmt::Display for Control<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} {:?}", self.role, self.name)
    }
}
