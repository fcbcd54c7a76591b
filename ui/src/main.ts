import { mount } from 'svelte';

import { commands } from '$lib/api/bindings';

import App from './App.svelte';

import '$lib/styles/app.css';

// The program answers while the window is drawn.
const starting = commands.start();

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

export default mount(App, { target, props: { starting } });
