import { m } from '$lib/paraglide/messages';

/** The way to a member's history, for whoever looks for it by name. */
export const actions = [{ id: 'history', label: () => m.section_history(), section: 'history' }];
