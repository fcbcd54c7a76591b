import type { Flow } from '$lib/api/bindings';

import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Camera from '@lucide/svelte/icons/camera';
import FileText from '@lucide/svelte/icons/file-text';
import Files from '@lucide/svelte/icons/files';
import History from '@lucide/svelte/icons/history';
import Pause from '@lucide/svelte/icons/pause';
import UserRound from '@lucide/svelte/icons/user-round';
import Wallet from '@lucide/svelte/icons/wallet';

import { m } from '$lib/kiosk/paraglide/messages';

interface Tile {
  flow: Flow;
  icon: typeof Pause;
  name: () => string;
}

/** What there are pages for, in the order in which it is offered. */
export const TILES: readonly Tile[] = [
  { flow: 'data', icon: UserRound, name: () => m.tile_data() },
  { flow: 'membership', icon: FileText, name: () => m.tile_membership() },
  { flow: 'idle', icon: Pause, name: () => m.tile_idle() },
  { flow: 'documents', icon: Files, name: () => m.tile_documents() },
  { flow: 'picture', icon: Camera, name: () => m.tile_picture() },
  { flow: 'bookings', icon: CalendarDays, name: () => m.tile_bookings() },
  { flow: 'check_ins', icon: History, name: () => m.tile_check_ins() },
  { flow: 'balance', icon: Wallet, name: () => m.tile_balance() },
];
