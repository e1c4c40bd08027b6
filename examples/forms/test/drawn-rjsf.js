// In the page: what react-jsonschema-form has drawn, and hands to fill it in.
// Places are JSON Pointers; every field is {at, kind, title, texts, shown}.
window.drawn = ({ schema }) => {
  const idOf = (at) => `root${at.replaceAll('/', '_')}`;
  const byId = (id) => document.getElementById(id);
  const words = (el) => el && [...el.childNodes].filter((n) => !n.classList?.contains('required')).map((n) => n.textContent).join('');
  const found = new Map();

  const note = (at, kind, node, control, label) => {
    const id = idOf(at);
    const errors = byId(`${id}__error`);
    found.set(at, {
      at, kind, control,
      title: words(label) ?? '',
      texts: [byId(`${id}__description`)?.textContent ?? ''],
      errors: errors ? [...errors.children].map((e) => e.textContent) : [],
    });
  };
  const walk = (node, at) => {
    const id = idOf(at);
    const legend = byId(`${id}__title`);
    if (node.type === 'object') {
      if (!legend) return;
      note(at, 'object', node, byId(id), legend);
      for (const key of Object.keys(node.properties)) walk(node.properties[key], `${at}/${key}`);
    } else if (node.type === 'array' && node.items.oneOf) {
      const box = byId(id) ?? document.querySelector(`[id="${id}-0"]`)?.closest('[role=group]');
      if (box) note(at, 'ticks', node, box, document.querySelector(`label[for="${id}"]`) ?? legend);
    } else if (node.type === 'array') {
      if (!legend) return;
      note(at, 'list', node, byId(id), legend);
      for (let i = 0; byId(`${id}_${i}`); i++) walk(node.items, `${at}/${i}`);
    } else if (node.type === 'boolean' && byId(id)) {
      note(at, 'boolean', node, byId(id), byId(id).closest('label'));
    } else if (byId(id)) {
      const kind = node.oneOf ? 'choice' : node.format === 'date' ? 'date' : node.type;
      note(at, kind, node, byId(id), document.querySelector(`label[for="${id}"]`));
    }
  };
  walk(schema, '');
  return found;
};

window.hands = {
  add(field) {
    document.getElementById(`${field.control.id}__add`).click();
  },
  open() {},
  choices(field) {
    const control = field.control;
    if (field.kind === 'ticks') return [...control.querySelectorAll('label')].map((l) => l.textContent.trim());
    return [...control.options].slice(1).map((o) => o.textContent);
  },
  set(field, value, node) {
    const control = field.control;
    if (field.kind === 'ticks') {
      node.items.oneOf.forEach(({ const: word }, i) => {
        const box = control.querySelectorAll('input')[i];
        if (box.checked !== (value ?? []).includes(word)) box.click();
      });
    } else if (field.kind === 'choice') {
      control.selectedIndex = 1 + node.oneOf.findIndex((c) => c.const === value);
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (field.kind === 'boolean') {
      if (control.checked !== (value === true)) control.click();
    } else {
      window.write(control, value);
    }
  },
};
