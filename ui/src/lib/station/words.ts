import type { Factor, Flow, Language, Way } from '$lib/api/bindings';
import type { NumberField } from './draft';

import { language as shown } from '$lib/i18n/language.svelte';
import { m } from '$lib/paraglide/messages';

export const WAYS: readonly Way[] = ['card', 'barcode', 'member_number'];
export const FACTORS: readonly Factor[] = ['date_of_birth', 'post_code', 'phone_tail', 'pin'];
export const LANGUAGES: readonly Language[] = ['en', 'de', 'pl', 'fr', 'es', 'tr', 'uk', 'ar'];

/** What members can do, as the studio would say it. */
export function flowWords(flow: Flow): string {
  return {
    data: m.station_flow_data(),
    membership: m.station_flow_membership(),
    idle: m.station_flow_idle(),
    documents: m.station_flow_documents(),
    picture: m.station_flow_picture(),
    bookings: m.station_flow_bookings(),
    check_ins: m.station_flow_check_ins(),
    balance: m.station_flow_balance(),
  }[flow];
}

export function wayWords(way: Way): string {
  return {
    card: m.station_way_card(),
    barcode: m.station_way_barcode(),
    member_number: m.station_way_member_number(),
  }[way];
}

export function factorWords(factor: Factor): string {
  return {
    date_of_birth: m.station_factor_date_of_birth(),
    post_code: m.station_factor_post_code(),
    phone_tail: m.station_factor_phone_tail(),
    pin: m.station_factor_pin(),
  }[factor];
}

/** The name of a language in the language of the desk. */
export function languageWords(language: Language): string {
  const name = new Intl.DisplayNames([shown.locale], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(shown.locale) + name.slice(1);
}

export function numberWords(field: NumberField): string {
  return {
    'times.readingSeconds': m.station_time_reading(),
    'times.formSeconds': m.station_time_form(),
    'times.countdownSeconds': m.station_time_countdown(),
    'times.doneSeconds': m.station_time_done(),
    'place.lower_edge_mm': m.station_place_lower_edge(),
    'place.distance_mm': m.station_place_distance(),
    'place.diagonal_mm': m.station_place_diagonal(),
    'place.width_px': m.station_place_width(),
    'place.height_px': m.station_place_height(),
  }[field];
}
