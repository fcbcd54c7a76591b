//! Operations on the studio's employees.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

mod requests;
mod types;

use studiodesk_core::EmployeeId;

use crate::operations::table;
use crate::wire::opaque;
use crate::{Client, Result};

pub use self::requests::*;
pub use self::types::*;

/// Operations on the studio's employees; made by [`Client::employees`].
#[derive(Clone)]
pub struct Employees {
    pub(crate) client: Client,
}

opaque!(Employees);

impl Employees {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Lists the employees of the studio the API key belongs to, a slice at a time.
    ///
    /// `GET /v1/employees`. Needs the scope `EMPLOYEE_READ`.
    ///
    /// # Errors
    /// [`Invalid`](crate::Error::Invalid), naming the field, for what it does not take;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub fn get_employees(&self) -> GetEmployees {
        GetEmployees::new(self.client.clone())
    }

    /// Reads one employee.
    ///
    /// `GET /v1/employees/{id}`. Needs the scope `EMPLOYEE_READ`.
    ///
    /// # Errors
    /// [`NotFound`](crate::Error::NotFound) for an id that this studio does not have;
    /// [`Forbidden`](crate::Error::Forbidden) without the scope; any other [`Error`](crate::Error).
    pub async fn get_employee(&self, id: EmployeeId) -> Result<Employee> {
        let call = self.client.call(&table::GET_EMPLOYEE, &[&id.to_string()]);
        call.read().await
    }
}
