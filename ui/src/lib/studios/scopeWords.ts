import { m } from '$lib/paraglide/messages';

interface Words {
  name: () => string;
  text: () => string;
}

// Exactly the scopes that a key is tried for. No others can be found out about.
const WORDS: Record<string, Words> = {
  STUDIO_READ: {
    name: () => m.scope_studio_read_name(),
    text: () => m.scope_studio_read_text(),
  },
  CUSTOMER_READ: {
    name: () => m.scope_customer_read_name(),
    text: () => m.scope_customer_read_text(),
  },
  EMPLOYEE_READ: {
    name: () => m.scope_employee_read_name(),
    text: () => m.scope_employee_read_text(),
  },
  CLASSES_READ: {
    name: () => m.scope_classes_read_name(),
    text: () => m.scope_classes_read_text(),
  },
  BOOKABLE_APPOINTMENTS_READ: {
    name: () => m.scope_bookable_appointments_read_name(),
    text: () => m.scope_bookable_appointments_read_text(),
  },
  DEVICE_READ: {
    name: () => m.scope_device_read_name(),
    text: () => m.scope_device_read_text(),
  },
  MEMBERSHIP_READ: {
    name: () => m.scope_membership_read_name(),
    text: () => m.scope_membership_read_text(),
  },
  MEMBERSHIP_SELF_SERVICE_READ: {
    name: () => m.scope_membership_self_service_read_name(),
    text: () => m.scope_membership_self_service_read_text(),
  },
  MEMBERSHIP_SELF_SERVICE_ADDITIONAL_MODULE_READ: {
    name: () => m.scope_membership_self_service_additional_module_read_name(),
    text: () => m.scope_membership_self_service_additional_module_read_text(),
  },
  ADDITIONAL_INFORMATION_READ: {
    name: () => m.scope_additional_information_read_name(),
    text: () => m.scope_additional_information_read_text(),
  },
  LEAD_READ: {
    name: () => m.scope_lead_read_name(),
    text: () => m.scope_lead_read_text(),
  },
  MEMBER_LIST_READ: {
    name: () => m.scope_member_list_read_name(),
    text: () => m.scope_member_list_read_text(),
  },
  ONLINE_OFFER_READ: {
    name: () => m.scope_online_offer_read_name(),
    text: () => m.scope_online_offer_read_text(),
  },
  TRIAL_OFFER_READ: {
    name: () => m.scope_trial_offer_read_name(),
    text: () => m.scope_trial_offer_read_text(),
  },
  DEBT_COLLECTION_READ: {
    name: () => m.scope_debt_collection_read_name(),
    text: () => m.scope_debt_collection_read_text(),
  },
};

/** Plain words for a scope: its part of the service, and what that part is for in a studio. */
export function scopeWords(scope: string): { name: string; text: string } {
  const words = WORDS[scope];
  if (!words) return { name: scope, text: m.scope_other_text() };
  return { name: words.name(), text: words.text() };
}

/** Every scope that has words. */
export const SCOPES = Object.keys(WORDS);
