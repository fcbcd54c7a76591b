import type { PageKind } from '$lib/api/bindings';

import { createContext } from 'svelte';

/** Says what page is shown now, and so how long it may rest. */
export const [getPage, setPage] = createContext<(pace: PageKind) => void>();
