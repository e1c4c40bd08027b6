// A form for one questionnaire, made from its key (ids and codes of its items)
// and from wording that the host supplies. The library has no wording: it
// belongs to whoever holds the rights.
//
// Each item is an optional whole number of its own, so that it comes up blank
// and stays out of the answers until somebody gives one. The keys are made
// here, since ids of items may look like numbers, which JavaScript sorts first.

const keyOf = (index) => `question-${index + 1}`;

// instrumentForm returns the schema of the form. The other fields are those of
// the form of a response.
export function instrumentForm(instrument, wording, response) {
  const { instrument: _, answers: __, ...others } = response.properties;
  const questions = Object.fromEntries(instrument.items.map((item, i) => [keyOf(i), {
    title: wording.items[item.id],
    description: wording.codes,
    type: 'integer',
    minimum: item.low ?? 0,
    maximum: item.high ?? 0,
  }]));
  const { member, ...rest } = others;
  return {
    ...response,
    $id: `${response.$id}-${instrument.id}`,
    title: wording.title,
    description: wording.description,
    required: ['member'],
    properties: { member, ...questions, ...rest },
  };
}

// instrumentUI is the same for JSON Forms: the questions stand in place of the
// list of answers, and the wording's own words above them.
export function instrumentUI(instrument, wording, { elements: [, ...elements], ...layout }) {
  const questions = instrument.items.map((_, i) => ({ type: 'Control', scope: `#/properties/${keyOf(i)}` }));
  const place = (element) => {
    if (element.scope === '#/properties/instrument') return [];
    if (element.scope === '#/properties/answers') return questions;
    return [element.elements ? { ...element, elements: element.elements.flatMap(place) } : element];
  };
  return { ...layout, elements: [{ type: 'Label', text: wording.description }, ...elements.flatMap(place)] };
}

// toResponse is the document that the form's data stands for.
export function toResponse(instrument, data) {
  const answers = [];
  const others = { ...data };
  instrument.items.forEach((item, i) => {
    const value = data[keyOf(i)];
    if (value !== undefined) answers.push({ item: item.id, value });
    delete others[keyOf(i)];
  });
  return { ...others, instrument: instrument.id, answers };
}

// fromResponse is the data of the form that shows a document.
export function fromResponse(instrument, { instrument: _, answers = [], ...data }) {
  const keys = new Map(instrument.items.map((item, i) => [item.id, keyOf(i)]));
  for (const { item, value } of answers) data[keys.get(item)] = value;
  return data;
}

// toFields moves faults of answers to the fields that they came from.
export function toFields(instrument, document, faults) {
  const keys = new Map(instrument.items.map((item, i) => [item.id, keyOf(i)]));
  return faults.map((fault) => {
    const [, index] = /^\/answers\/(\d+)/.exec(fault.at) ?? [];
    if (index === undefined) return fault;
    return { ...fault, at: `/${keys.get(document.answers[index].item)}` };
  });
}
