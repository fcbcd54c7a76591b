//! Plays a program against a sandbox.

use std::mem;
use std::sync::Arc;

use tokio::task::JoinSet;

use crate::stateful::checks::{Observer, everything};
use crate::stateful::client::Client;
use crate::stateful::fact::Fact;
use crate::stateful::model::Model;
use crate::stateful::stage::Stage;
use crate::stateful::step::{Action, CLIENTS, Round};
use crate::stateful::wire::Wire;

/// Everything is looked at after so many rounds; in between, what the round was about.
const OFTEN: usize = 60;

/// Changes what was told, so that the model is told something false; says whether it did.
pub(crate) type Lie = fn(&mut Vec<Fact>) -> bool;

/// A program that was played to its end.
#[derive(Debug, Default)]
pub(crate) struct Played {
    pub(crate) facts: Vec<Fact>,
    /// Whether a lie was told.
    pub(crate) lied: bool,
}

/// The round in which something was wrong, and what.
#[derive(Debug)]
pub(crate) struct Wrong {
    pub(crate) round: usize,
    pub(crate) what: String,
    pub(crate) lied: bool,
}

struct Play {
    stage: Arc<Stage>,
    model: Arc<Model>,
    wires: Vec<Wire>,
    eye: Wire,
}

/// Plays the rounds, and looks after each whether everything is as it has to be.
pub(crate) async fn play(seed: u64, rounds: &[Round], lie: Option<Lie>) -> Result<Played, Wrong> {
    let mut played = Played::default();
    let mut play = Play::begin(seed).await.map_err(|what| Wrong {
        round: 0,
        what,
        lied: false,
    })?;
    for (at, round) in rounds.iter().enumerate() {
        let outcome = play.round(round, lie, &mut played).await;
        let outcome = match outcome {
            Ok(()) if played.lied || at % OFTEN == OFTEN - 1 || at + 1 == rounds.len() => {
                play.look_at_all().await
            }
            outcome => outcome,
        };
        outcome.map_err(|what| Wrong {
            round: at,
            what,
            lied: played.lied,
        })?;
    }
    Ok(played)
}

impl Play {
    async fn begin(seed: u64) -> Result<Self, String> {
        let stage = Stage::set(seed).await;
        let model = Model {
            home: stage.cast.iter().map(|it| (*it, 0)).collect(),
            ..Model::default()
        };
        let mut play = Self {
            wires: Self::wires(&stage),
            eye: stage.wire(),
            stage: Arc::new(stage),
            model: Arc::new(model),
        };
        // What customers asked for before the first day is laid on the desk when it is first looked at.
        play.look_at_all().await?;
        Ok(play)
    }

    fn wires(stage: &Stage) -> Vec<Wire> {
        (0..CLIENTS).map(|_| stage.wire()).collect()
    }

    async fn round(
        &mut self,
        round: &Round,
        lie: Option<Lie>,
        played: &mut Played,
    ) -> Result<(), String> {
        if matches!(round.as_slice(), [step] if step.action == Action::Restart) {
            return self.restart().await;
        }
        let mut facts = self.act(round).await?;
        if let Some(lie) = lie.filter(|_| !played.lied) {
            played.lied = lie(&mut facts);
        }
        self.model_mut().learn(&facts)?;
        self.observer().look(&facts).await?;
        facts.retain(|it| !matches!(it, Fact::Met(_)));
        played.facts.extend(facts);
        self.stage.sandbox.state().clear_requests();
        Ok(())
    }

    /// All steps at the same time, each over its client's connection.
    async fn act(&mut self, round: &Round) -> Result<Vec<Fact>, String> {
        let mut tasks = JoinSet::new();
        for step in round.clone() {
            let mut wire = mem::replace(&mut self.wires[step.client], self.stage.wire());
            let (stage, model) = (Arc::clone(&self.stage), Arc::clone(&self.model));
            let alone = round.len() == 1;
            tasks.spawn(async move {
                let mut client = Client {
                    wire: &mut wire,
                    stage: &stage,
                    model: &model,
                    alone,
                };
                let told = client.act(&step).await;
                (step.client, wire, told)
            });
        }
        let mut facts = Vec::new();
        while let Some(done) = tasks.join_next().await {
            let (client, wire, told) = done.map_err(|error| error.to_string())?;
            self.wires[client] = wire;
            facts.extend(told?);
        }
        Ok(facts)
    }

    /// Everything reads the same after the sandbox was stopped and started from its file.
    async fn restart(&mut self) -> Result<(), String> {
        let before = everything::read(&mut self.observer()).await?;
        let stage = Arc::get_mut(&mut self.stage).ok_or("somebody still acts")?;
        stage.restart().await?;
        self.wires = Self::wires(stage);
        self.eye = stage.wire();
        let after = everything::read(&mut self.observer()).await?;
        for (target, before) in before {
            let after = &after[&target];
            if before != *after {
                return Err(format!("{target} was {before} and is {after}"));
            }
        }
        self.look_at_all().await
    }

    async fn look_at_all(&mut self) -> Result<(), String> {
        self.observer().look_at_all().await
    }

    fn observer(&mut self) -> Observer<'_> {
        Observer {
            stage: &self.stage,
            model: Arc::get_mut(&mut self.model).expect("nobody acts meanwhile"),
            wire: &mut self.eye,
        }
    }

    fn model_mut(&mut self) -> &mut Model {
        Arc::get_mut(&mut self.model).expect("nobody acts meanwhile")
    }
}
