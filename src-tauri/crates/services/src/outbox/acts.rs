//! What a person can ask of the outbox.

use std::path::PathBuf;
use std::sync::Arc;

use studiodesk_core::{Customer, CustomerId};
use studiodesk_outbox::Outbox;
use studiodesk_outbox::model::{Draft, FileNote, Item, ItemId, Lane, Sha256};
use studiodesk_outbox::ports::Attachment;
use studiodesk_store::Journal;

use super::view::{Forgotten, OutboxItem, OutboxSummary, OutboxView, SavedChange};
use super::{ChangeForm, LAST_WORDS, PickedFile, Wanted};
use crate::changes::Change;
use crate::studios::OpenStudio;
use crate::{Desk, Error, Result};

impl OpenStudio {
    /// Runs `work` with the journal, off the async threads.
    pub(crate) async fn with_journal<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Journal) -> studiodesk_store::Result<T> + Send + 'static,
    ) -> Result<T> {
        let journal = self.outbox()?.watched.clone();
        Ok(tokio::task::spawn_blocking(move || journal.run(work))
            .await
            .map_err(|error| Error::File(error.into()))??)
    }

    /// Runs `work`, which only reads, with the journal or one that can only be looked at.
    pub(crate) async fn read_journal<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Journal) -> studiodesk_store::Result<T> + Send + 'static,
    ) -> Result<T> {
        let journal = self.readable_journal()?;
        Ok(tokio::task::spawn_blocking(move || journal.run(work))
            .await
            .map_err(|error| Error::File(error.into()))??)
    }

    /// A person as the local copy knows them; without a copy, as the service does.
    pub(super) async fn person(&self, id: CustomerId) -> Result<Option<Customer>> {
        if !self.keeps_members {
            return Ok(Some(self.client().get_customer(id).await?));
        }
        let stored = self.with_store(move |store| store.customer(id)).await?;
        Ok(stored.map(|it| it.customer))
    }

    /// Runs `work` with the outbox, off the async threads.
    pub(super) async fn with_outbox<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Outbox) -> studiodesk_outbox::Result<T> + Send + 'static,
    ) -> Result<T> {
        let outbox = self.outbox()?.outbox.clone();
        Ok(tokio::task::spawn_blocking(move || work(&outbox))
            .await
            .map_err(|error| Error::File(error.into()))??)
    }
}

impl Desk {
    /// Everything in the outbox of the open studio.
    ///
    /// # Errors
    /// No studio is open, or its journal cannot be read.
    pub async fn outbox(&self) -> Result<OutboxView> {
        self.open_now()?.outbox_view().await
    }

    /// How much waits in it.
    ///
    /// # Errors
    /// [`Error::NoStudio`](crate::Error::NoStudio)
    pub fn outbox_summary(&self) -> Result<OutboxSummary> {
        Ok(self.open_now()?.outbox_summary())
    }

    /// Holds all of it back, or lets it go on, until the opposite is said, whatever is restarted meanwhile.
    ///
    /// # Errors
    /// No studio is open, or its journal cannot be written: then it stays as it was.
    pub async fn pause_outbox(&self, paused: bool) -> Result<OutboxSummary> {
        let (open, at) = (self.open_now()?, self.now());
        open.with_journal(move |journal| journal.hold(paused, at))
            .await?;
        open.outbox()?.outbox.hold(paused);
        Ok(open.outbox_summary())
    }

    /// Holds an item back.
    ///
    /// # Errors
    /// It has moved on, or the journal cannot be written.
    pub async fn pause_item(&self, item: ItemId) -> Result<OutboxView> {
        self.act(move |outbox| outbox.pause(item)).await
    }

    /// Lets an item go on.
    ///
    /// # Errors
    /// See [`pause_item`](Self::pause_item).
    pub async fn resume_item(&self, item: ItemId) -> Result<OutboxView> {
        self.act(move |outbox| outbox.resume(item)).await
    }

    /// Tries an item, or looks for it, at once.
    ///
    /// # Errors
    /// See [`pause_item`](Self::pause_item).
    pub async fn try_item(&self, item: ItemId) -> Result<OutboxView> {
        self.act(move |outbox| outbox.try_now(item)).await
    }

    /// Withdraws an item.
    ///
    /// # Errors
    /// See [`pause_item`](Self::pause_item).
    pub async fn withdraw_item(&self, item: ItemId) -> Result<OutboxView> {
        self.act(move |outbox| outbox.give_up(item)).await
    }

    /// Ends the sending of an upload. It is then looked for: what had arrived stays, and nothing is deleted.
    ///
    /// # Errors
    /// See [`pause_item`](Self::pause_item).
    pub async fn cancel_item(&self, item: ItemId) -> Result<OutboxView> {
        self.act(move |outbox| outbox.cancel(item)).await
    }

    /// Sends after all what was canceled and has not arrived.
    ///
    /// # Errors
    /// See [`pause_item`](Self::pause_item); what was canceled long ago has lost its content.
    pub async fn queue_item_again(&self, item: ItemId) -> Result<OutboxView> {
        self.act(move |outbox| outbox.queue_again(item)).await
    }

    /// Says whether an item took effect, which reading back could not.
    ///
    /// # Errors
    /// See [`pause_item`](Self::pause_item).
    pub async fn decide_item(&self, item: ItemId, there: bool) -> Result<OutboxView> {
        self.act(move |outbox| outbox.decide(item, there)).await
    }

    async fn act(
        &self,
        step: impl FnOnce(&Outbox) -> studiodesk_outbox::Result<Item> + Send + 'static,
    ) -> Result<OutboxView> {
        let open = self.open_now()?;
        open.with_outbox(step).await?;
        open.outbox_view().await
    }

    /// Takes a file that a person picked with the system's own dialog, or dropped.
    ///
    /// # Errors
    /// The computer cannot look at it now.
    pub async fn take_picked(&self, path: PathBuf, wanted: Wanted) -> Result<PickedFile> {
        let picked = Arc::clone(&self.picked);
        tokio::task::spawn_blocking(move || picked.take(path, wanted))
            .await
            .map_err(|error| Error::File(error.into()))
    }

    /// Takes pixels from the clipboard as a document: rows of red, green, blue and how much is seen of each.
    ///
    /// # Errors
    /// They are no picture.
    pub async fn take_pasted(
        &self,
        name: String,
        width: u32,
        height: u32,
        pixels: Vec<u8>,
    ) -> Result<PickedFile> {
        let picked = Arc::clone(&self.picked);
        let packed = move || {
            let png = studiodesk_images::png(width, height, pixels)?;
            Ok(picked.take_made(name, png, Wanted::Document))
        };
        tokio::task::spawn_blocking(packed)
            .await
            .map_err(|error| Error::File(error.into()))?
    }

    /// Looks at a picked file once more: it may have been mended, or be gone.
    ///
    /// # Errors
    /// Nobody was given this token.
    pub async fn look_at_file(&self, token: String, wanted: Wanted) -> Result<PickedFile> {
        let picked = Arc::clone(&self.picked);
        tokio::task::spawn_blocking(move || picked.look(&token, wanted))
            .await
            .map_err(|error| Error::File(error.into()))?
    }

    /// Keeps a change. When this returns, it is on the disk.
    ///
    /// # Errors
    /// It breaks a rule, the person is unknown here, or it could not be kept; then nothing of it is.
    pub async fn queue_change(&self, id: CustomerId, form: ChangeForm) -> Result<SavedChange> {
        let open = self.open_now()?;
        let picture = form.picture().map(str::to_owned);
        let (change, files) = self.checked(&open, id, form, None).await?;
        let saved = self.put(&open, id, &change, files).await?;
        if let Some(token) = picture {
            self.forget_picture(&token);
        }
        Ok(saved)
    }

    /// Keeps a change with a file that no token stands for, in the place of the one that the form would name.
    pub(crate) async fn queue_with(
        &self,
        id: CustomerId,
        form: ChangeForm,
        file: Attachment,
    ) -> Result<SavedChange> {
        let open = self.open_now()?;
        let (change, files) = self.checked(&open, id, form, Some(file)).await?;
        self.put(&open, id, &change, files).await
    }

    async fn put(
        &self,
        open: &OpenStudio,
        id: CustomerId,
        change: &Change,
        files: Vec<Attachment>,
    ) -> Result<SavedChange> {
        let draft = Draft {
            kind: change.kind(),
            customer: id,
            slot: change.slot(),
            lane: Lane::Interactive,
            payload: change.to_payload().map_err(|_| Error::Unwritable)?,
            asked_by: self.user.clone(),
        };
        let item = open
            .with_outbox(move |outbox| outbox.put(draft, files))
            .await?;
        Ok(saved(&item))
    }

    /// The form of an item, to be opened again.
    ///
    /// # Errors
    /// There is no such item, or no form for it here.
    pub async fn item_form(&self, id: ItemId) -> Result<ChangeForm> {
        let open = self.open_now()?;
        let item = open.read_journal(move |journal| journal.item(id)).await?;
        let change = Change::read(&item.payload).map_err(|_| Error::Unwritable)?;
        ChangeForm::of(&change).ok_or(Error::NoForm)
    }

    /// Puts what the form says now in the place of what an item said. Its files stay, unless the form
    /// names another, which takes their place.
    ///
    /// # Errors
    /// As of [`queue_change`](Self::queue_change) and [`pause_item`](Self::pause_item). The item is as it
    /// was then, and nothing new waits.
    pub async fn edit_item(&self, id: ItemId, form: ChangeForm) -> Result<SavedChange> {
        let open = self.open_now()?;
        let item = open.with_journal(move |journal| journal.item(id)).await?;
        let picture = form.picture().map(str::to_owned);
        let (change, files) = if form.file().is_some() {
            let (change, files) = self.checked(&open, item.customer, form, None).await?;
            (change, Some(files))
        } else {
            (self.reworded(&open, &item, form).await?, None)
        };
        // What it touches has its place in the queue already.
        if (change.kind(), change.slot()) != (item.kind, item.slot) {
            return Err(Error::NoForm);
        }
        let payload = change.to_payload().map_err(|_| Error::Unwritable)?;
        let item = open
            .with_outbox(move |outbox| match files {
                Some(files) => outbox.edit_with_files(id, payload, files),
                None => outbox.edit(id, payload),
            })
            .await?;
        if let Some(token) = picture {
            self.forget_picture(&token);
        }
        Ok(saved(&item))
    }

    /// The changes of one person that are not final, and the latest that are.
    ///
    /// # Errors
    /// No studio is open, or its journal cannot be read.
    pub async fn member_changes(&self, id: CustomerId) -> Result<Vec<OutboxItem>> {
        let open = self.open_now()?;
        let items = open.changes_of(id).await?;
        Ok(items.iter().map(|item| open.shown(item)).collect())
    }

    /// Erases what is kept of a person on this computer: the stored copy, the picture, the place in the
    /// search, and what changes said. While changes wait it does so only if that is said. Then it looks
    /// everywhere whether something is left.
    ///
    /// # Errors
    /// Changes still wait, or something could not be erased.
    pub async fn forget_member(&self, id: CustomerId, even_unfinished: bool) -> Result<Forgotten> {
        let open = self.open_now()?;
        let at = self.now();
        let erased = open
            .with_journal(move |journal| journal.forget(id, even_unfinished, at))
            .await?;
        open.outbox()?.outbox.forget(id);
        open.forget_here(id).await?;
        // They are forgotten all the same.
        let left = self.remains(&open, id).await.inspect_err(
            |error| tracing::warn!(code = ?error.code(), "what is left could not be looked at"),
        );
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Forgotten {
            items: count(erased.items),
            files: count(erased.files),
            details: count(erased.details),
            left: left.ok(),
        })
    }

    /// Whether closing now would leave something behind that is not confirmed, as far as that can be seen:
    /// what was refused, or is for a person to decide, and what can only be looked at as well.
    #[must_use]
    pub fn has_unfinished(&self) -> bool {
        let unconfirmed = self.current().and_then(|open| open.unconfirmed());
        unconfirmed.is_some_and(|count| count > 0)
    }

    /// Begins nothing new, waits a moment for what is under way, and closes the studio.
    pub async fn close(&self) {
        let Some(open) = self.current() else { return };
        if let Ok(kept) = open.outbox() {
            let outbox = kept.outbox.clone();
            drop(kept);
            outbox.stop(LAST_WORDS).await;
        }
        let id = open.id();
        drop(open);
        self.close_if(&id).await;
    }

    /// The change that a form asks for, with the file that it names or the one that was made for it, as far as
    /// that can be checked here.
    async fn checked(
        &self,
        open: &OpenStudio,
        id: CustomerId,
        form: ChangeForm,
        made: Option<Attachment>,
    ) -> Result<(Change, Vec<Attachment>)> {
        let person = self.person(open, id).await?;
        self.refuse_faults(&person, &form)?;
        let files = match made {
            Some(file) => vec![file],
            None => self.files_of(&form).await?,
        };
        let seen = open.seen(id, &form).await?;
        let change = form.into_change(&person, seen)?;
        let notes: Vec<_> = files.iter().map(note).collect();
        change.check(&notes)?;
        Ok((change, files))
    }

    /// The change that a form asks for, with the files that an item has.
    async fn reworded(&self, open: &OpenStudio, item: &Item, form: ChangeForm) -> Result<Change> {
        let person = self.person(open, item.customer).await?;
        self.refuse_faults(&person, &form)?;
        let seen = open.seen(item.customer, &form).await?;
        let change = form.into_change(&person, seen)?;
        change.check(&item.files)?;
        Ok(change)
    }

    /// The file that a form names, ready to be kept.
    async fn files_of(&self, form: &ChangeForm) -> Result<Vec<Attachment>> {
        let Some(token) = form.file().map(str::to_owned) else {
            return Ok(Vec::new());
        };
        if let ChangeForm::Picture { crop, .. } = form {
            return Ok(vec![self.picture_file(token, *crop).await?]);
        }
        let picked = Arc::clone(&self.picked);
        let clean = form.cleans();
        let opened = tokio::task::spawn_blocking(move || picked.open(&token, clean));
        let file = opened.await.map_err(|error| Error::File(error.into()))??;
        Ok(vec![file])
    }

    async fn person(&self, open: &OpenStudio, id: CustomerId) -> Result<Customer> {
        open.person(id).await?.ok_or(Error::MemberUnknown)
    }
}

/// What a rule may look at before the bytes are read: that there are some was seen when it was picked.
fn note(file: &Attachment) -> FileNote {
    FileNote {
        name: file.name.clone(),
        content_type: file.content_type.clone(),
        size: 1,
        sha256: Sha256([0; 32]),
    }
}

fn saved(item: &Item) -> SavedChange {
    SavedChange {
        id: item.id,
        saved_at: item.asked_at.to_string(),
    }
}
