/** Leads the window to the screen of a scene, as a person would. */
export async function play(scene: string, check: boolean): Promise<void> {
  await pause();
  if (
    /^(desk|first|nothing|ready|reading|waiting|stopped|offline|failed|many|card|narrow)/.test(
      scene,
    )
  ) {
    if (!['ready', 'first'].includes(scene)) await search('mueller');
  }
  if (scene.startsWith('card')) {
    press('Enter');
    await pause();
  }
  if (scene.startsWith('failed')) click('[popovertarget$="problem"]');
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
