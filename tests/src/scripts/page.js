// Body of a function that WebDriver runs in the page: arguments are the question and what about.
// Roles and names follow the parts of HTML-AAM and AccName that our own markup uses.
const [question, about] = arguments;

const spaced = (text) => (text ?? '').replace(/\s+/gu, ' ').trim();
const byIds = (ids) =>
  spaced(ids)
    .split(' ')
    .map((id) => document.getElementById(id))
    .filter(Boolean);

const inputRoles = {
  button: 'button', submit: 'button', reset: 'button', image: 'button',
  checkbox: 'checkbox', radio: 'radio', range: 'slider', number: 'spinbutton', search: 'searchbox',
};
const tagRoles = {
  BUTTON: 'button', TEXTAREA: 'textbox', NAV: 'navigation', MAIN: 'main', DIALOG: 'dialog',
  H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading',
  UL: 'list', OL: 'list', LI: 'listitem', TABLE: 'table', TR: 'row', TD: 'cell', TH: 'columnheader',
  OPTION: 'option', PROGRESS: 'progressbar', OUTPUT: 'status', FIELDSET: 'group', DETAILS: 'group',
  SUMMARY: 'button', ARTICLE: 'article', FORM: 'form', SEARCH: 'search', IFRAME: 'iframe',
};

function role(element) {
  const given = spaced(element.getAttribute('role')).split(' ')[0];
  if (given) return given;
  switch (element.tagName) {
    case 'A': return element.hasAttribute('href') ? 'link' : 'generic';
    case 'IMG': return element.getAttribute('alt') === '' ? 'presentation' : 'img';
    case 'SELECT': return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
    case 'INPUT': return inputRoles[element.type] ?? (element.list ? 'combobox' : 'textbox');
    default: return tagRoles[element.tagName] ?? 'generic';
  }
}

const namedByContent = new Set([
  'button', 'link', 'option', 'heading', 'tab', 'menuitem', 'menuitemradio', 'menuitemcheckbox',
  'radio', 'checkbox', 'switch', 'cell', 'columnheader', 'row', 'listitem', 'tooltip', 'treeitem',
]);

// Text as it is read: labels in place of pictures, nothing of what is hidden from the reader.
function content(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  if (node.getAttribute('aria-hidden') === 'true' || getComputedStyle(node).display === 'none') return '';
  const label = node.getAttribute('aria-label') ?? node.getAttribute('alt');
  if (label) return label;
  const inner = [...node.childNodes].map(content).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
}

// What a label says, without what the control inside it holds.
function around(label, control) {
  if (!label.contains(control)) return content(label);
  const parts = [...label.childNodes].filter((node) => node !== control);
  return parts.map((node) => (node.contains(control) ? around(node, control) : content(node))).join(' ');
}

function name(element) {
  const labelled = byIds(element.getAttribute('aria-labelledby')).map(content).join(' ');
  const labels = () => [...(element.labels ?? [])].map((label) => around(label, element)).join(' ');
  const parts = [
    () => labelled,
    () => element.getAttribute('aria-label'),
    labels,
    () => element.getAttribute('alt'),
    () => (element.caption ? content(element.caption) : ''),
    () => (namedByContent.has(role(element)) ? content(element) : ''),
    () => element.getAttribute('title'),
    () => element.getAttribute('placeholder'),
  ];
  for (const part of parts) {
    const text = spaced(part());
    if (text) return text;
  }
  return '';
}

function perceivable(element) {
  const shown = element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  return shown && !element.closest('[aria-hidden="true"], [inert]');
}

function found(wanted) {
  return [...document.querySelectorAll('*')].filter(
    (element) => role(element) === wanted && perceivable(element),
  );
}

function middle(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

switch (question) {
  case 'text':
    return spaced(document.body.innerText);
  case 'words': {
    const told = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder'];
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      told.map((attribute) => spaced(element.getAttribute(attribute))),
    );
    return [spaced(document.body.innerText), ...attributes.filter(Boolean)];
  }
  case 'pictures':
    return found(about.role)
      .flatMap((element) => [...element.querySelectorAll('img')])
      .filter((image) => image.complete && image.naturalWidth > 0).length;
  case 'focus': {
    const element = document.activeElement ?? document.body;
    return { role: role(element), name: name(element) };
  }
  case 'stop': {
    const element = document.activeElement ?? document.body;
    // A radio button is drawn by the label around it.
    const drawn = element.closest('label') ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const at = document.elementFromPoint(...middle(drawn));
    window.stops ??= new WeakMap();
    if (!window.stops.has(element)) window.stops.set(element, (window.stopCount = (window.stopCount ?? 0) + 1));
    return {
      number: window.stops.get(element),
      role: role(element),
      name: name(element),
      ringed: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      seen: at !== null && (drawn.contains(at) || at.contains(drawn)),
    };
  }
  case 'names':
    return found(about.role).map(name);
  case 'controls':
    return found(about.role)
      .filter((element) => name(element) === about.name)
      .map((element) => ({
        element,
        disabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
        description: spaced(
          byIds(element.getAttribute('aria-describedby')).map(content).join(' ') ||
            element.getAttribute('aria-description') ||
            element.getAttribute('title'),
        ),
        value: 'value' in element ? String(element.value) : spaced(element.innerText),
        options: [...(element.options ?? [])]
          .filter(({ disabled, value }) => !disabled && value !== '')
          .map(({ text }) => spaced(text)),
        middle: middle(element),
      }));
  case 'rows': {
    const list = found('listbox').find((element) => name(element) === about.list);
    const options = list ? [...list.querySelectorAll('[role=option], option')] : [];
    return options.filter(perceivable).map((option) => spaced(option.innerText));
  }
  default:
    throw new Error(`the page was asked ${question}`);
}
