// In the page: what JSON Forms has drawn, and hands to fill it in. It writes no
// places into the page, so the UI schema and the page are walked together.
// Places are JSON Pointers; every field is {at, kind, title, texts, errors}.
window.drawn = ({ schema, ui }) => {
  const words = (el) => el && [...el.childNodes].filter((n) => n.ariaHidden !== 'true').map((n) => n.textContent).join('');
  const helpers = (el) => [...el.querySelectorAll('.MuiFormHelperText-root')].map((p) => p.textContent).filter(Boolean);
  const found = new Map();
  const steps = (scope) => scope.split('/').filter((_, i) => i > 0 && i % 2 === 0);
  const nodeAt = (node, path) => path.reduce((n, step) => n.properties[step], node);

  const note = (at, kind, cell, control, title, texts, description) => found.set(at, {
    at, kind, control, cell, title,
    texts, errors: texts.filter((t) => t !== description),
  });
  // Where the controls of a group have a way in common the group is an object.
  const scopes = (element) => element.scope ? [steps(element.scope).slice(0, -1)] : (element.elements ?? []).flatMap(scopes);
  const common = (ways) => ways.reduce((a, b) => a.slice(0, a.findIndex((s, i) => s !== b[i]) < 0 ? a.length : a.findIndex((s, i) => s !== b[i])));

  const layout = (element, grid, root, base) => {
    if (!grid || grid.children.length !== element.elements.length) return;
    element.elements.forEach((child, i) => draw(child, grid.children[i], root, base));
  };
  const draw = (element, cell, root, base) => {
    if (element.type === 'Control') return control(element, cell, root, base);
    if (element.type === 'Group') {
      const card = cell.querySelector('.MuiCard-root');
      const way = common(scopes(element));
      const grid = card.querySelector(':scope > .MuiCardContent-root > .MuiGrid-container');
      const label = element.elements[0].type === 'Label' ? [grid.children[0].textContent] : [];
      if (way.length > 0 && label.length > 0) {
        note(base + way.map((s) => `/${s}`).join(''), 'object', card, card,
          card.querySelector('.MuiCardHeader-title').textContent, label, label[0]);
      }
      layout(element, grid, root, base);
    } else if (element.elements) {
      layout(element, cell.querySelector('.MuiGrid-container'), root, base);
    }
  };
  const control = (element, cell, root, base) => {
    const way = steps(element.scope);
    const node = nodeAt(root, way);
    const at = base + way.map((s) => `/${s}`).join('');
    if (node.type === 'array' && node.items.oneOf) {
      note(at, 'ticks', cell, cell.querySelector('fieldset'), words(cell.querySelector('legend')), helpers(cell), node.description);
    } else if (node.type === 'array' && node.items.type === 'object') {
      list(element, cell, node, at);
    } else if (node.type === 'array') {
      table(cell, node, at);
    } else if (node.type === 'boolean') {
      note(at, 'boolean', cell, cell.querySelector('input'), words(cell.querySelector('label .MuiFormControlLabel-label') ?? cell.querySelector('label')), helpers(cell), node.description);
    } else {
      const kind = node.oneOf ? 'choice' : node.format === 'date' ? 'date' : node.type;
      const input = cell.querySelector('input');
      const label = cell.querySelector('label');
      const named = label && (label.htmlFor === input?.id || cell.querySelector('[role=group]')?.getAttribute('aria-labelledby') === label.id);
      note(at, kind, cell, input, named ? words(label) : '', helpers(cell), node.description);
    }
  };
  const list = (element, cell, node, at) => {
    const toolbar = cell.querySelector('.MuiToolbar-root');
    note(at, 'list', cell, toolbar, words(toolbar.querySelector('h6')), helpers(toolbar), node.description);
    [...toolbar.nextElementSibling.children].filter((c) => c.matches('.MuiAccordion-root')).forEach((panel, i) => {
      const details = panel.querySelector('.MuiAccordionDetails-root');
      const detail = element.options.detail;
      const text = details.querySelector('.MuiGrid-container').children[0].textContent;
      // The panel's heading is its first field: JSON Forms shows no title of an element.
      note(`${at}/${i}`, 'object', panel, panel, node.items.title, [text], text);
      layout(detail, details.querySelector('.MuiGrid-container'), node.items, `${at}/${i}`);
    });
  };
  const table = (cell, node, at) => {
    const head = cell.querySelector('thead');
    note(at, 'list', cell, head, words(head.querySelector('h6')), helpers(head), node.description);
    [...cell.querySelectorAll('tbody tr')].forEach((row, i) => {
      const input = row.querySelector('input');
      // A cell of a table has no title of its own: the table's stands above it.
      if (input) note(`${at}/${i}`, 'string', row, input, node.items.title, helpers(row), '');
    });
  };
  const grid = document.querySelector('form > .MuiGrid-container');
  note('', 'object', grid, grid, document.querySelector('h1').textContent, [grid.children[0].textContent], schema.description);
  layout(ui, grid, schema, '');
  return found;
};

window.hands = {
  add(field) {
    field.control.querySelector('button[aria-label^="Add"]').click();
  },
  open(field) {
    const summary = field.control.matches?.('.MuiAccordion-root') && field.control.querySelector('.MuiAccordionSummary-root');
    if (summary && summary.ariaExpanded !== 'true') summary.click();
  },
  async choices(field) {
    if (field.kind === 'ticks') return [...field.control.querySelectorAll('label')].map((l) => l.textContent.trim());
    const options = await this.popUp(field);
    const shown = options.map((o) => o.textContent);
    field.cell.querySelector('.MuiAutocomplete-popupIndicator').click();
    return shown;
  },
  async popUp(field) {
    field.cell.querySelector('.MuiAutocomplete-popupIndicator').click();
    for (let i = 0; i < 100; i++) {
      const options = [...document.querySelectorAll('[role=listbox] [role=option]')];
      if (options.length > 0) return options;
      await new Promise((done) => setTimeout(done));
    }
    throw new Error('no list of choices opens');
  },
  async set(field, value, node) {
    if (field.kind === 'ticks') {
      node.items.oneOf.forEach(({ const: word }, i) => {
        const box = field.control.querySelectorAll('input')[i];
        if (box.checked !== (value ?? []).includes(word)) box.click();
      });
    } else if (field.kind === 'choice') {
      const options = await this.popUp(field);
      options[node.oneOf.findIndex((c) => c.const === value)].click();
    } else if (field.kind === 'boolean') {
      if (field.control.checked !== (value === true)) field.control.click();
    } else {
      window.write(field.control, value);
    }
  },
};
