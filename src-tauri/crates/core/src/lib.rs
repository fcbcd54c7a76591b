//! Studiodesk's vocabulary: ids, entities and the one error code.
//!
//! **Invariant:** this crate does no IO and depends on no other crate of ours.

mod customer;
mod error_code;
mod id;
mod row;
mod studio;

pub use crate::customer::{
    AccessMedium, AccessMediumType, AccessRestriction, Address, Customer, CustomerStatus, Gender,
    IdlePeriod, Phones,
};
pub use crate::error_code::ErrorCode;
pub use crate::id::{CustomerId, StudioId};
pub use crate::row::MemberRow;
pub use crate::studio::{Platform, StudioInformation, StudioUtilization};
