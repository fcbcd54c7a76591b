//! What a person can do with the program, told through its real window: one file a journey.

/// Makes the journey once in each theme, for it leaves pictures.
macro_rules! in_both_themes {
    ($journey:ident) => {
        mod $journey {
            use studiodesk_e2e::{Result, Theme};

            #[tokio::test(flavor = "multi_thread")]
            async fn in_light() -> Result {
                super::$journey(Theme::Light).await
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn in_dark() -> Result {
                super::$journey(Theme::Dark).await
            }
        }
    };
}

mod access;
mod benefits;
mod bookings;
mod changes;
mod connect;
mod contracts;
mod damaged;
mod desk_habits;
mod fields;
mod filed;
mod first_start;
mod forgotten;
mod history;
mod idle;
mod injection;
mod insight;
mod keyring;
mod killed;
mod kiosk;
mod kiosk_setup;
mod languages;
mod leaving;
mod looks;
mod member;
mod narrow;
mod offline;
mod personal;
mod picture;
mod refused_key;
mod remove;
mod returns;
mod screens;
mod search;
mod sections;
mod studio;
mod switch_studio;
mod two_programs;
mod waiting;
mod ways_out;
mod zoom;
