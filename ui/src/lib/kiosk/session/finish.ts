import { createContext } from 'svelte';

/** Ends the session at once, as the person wishes. */
export const [getFinish, setFinish] = createContext<() => void>();
