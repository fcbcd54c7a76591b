//! Customer operations.

mod by;
mod get;
mod list;
mod search;
mod wire;

pub use self::by::By;
pub use self::list::{ListCustomers, ListedStatus};
pub use self::search::SearchCustomers;
