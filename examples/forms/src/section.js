// A record is long: its form is shown a section at a time, as the UI schema
// groups it. The rest of the record stays as it is.

const groups = (ui) => ui.elements.filter((element) => element.type === 'Group');

const keysOf = (element) => element.scope
  ? [element.scope.split('/')[2]]
  : (element.elements ?? []).flatMap(keysOf);

const pick = (object, keys) => Object.fromEntries(keys.filter((k) => k in object).map((k) => [k, object[k]]));

// sectionNames lists the sections of a form.
export const sectionNames = (ui) => groups(ui).map((group) => group.label);

// section returns the schema and UI schema of one section, and how to take its
// data out of a record and put it back.
export function section(schema, ui, index) {
  const group = groups(ui)[index];
  const keys = [...new Set(keysOf(group))];
  return {
    schema: {
      ...schema,
      title: group.label,
      required: schema.required.filter((key) => keys.includes(key)),
      properties: pick(schema.properties, keys),
    },
    ui: { ...ui, elements: [ui.elements[0], group] },
    take: (record) => pick(record, keys),
    put: (record, data) => ({ ...record, ...data }),
  };
}
