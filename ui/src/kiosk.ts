import { mount } from 'svelte';

import { commands } from '$lib/api/bindings';

import Kiosk from './Kiosk.svelte';

import '$lib/kiosk/styles/kiosk.css';

// The program answers while the window is drawn.
const starting = commands.kioskStart();

const target = document.getElementById('app');
if (!target) throw new Error('kiosk.html has no #app');

export default mount(Kiosk, { target, props: { starting } });
