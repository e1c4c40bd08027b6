// In the page: filling a form in, with the hands of its library.

// write changes a field as typing does, at once, and leaves it.
window.write = (control, value) => {
  control.focus();
  const proto = Object.getPrototypeOf(control);
  Object.getOwnPropertyDescriptor(proto, 'value').set.call(control, value ?? '');
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.blur();
};

const tick = () => new Promise((done) => setTimeout(done));

const nodeOf = (at) => at.split('/').slice(1).reduce((n, step) => n.items ?? n.properties[step], window.form.schema);
const valueOf = (data, at) => at.split('/').slice(1).reduce((v, step) => v?.[step], data);

// openLists gives every list of the form one element, however deep it stands.
window.openLists = async () => {
  for (let more = true; more;) {
    more = false;
    const fields = window.drawn(window.form);
    for (const [at, field] of fields) {
      if (field.kind === 'list' && !fields.has(`${at}/0`)) {
        window.hands.add(field);
        await tick();
        more = true;
      }
    }
    for (const field of window.drawn(window.form).values()) window.hands.open(field);
    await tick();
  }
};

// fill makes every field what it is in a document: lists first get as many
// elements.
window.fill = async (data) => {
  for (let more = true; more;) {
    more = false;
    const fields = window.drawn(window.form);
    for (const [at, field] of fields) {
      const many = valueOf(data, at)?.length ?? 0;
      if (field.kind === 'list' && many > 0 && !fields.has(`${at}/${many - 1}`)) {
        window.hands.add(field);
        await tick();
        more = true;
      }
    }
  }
  for (let [at, field] of window.drawn(window.form)) {
    if (!field.control.isConnected) field = window.drawn(window.form).get(at); // drawn anew
    const value = valueOf(data, at);
    if (field.kind === 'object') {
      window.hands.open(field); // what is closed takes no focus
      await tick();
    }
    if (['object', 'list'].includes(field.kind) || value === undefined) continue;
    await window.hands.set(field, value, nodeOf(at));
    await tick();
  }
};

// choices lists the words of every choice.
window.choicesShown = async () => {
  const shown = {};
  for (const [at, field] of window.drawn(window.form)) {
    if (['choice', 'ticks'].includes(field.kind)) shown[at] = await window.hands.choices(field);
  }
  return shown;
};
