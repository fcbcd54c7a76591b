//! Words of the service that are drawn: ours where this version knows them, else as they came.

/// An enum of ours for an enum of the wire, with the same values. A word that is not known stays readable,
/// so that a newer service closes nothing.
macro_rules! word {
    ($(#[$about:meta])* $name:ident from $wire:ident { $($(#[$meaning:meta])* $value:ident,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$meaning])* $value,)+
            /// A word that this version does not know, as it came.
            Other(String),
        }

        impl From<$wire> for $name {
            fn from(word: $wire) -> Self {
                match word {
                    $($wire::$value => Self::$value,)+
                    other => Self::Other(other.into()),
                }
            }
        }
    };
}

pub(crate) use word;
