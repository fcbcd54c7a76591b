//! Membership offers, sign-up and switch.

mod agree;
pub(crate) mod agreed;
mod check;
mod files;
mod offers;
mod preview;
mod quote;
mod request;
mod show;
mod sign_up;
mod switch;
pub(crate) mod token;

use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;

pub(crate) use self::files::file;

/// Answers an operation of this group that has behaviour.
pub(crate) fn answer(operation: &str, call: &Call<'_>) -> Option<Result<Answer, Refusal>> {
    Some(match operation {
        "getMembershipOffers" => offers::list(call),
        "getMembershipOfferById" => offers::get(call),
        "postSignupPreview" => sign_up::preview(call),
        "signupMembership" => sign_up::sign_up(call),
        "postMembershipPreview" => sign_up::preview_added(call),
        "addMembership" => sign_up::add(call),
        "getMembershipSwitchConfigurationsForCustomer" => switch::list(call),
        "getMembershipSwitchConfigurationForCustomer" => switch::get(call),
        "postMembershipSwitchPreview" => switch::preview(call),
        "switchMembership" => switch::switch(call),
        _ => return None,
    })
}
