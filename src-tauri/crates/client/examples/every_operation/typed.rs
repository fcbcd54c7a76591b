//! The typed call of every operation, with values that are looked up by name.
//!
//! Written by `studiodesk-client-codegen`; change its words or its rules, not this.

use studiodesk_client::Client;

use crate::given::Given;
use crate::outcome::{Outcome, answered, listed};

/// Calls `operation` with what is `given`; `None` for one that does not exist.
pub(crate) async fn call(client: &Client, operation: &str, given: &Given<'_>) -> Option<Outcome> {
    Some(match operation {
        "getBookableAppointments" => {
            let mut request = client.appointments().get_bookable_appointments();
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "validateForAppointmentBooking" => match given.body() {
            Ok(body) => answered(
                client
                    .appointments()
                    .validate_for_appointment_booking(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getBookableAppointment" => answered(
            client
                .appointments()
                .get_bookable_appointment(given.number("bookableAppointmentId").into())
                .await,
        ),
        "getBookableAppointmentSlots" => {
            let mut request = client
                .appointments()
                .get_bookable_appointment_slots(given.number("bookableAppointmentId").into());
            if let Some(value) = given.option_number("customerId") {
                request = request.customer_id(value.into());
            }
            if let Some(value) = given.option_number("daysAhead") {
                request = request.days_ahead(value);
            }
            if let Some(value) = given.option_day("slotWindowStartDate") {
                request = request.slot_window_start_date(value);
            }
            answered(request.send().await)
        }
        "getAppointmentBookings" => answered(
            client
                .appointments()
                .get_appointment_bookings(given.number("customerId").into())
                .await,
        ),
        "bookAppointmentBooking" => match given.body() {
            Ok(body) => answered(client.appointments().book_appointment_booking(&body).await),
            Err(outcome) => outcome,
        },
        "deleteAppointmentBooking" => answered(
            client
                .appointments()
                .delete_appointment_booking(given.number("bookingId").into())
                .await,
        ),
        "getAppointmentBooking" => answered(
            client
                .appointments()
                .get_appointment_booking(given.number("bookingId").into())
                .await,
        ),
        "redeemCheckinVoucher" => match given.body() {
            Ok(body) => answered(
                client
                    .checkin_vouchers()
                    .redeem_checkin_voucher(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getActiveClasses" => {
            let mut request = client.classes().get_active_classes();
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getClassBookingsByCustomerId" => answered(
            client
                .classes()
                .get_class_bookings_by_customer_id(given.number("customerId").into())
                .await,
        ),
        "bookClassSlot" => match given.body() {
            Ok(body) => answered(client.classes().book_class_slot(&body).await),
            Err(outcome) => outcome,
        },
        "validateClassSlot" => match given.body() {
            Ok(body) => answered(client.classes().validate_class_slot(&body).await),
            Err(outcome) => outcome,
        },
        "cancelClassSlotById" => answered(
            client
                .classes()
                .cancel_class_slot_by_id(given.number("bookingId").into())
                .await,
        ),
        "getClassBookingById" => answered(
            client
                .classes()
                .get_class_booking_by_id(given.number("bookingId").into())
                .await,
        ),
        "getClassSlotsForMultipleClasses" => {
            let mut request = client.classes().get_class_slots_for_multiple_classes();
            if let Some(value) = given.option_number("daysAhead") {
                request = request.days_ahead(value);
            }
            if let Some(value) = given.option_day("slotWindowStartDate") {
                request = request.slot_window_start_date(value);
            }
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getClassById" => answered(
            client
                .classes()
                .get_class_by_id(given.number("classId").into())
                .await,
        ),
        "getClassSlots" => {
            let mut request = client
                .classes()
                .get_class_slots(given.number("classId").into());
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getClassSlotById" => answered(
            client
                .classes()
                .get_class_slot_by_id(
                    given.number("classId").into(),
                    given.number("classSlotId").into(),
                )
                .await,
        ),
        "getCommunicationPreferences" => answered(
            client
                .communications()
                .get_communication_preferences(given.number("customerId").into())
                .await,
        ),
        "updateCommunicationPreferences" => match given.body() {
            Ok::<Vec<_>, _>(body) => answered(
                client
                    .communications()
                    .update_communication_preferences(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "createCommunicationInNewCommunicationThread" => match given.body() {
            Ok(body) => answered(
                client
                    .communications()
                    .create_communication_in_new_communication_thread(
                        given.number("customerId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "createCommunicationInExistingCommunicationThread" => match given.body() {
            Ok(body) => answered(
                client
                    .communications()
                    .create_communication_in_existing_communication_thread(
                        given.number("customerId").into(),
                        given.number("threadId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getCrossStudioCustomerBy" => {
            let mut request = client.cross_studio().get_cross_studio_customer_by();
            if let Some(value) = given.option("cardNumber") {
                request = request.card_number(value);
            }
            if let Some(value) = given.option("cardNumberFormat") {
                request = request.card_number_format(value.as_str().into());
            }
            if let Some(value) = given.option("debtorId") {
                request = request.debtor_id(value);
            }
            if let Some(value) = given.option("qrCodeUuid") {
                request = request.qr_code_uuid(value);
            }
            if let Some(value) = given.option("barcode") {
                request = request.barcode(value);
            }
            if let Some(value) = given.option("customerNumber") {
                request = request.customer_number(value);
            }
            if let Some(value) = given.option("pin") {
                request = request.pin(value);
            }
            answered(request.send().await)
        }
        "searchCrossStudioCustomers" => match given.body() {
            Ok(body) => answered(
                client
                    .cross_studio()
                    .search_cross_studio_customers(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getCrossStudioCustomerById" => {
            let mut request = client
                .cross_studio()
                .get_cross_studio_customer_by_id(given.number("customerId").into());
            if let Some(value) = given.option("cardNumberFormat") {
                request = request.card_number_format(value.as_str().into());
            }
            answered(request.send().await)
        }
        "getCrossStudioCustomersCheckinHistory" => {
            let mut request = client
                .cross_studio()
                .get_cross_studio_customers_checkin_history(given.number("customerId").into());
            if let Some(value) = given.option_day("fromDate") {
                request = request.from_date(value);
            }
            if let Some(value) = given.option_day("toDate") {
                request = request.to_date(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            listed(request.send().await)
        }
        "getStudiosWithActiveMembershipOffers" => answered(
            client
                .cross_studio()
                .get_studios_with_active_membership_offers()
                .await,
        ),
        "getCustomers" => {
            let mut request = client.customers().get_customers();
            if let Some(value) = given.option("cardNumberFormat") {
                request = request.card_number_format(value.as_str().into());
            }
            if let Some(value) = given.option_number("lastOffsetId") {
                request = request.last_offset_id(value.into());
            }
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            if let Some(value) = given.option("customerStatus") {
                request = request.customer_status(value.as_str().into());
            }
            listed(request.send().await)
        }
        "getAdditionalInformationFields" => {
            answered(client.customers().get_additional_information_fields().await)
        }
        "getBenefitsByCardNumber" => {
            let mut request = client
                .customers()
                .get_benefits_by_card_number(given.text("cardNumber"));
            if let Some(value) = given.option("cardNumberFormat") {
                request = request.card_number_format(value.as_str().into());
            }
            if let Some(value) = given.option("key") {
                request = request.key([value]);
            }
            answered(request.send().await)
        }
        "getCustomerBy" => {
            let mut request = client.customers().get_customer_by();
            if let Some(value) = given.option("cardNumber") {
                request = request.card_number(value);
            }
            if let Some(value) = given.option("cardNumberFormat") {
                request = request.card_number_format(value.as_str().into());
            }
            if let Some(value) = given.option("debtorId") {
                request = request.debtor_id(value);
            }
            if let Some(value) = given.option("qrCodeUuid") {
                request = request.qr_code_uuid(value);
            }
            if let Some(value) = given.option("barcode") {
                request = request.barcode(value);
            }
            if let Some(value) = given.option("customerNumber") {
                request = request.customer_number(value);
            }
            if let Some(value) = given.option("pin") {
                request = request.pin(value);
            }
            answered(request.send().await)
        }
        "getCustomerContractsBy" => {
            let mut request = client.customers().get_customer_contracts_by();
            if let Some(value) = given.option("cardNumber") {
                request = request.card_number(value);
            }
            if let Some(value) = given.option("cardNumberFormat") {
                request = request.card_number_format(value.as_str().into());
            }
            if let Some(value) = given.option("debtorId") {
                request = request.debtor_id(value);
            }
            if let Some(value) = given.option("qrCodeUuid") {
                request = request.qr_code_uuid(value);
            }
            if let Some(value) = given.option("barcode") {
                request = request.barcode(value);
            }
            if let Some(value) = given.option("customerNumber") {
                request = request.customer_number(value);
            }
            if let Some(value) = given.option("status") {
                request = request.status(value.as_str().into());
            }
            if let Some(value) = given.option("pin") {
                request = request.pin(value);
            }
            answered(request.send().await)
        }
        "createCustomer" => match given.body() {
            Ok(body) => answered(client.customers().create_customer(&body).await),
            Err(outcome) => outcome,
        },
        "getCustomerMeasurement" => {
            let mut request = client.customers().get_customer_measurement();
            if let Some(value) = given.option("cardNumber") {
                request = request.card_number(value);
            }
            if let Some(value) = given.option("cardNumberFormat") {
                request = request.card_number_format(value.as_str().into());
            }
            if let Some(value) = given.option("qrCodeUuid") {
                request = request.qr_code_uuid(value);
            }
            if let Some(value) = given.option("barcode") {
                request = request.barcode(value);
            }
            if let Some(value) = given.option("pin") {
                request = request.pin(value);
            }
            answered(request.send().await)
        }
        "searchCustomers" => match given.body() {
            Ok(body) => answered(client.customers().search_customers(&body).await),
            Err(outcome) => outcome,
        },
        "getCustomerById" => {
            let mut request = client
                .customers()
                .get_customer_by_id(given.number("customerId").into());
            if let Some(value) = given.option("cardNumberFormat") {
                request = request.card_number_format(value.as_str().into());
            }
            answered(request.send().await)
        }
        "getCustomerAccessCode" => answered(
            client
                .customers()
                .get_customer_access_code(given.number("customerId").into())
                .await,
        ),
        "addAccessMedium" => match given.body() {
            Ok(body) => answered(
                client
                    .customers()
                    .add_access_medium(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "addAccessMediums" => match given.body() {
            Ok(body) => answered(
                client
                    .customers()
                    .add_access_mediums(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "deleteAccessMediums" => answered(
            client
                .customers()
                .delete_access_mediums(
                    given.number("customerId").into(),
                    given.number("accessMediumId").into(),
                )
                .await,
        ),
        "updateAccessMediums" => match given.body() {
            Ok(body) => answered(
                client
                    .customers()
                    .update_access_mediums(
                        given.number("customerId").into(),
                        given.number("accessMediumId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "deleteAccessRestriction" => answered(
            client
                .customers()
                .delete_access_restriction(given.number("customerId").into())
                .await,
        ),
        "setAccessRestriction" => match given.body() {
            Ok(body) => answered(
                client
                    .customers()
                    .set_access_restriction(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getCustomersAccountBalanceData" => answered(
            client
                .account()
                .get_customers_account_balance_data(given.number("customerId").into())
                .await,
        ),
        "bookCustomerPayment" => match given.body() {
            Ok(body) => answered(
                client
                    .account()
                    .book_customer_payment(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "updateCustomerPaymentInstrument" => match given.body() {
            Ok(body) => answered(
                client
                    .account()
                    .update_customer_payment_instrument(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getCustomersAccountTransactionData" => {
            let mut request = client
                .account()
                .get_customers_account_transaction_data(given.number("customerId").into());
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            listed(request.send().await)
        }
        "getCustomersAccountUpcomingData" => {
            let mut request = client
                .account()
                .get_customers_account_upcoming_data(given.number("customerId").into());
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            listed(request.send().await)
        }
        "getCustomersCheckinHistory" => {
            let mut request = client
                .customers()
                .get_customers_checkin_history(given.number("customerId").into());
            if let Some(value) = given.option_day("fromDate") {
                request = request.from_date(value);
            }
            if let Some(value) = given.option_day("toDate") {
                request = request.to_date(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            listed(request.send().await)
        }
        "setAdditionalInformationFieldAssignments" => match given.body() {
            Ok::<Vec<_>, _>(body) => answered(
                client
                    .customers()
                    .set_additional_information_field_assignments(
                        given.number("customerId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getBenefits" => {
            let mut request = client
                .customers()
                .get_benefits(given.number("customerId").into());
            if let Some(value) = given.option("key") {
                request = request.key([value]);
            }
            answered(request.send().await)
        }
        "useBenefit" => answered(
            client
                .customers()
                .use_benefit(given.number("customerId").into(), &given.text("benefitKey"))
                .await,
        ),
        "getCustomersContracts" => {
            let mut request = client
                .customers()
                .get_customers_contracts(given.number("customerId").into());
            if let Some(value) = given.option("status") {
                request = request.status(value.as_str().into());
            }
            answered(request.send().await)
        }
        "getDocuments" => {
            let mut request = client
                .customers()
                .get_documents(given.number("customerId").into());
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "uploadDocument" => crate::uploads::call(client, operation, given).await,
        "getDocumentById" => answered(
            client
                .customers()
                .get_document_by_id(given.number("customerId").into(), given.number("id").into())
                .await,
        ),
        "updateImage" => crate::uploads::call(client, operation, given).await,
        "getCustomerAddressData" => answered(
            client
                .customer_self_service()
                .get_customer_address_data(given.number("customerId").into())
                .await,
        ),
        "createCustomerAddressDataAmendment" => match given.body() {
            Ok(body) => answered(
                client
                    .customer_self_service()
                    .create_customer_address_data_amendment(
                        given.number("customerId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "withdrawAmendment" => answered(
            client
                .customer_self_service()
                .withdraw_amendment(
                    given.number("customerId").into(),
                    given.number("amendmentId").into(),
                )
                .await,
        ),
        "getCustomerContactData" => answered(
            client
                .customer_self_service()
                .get_customer_contact_data(given.number("customerId").into())
                .await,
        ),
        "createCustomerContactDataAmendment" => match given.body() {
            Ok(body) => answered(
                client
                    .customer_self_service()
                    .create_customer_contact_data_amendment(
                        given.number("customerId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getCustomerMasterData" => answered(
            client
                .customer_self_service()
                .get_customer_master_data(given.number("customerId").into())
                .await,
        ),
        "createCustomerMasterDataAmendment" => match given.body() {
            Ok(body) => answered(
                client
                    .customer_self_service()
                    .create_customer_master_data_amendment(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getCustomerPaymentData" => answered(
            client
                .customer_self_service()
                .get_customer_payment_data(given.number("customerId").into())
                .await,
        ),
        "createCustomerPaymentDataAmendment" => match given.body() {
            Ok(body) => answered(
                client
                    .customer_self_service()
                    .create_customer_payment_data_amendment(
                        given.number("customerId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "switchStudio" => match given.body() {
            Ok(body) => answered(
                client
                    .customers()
                    .switch_studio(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "createCustomerWeighing" => match given.body() {
            Ok(body) => {
                let mut request = client
                    .customers()
                    .create_customer_weighing(given.number("customerId").into(), &body);
                if let Some(value) = given.option("benefitKey") {
                    request = request.benefit_key(value);
                }
                answered(request.send().await)
            }
            Err(outcome) => outcome,
        },
        "getDebtCollectionBlockedDebtors" => {
            let mut request = client.finance().get_debt_collection_blocked_debtors();
            if let Some(value) = given.option("debtorId") {
                request = request.debtor_id([value]);
            }
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getDebtCollectionBlockedDebts" => {
            let mut request = client.finance().get_debt_collection_blocked_debts();
            if let Some(value) = given.option("debtId") {
                request = request.debt_id([value]);
            }
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getDebtCollectionCases" => {
            let mut request = client.finance().get_debt_collection_cases();
            if let Some(value) = given.option("debtorId") {
                request = request.debtor_id([value]);
            }
            if let Some(value) = given.option("collectionCaseId") {
                request = request.collection_case_id([value]);
            }
            if let Some(value) = given.option("agencyCollectionCaseId") {
                request = request.agency_collection_case_id([value]);
            }
            if let Some(value) = given.option_number("caseAdjustmentRequestId") {
                request = request.case_adjustment_request_id(value.into());
            }
            answered(request.send().await)
        }
        "getDebtCollectionConfiguration" => {
            answered(client.finance().get_debt_collection_configuration().await)
        }
        "updateDebtCollection" => match given.body() {
            Ok(body) => answered(client.finance().update_debt_collection(&body).await),
            Err(outcome) => outcome,
        },
        "confirmTransfer" => answered(
            client
                .finance()
                .confirm_transfer(given.number("debtCollectionRunId").into())
                .await,
        ),
        "getDebtors" => {
            let mut request = client
                .finance()
                .get_debtors(given.number("debtCollectionRunId").into());
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getTransferDetails" => answered(
            client
                .finance()
                .get_transfer_details(given.number("debtCollectionRunId").into())
                .await,
        ),
        "getDevices" => answered(client.devices().get_devices().await),
        "activateDevice" => answered(
            client
                .devices()
                .activate_device(given.number("deviceId").into())
                .await,
        ),
        "getEmployees" => {
            let mut request = client.employees().get_employees();
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getEmployee" => answered(
            client
                .employees()
                .get_employee(given.number("id").into())
                .await,
        ),
        "getLeadConfig" => answered(client.leads().get_lead_config().await),
        "createLead" => match given.body() {
            Ok(body) => answered(client.leads().create_lead(&body).await),
            Err(outcome) => outcome,
        },
        "validateForLeadCreation" => match given.body() {
            Ok(body) => answered(client.leads().validate_for_lead_creation(&body).await),
            Err(outcome) => outcome,
        },
        "getMemberLists" => answered(client.member_lists().get_member_lists().await),
        "addMembership" => match given.body() {
            Ok(body) => answered(
                client
                    .memberships()
                    .add_membership(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "postMembershipPreview" => match given.body() {
            Ok(body) => answered(
                client
                    .memberships()
                    .post_membership_preview(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getMembershipOffers" => answered(client.memberships().get_membership_offers().await),
        "getMembershipOfferById" => answered(
            client
                .memberships()
                .get_membership_offer_by_id(given.number("membershipOfferId").into())
                .await,
        ),
        "getAdditionalModules" => answered(
            client
                .membership_self_service()
                .get_additional_modules()
                .await,
        ),
        "getContractCancelationReasonData" => answered(
            client
                .membership_self_service()
                .get_contract_cancelation_reason_data()
                .await,
        ),
        "signupMembership" => match given.body() {
            Ok(body) => answered(client.memberships().signup_membership(&body).await),
            Err(outcome) => outcome,
        },
        "postSignupPreview" => match given.body() {
            Ok(body) => answered(client.memberships().post_signup_preview(&body).await),
            Err(outcome) => outcome,
        },
        "getAdditionalModuleContract" => answered(
            client
                .membership_self_service()
                .get_additional_module_contract(
                    given.number("contractId").into(),
                    given.number("additionalModuleContractId").into(),
                )
                .await,
        ),
        "createModuleContractCancelationAmendment" => match given.body() {
            Ok(body) => answered(
                client
                    .membership_self_service()
                    .create_module_contract_cancelation_amendment(
                        given.number("contractId").into(),
                        given.number("additionalModuleContractId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "withdrawAdditionalModuleContractCancelation" => answered(
            client
                .membership_self_service()
                .withdraw_additional_module_contract_cancelation(
                    given.number("contractId").into(),
                    given.number("additionalModuleContractId").into(),
                )
                .await,
        ),
        "getPurchasableAdditionalModules" => answered(
            client
                .membership_self_service()
                .get_purchasable_additional_modules(given.number("contractId").into())
                .await,
        ),
        "purchaseAdditionalModuleContract" => match given.body() {
            Ok(body) => answered(
                client
                    .membership_self_service()
                    .purchase_additional_module_contract(given.number("contractId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "validateAdditionalModuleContractRequest" => match given.body() {
            Ok(body) => answered(
                client
                    .membership_self_service()
                    .validate_additional_module_contract_request(
                        given.number("contractId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getIdlePeriods" => answered(
            client
                .membership_self_service()
                .get_idle_periods(given.number("contractId").into())
                .await,
        ),
        "createIdlePeriodAmendment" => crate::uploads::call(client, operation, given).await,
        "getIdlePeriodConfig" => answered(
            client
                .membership_self_service()
                .get_idle_period_config(given.number("contractId").into())
                .await,
        ),
        "getRemainingIdlePeriods" => answered(
            client
                .membership_self_service()
                .get_remaining_idle_periods(given.number("contractId").into())
                .await,
        ),
        "validateIdlePeriodRequest" => match given.body() {
            Ok(body) => answered(
                client
                    .membership_self_service()
                    .validate_idle_period_request(given.number("contractId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "withdrawIdlePeriod" => answered(
            client
                .membership_self_service()
                .withdraw_idle_period(
                    given.number("contractId").into(),
                    given.number("idlePeriodId").into(),
                )
                .await,
        ),
        "getIdlePeriodById" => answered(
            client
                .membership_self_service()
                .get_idle_period_by_id(
                    given.number("contractId").into(),
                    given.number("idlePeriodId").into(),
                )
                .await,
        ),
        "updateIdlePeriod" => crate::uploads::call(client, operation, given).await,
        "idlePeriodUpdatePreview" => match given.body() {
            Ok(body) => answered(
                client
                    .membership_self_service()
                    .idle_period_update_preview(
                        given.number("contractId").into(),
                        given.number("idlePeriodId").into(),
                        &body,
                    )
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "switchMembership" => match given.body() {
            Ok(body) => answered(
                client
                    .memberships()
                    .switch_membership(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getMembershipSwitchConfigurationsForCustomer" => {
            let mut request = client
                .memberships()
                .get_membership_switch_configurations_for_customer(
                    given.number("customerId").into(),
                );
            if let Some(value) = given.option_number("studioId") {
                request = request.studio_id(value.into());
            }
            answered(request.send().await)
        }
        "getMembershipSwitchConfigurationForCustomer" => {
            let mut request = client
                .memberships()
                .get_membership_switch_configuration_for_customer(
                    given.number("customerId").into(),
                    given.number("configId").into(),
                );
            if let Some(value) = given.option_number("studioId") {
                request = request.studio_id(value.into());
            }
            answered(request.send().await)
        }
        "postMembershipSwitchPreview" => match given.body() {
            Ok(body) => {
                let mut request = client
                    .memberships()
                    .post_membership_switch_preview(given.number("customerId").into(), &body);
                if let Some(value) = given.option_number("studioId") {
                    request = request.studio_id(value.into());
                }
                answered(request.send().await)
            }
            Err(outcome) => outcome,
        },
        "getContractData" => answered(
            client
                .membership_self_service()
                .get_contract_data(given.number("customerId").into())
                .await,
        ),
        "createContractCancelationAmendment" => match given.body() {
            Ok(body) => answered(
                client
                    .membership_self_service()
                    .create_contract_cancelation_amendment(given.number("customerId").into(), &body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "withdrawContractCancelation" => answered(
            client
                .membership_self_service()
                .withdraw_contract_cancelation(
                    given.number("customerId").into(),
                    given.number("contractId").into(),
                )
                .await,
        ),
        "getPurchasableOnlineOffers" => {
            let mut request = client.online_offers().get_purchasable_online_offers();
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getPurchasableOnlineOfferById" => answered(
            client
                .online_offers()
                .get_purchasable_online_offer_by_id(given.number("offerId").into())
                .await,
        ),
        "postOnlineOfferPurchase" => match given.body() {
            Ok(body) => answered(
                client
                    .online_offers()
                    .post_online_offer_purchase(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getOnlineOfferPurchasesByCustomerId" => answered(
            client
                .online_offers()
                .get_online_offer_purchases_by_customer_id(given.number("customerId").into())
                .await,
        ),
        "userSession" => match given.body() {
            Ok(body) => answered(client.payments().user_session(&body).await),
            Err(outcome) => outcome,
        },
        "confirmActivation" => answered(client.studios().confirm_activation().await),
        "getStudioInformation" => answered(client.studios().get_studio_information().await),
        "updateStudioTags" => match given.body() {
            Ok::<Vec<_>, _>(body) => answered(client.studios().update_studio_tags(&body).await),
            Err(outcome) => outcome,
        },
        "getAll" => answered(client.studios().get_all().await),
        "getUtilization" => answered(client.studios().get_utilization().await),
        "createExport" => match given.body() {
            Ok(body) => answered(client.finance().create_export(&body).await),
            Err(outcome) => outcome,
        },
        "getExport" => answered(
            client
                .finance()
                .get_export(given.number("exportId").into())
                .await,
        ),
        "bookAppointmentForTrialOffer" => match given.body() {
            Ok(body) => answered(
                client
                    .trial_offers()
                    .book_appointment_for_trial_offer(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "validateForAppointmentBookingForTrialOffers" => match given.body() {
            Ok(body) => answered(
                client
                    .trial_offers()
                    .validate_for_appointment_booking_for_trial_offers(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getBookableTrialOfferAppointments" => {
            let mut request = client
                .trial_offers()
                .get_bookable_trial_offer_appointments();
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getBookableAppointmentSlotsForTrialOffers" => {
            let mut request = client
                .trial_offers()
                .get_bookable_appointment_slots_for_trial_offers(
                    given.number("bookableAppointmentId").into(),
                );
            if let Some(value) = given.option_number("customerId") {
                request = request.customer_id(value.into());
            }
            if let Some(value) = given.option_number("daysAhead") {
                request = request.days_ahead(value);
            }
            if let Some(value) = given.option_day("slotWindowStartDate") {
                request = request.slot_window_start_date(value);
            }
            answered(request.send().await)
        }
        "getBookableTrialOfferClasses" => {
            let mut request = client.trial_offers().get_bookable_trial_offer_classes();
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "getClassSlotsForTrialOffers" => {
            let mut request = client
                .trial_offers()
                .get_class_slots_for_trial_offers(given.number("classId").into());
            if let Some(value) = given.option("offset") {
                request = request.offset(value);
            }
            if let Some(value) = given.option_number("sliceSize") {
                request = request.slice_size(value);
            }
            listed(request.send().await)
        }
        "confirmTrialOfferBooking" => answered(
            client
                .trial_offers()
                .confirm_trial_offer_booking(given.number("bookingId").into())
                .await,
        ),
        "bookClassSlotForTrialOffers" => match given.body() {
            Ok(body) => answered(
                client
                    .trial_offers()
                    .book_class_slot_for_trial_offers(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "validateClassSlotForTrialOffers" => match given.body() {
            Ok(body) => answered(
                client
                    .trial_offers()
                    .validate_class_slot_for_trial_offers(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        "getTrialOfferConfig" => answered(
            client
                .trial_offers()
                .get_trial_offer_config(given.number("configId").into())
                .await,
        ),
        "createLeadCustomer" => match given.body() {
            Ok(body) => answered(client.trial_offers().create_lead_customer(&body).await),
            Err(outcome) => outcome,
        },
        "validateForLeadCustomerCreation" => match given.body() {
            Ok(body) => answered(
                client
                    .trial_offers()
                    .validate_for_lead_customer_creation(&body)
                    .await,
            ),
            Err(outcome) => outcome,
        },
        _ => return None,
    })
}
