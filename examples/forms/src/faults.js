// The server's faults, {at: JSON Pointer, message}, in the form that each
// library shows at its fields.

const steps = (pointer) => pointer.split('/').slice(1);

// errorTree is the extraErrors of react-jsonschema-form.
export function errorTree(faults) {
  const root = {};
  for (const { at, message } of faults) {
    let node = root;
    for (const step of steps(at)) node = node[step] ??= {};
    (node.__errors ??= []).push(message);
  }
  return root;
}

// errorList is the additionalErrors of JSON Forms.
export function errorList(faults) {
  return faults.map(({ at, message }) => ({
    instancePath: at, message, schemaPath: '', keyword: '', params: {},
  }));
}

// placeName says in words where a fault is: the titles on the way to it.
export function placeName(schema, at) {
  const names = [];
  let node = schema;
  for (const step of steps(at)) {
    if (node?.items) {
      names.push(`${Number(step) + 1}`);
      node = node.items;
    } else {
      node = node?.properties?.[step];
      if (node?.title) names.push(node.title);
    }
  }
  return names.join(' › ') || schema.title;
}
