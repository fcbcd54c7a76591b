import { emit } from '@tauri-apps/api/event';

import { outboxOf } from './outbox';

/** Leads the window to the screen of a scene, as a person would. */
export async function play(scene: string, check: boolean): Promise<void> {
  await pause();
  if (
    /^(desk|first|nothing|ready|reading|waiting|stopped|offline|failed|many|card|narrow|forget)/.test(
      scene,
    )
  ) {
    if (!['ready', 'first'].includes(scene)) await search('mueller');
  }
  if (/^(card|forget)/.test(scene)) {
    press('Enter');
    await pause();
  }
  await playChanges(scene);
  if (scene.startsWith('failed')) click('[popovertarget$="problem"]');
  if (scene === 'desk-refused-ask') {
    await pause(300);
    click('.alert.refused button');
  }
  if (scene === 'menu') click('.trigger');
  if (scene === 'menu-keys') {
    document.querySelector<HTMLElement>('.trigger')?.focus();
    press('ArrowDown');
    press('ArrowDown');
  }
  if (['studios', 'remove', 'rename', 'replace', 'scopes'].includes(scene)) {
    click('.trigger');
    await pause();
    click('.menu > button:last-child');
    await pause();
    if (scene === 'remove') click('li .actions button:last-child');
    if (scene === 'rename') click('li .actions button:first-child');
    if (scene === 'replace') click('li .actions button:nth-child(2)');
    if (scene === 'scopes') click('li .actions button:nth-child(3)');
  }
  if (scene === 'settings') click('header .end > button:last-child');
  if (scene === 'connect' || scene === 'refused') {
    type('input[type="text"]', 'sunrise-gym');
    click('.entry button');
    await pause();
    if (scene === 'refused') click('button[type="submit"]');
  }
  await pause(300);
  if (check) await report();
}

/** The outbox, the forms of the card, and what asks before something ends. */
async function playChanges(scene: string): Promise<void> {
  if (scene.startsWith('outbox')) {
    click('header .end > button:last-child');
    await pause();
    click('section button');
    await pause();
    if (scene === 'outbox-export') click('.tools button:nth-child(2)');
    if (scene === 'outbox-import') click('.tools button:last-child');
    if (scene === 'outbox-aside') click('.ways button:last-child');
    if (scene === 'outbox-rescue') click('.ways button:nth-child(2)');
    if (scene === 'outbox-details') click('[data-row]');
    if (scene === 'outbox-withdraw') click('[data-item="5"] .actions button:nth-child(2)');
  }
  const opens = {
    'card-contact': 'contact_data',
    'card-unkept': 'contact_data',
    'card-message': 'message',
    'card-document': 'document',
    'card-picture': 'picture',
    'card-restrict': 'access_restriction',
  }[scene];
  if (opens) {
    click(`[data-opens="${opens}"]`);
    await pause();
    if (scene === 'card-contact') type('form input', 'anna.neu');
    if (scene === 'card-document') click('form .file button');
    await pause();
    if (scene === 'card-contact' || scene === 'card-restrict') click('form button[type="submit"]');
  }
  if (scene === 'card-refused') {
    click('.facts ul li > button');
    await pause();
  }
  if (scene.startsWith('forget')) {
    click('.forget');
    await pause();
    if (scene === 'forget-waits' || scene === 'forget-done') {
      click('dialog button[data-variant="danger"]');
      await pause();
    }
  }
  if (scene === 'close') {
    await emit('close-asked', outboxOf(scene).summary);
  }
  if (scene === 'settings-trail' || scene === 'settings-broken') {
    click('header .end > button:last-child');
    await pause();
    click('section section .actions button');
    await pause();
    document.querySelector('section section')?.scrollIntoView();
  }
}

async function report(): Promise<void> {
  const { default: axe } = await import('axe-core');
  const { violations, incomplete } = await axe.run();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  const style = [...document.querySelectorAll('[style]')].map((one) => one.getAttribute('style'));
  const output = document.createElement('pre');
  output.id = 'report';
  output.textContent = JSON.stringify({
    found,
    unsure: incomplete.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`),
    style: style.slice(0, 2),
  });
  document.body.append(output);
}

async function search(text: string): Promise<void> {
  type('input[type="search"]', text);
  await pause();
}

function type(selector: string, text: string): void {
  const input = document.querySelector<HTMLInputElement>(selector);
  if (!input) return;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(key: string): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
}

function click(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

function pause(milliseconds = 250): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
