//! Customer operations.

mod by;
mod get;
mod list;
mod search;
mod wire;

pub use self::by::{By, CardNumberFormat};
pub use self::list::{ListCustomers, ListedStatus};
pub use self::search::SearchCustomers;
