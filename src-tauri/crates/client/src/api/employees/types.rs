//! Types of the studio's employees.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use studiodesk_core::EmployeeId;

use crate::api::shared::Gender;
use crate::wire::wire_enum;

/// A person working for the studio.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Employee {
    /// Number of the employee.
    #[serde(
        with = "crate::wire::id::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub id: Option<EmployeeId>,
    /// Given name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Family name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// Link to a picture; how long it stays valid is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee_image_url: Option<String>,
    /// Gender on file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Birthday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// Staff number; may contain letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee_number: Option<String>,
    /// Initials, e.g. `P.P.`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee_initials: Option<String>,
    /// Name for public display.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_name: Option<String>,
    /// Function in the studio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_role: Option<BusinessRole>,
    /// Role towards the outside, as free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_role: Option<String>,
    /// Phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone1: Option<String>,
    /// Another phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone2: Option<String>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Street name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// House number with any letter suffix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zip_code: Option<String>,
    /// Town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Country, e.g. `DE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Names of the competences on file, e.g. `Trainer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employee_competences: Option<Vec<String>>,
}

wire_enum! {
    /// Values of `Employee.businessRole`.
    pub enum BusinessRole {
        /// `STUDIO_OWNER`
        StudioOwner = "STUDIO_OWNER",
        /// `STUDIO_MANAGER`
        StudioManager = "STUDIO_MANAGER",
        /// `TRAINER`
        Trainer = "TRAINER",
        /// Service staff.
        ServiceEmployee = "SERVICE_EMPLOYEE",
        /// Works in administration or accounting.
        AdministrationOrFinance = "ADMINISTRATION_OR_FINANCE",
        /// `MARKETING`
        Marketing = "MARKETING",
    }
}
