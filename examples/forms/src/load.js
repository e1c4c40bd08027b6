// What a form is made of, from the server, and what becomes of its data.
import { fromResponse, instrumentForm, instrumentUI, toFields, toResponse } from './instrument.js';
import { section } from './section.js';

// get fetches JSON.
export async function get(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} is not there`);
  return answer.json();
}

// post sends a document and returns {document} or {faults}.
async function post(name, document) {
  const answer = await fetch(`/documents/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(document),
  });
  return answer.ok ? { document: await answer.json() } : answer.json();
}

// loadDocument returns {schema, ui, data, post} for what a query asks for:
// doc, the name of a document; data, a sample to start from; section, a section
// of a record; blank, for a section that starts empty in the sample.
export async function loadDocument(query) {
  const name = query.get('doc');
  const data = query.has('data') ? await get(`/samples/${query.get('data')}.json`) : {};
  if (name === 'instrument') return loadInstrument(data);
  const { schema, ui } = await get(`/forms/${name}`);
  if (!query.has('section')) return { schema, ui, data, post: (filled) => post(name, filled) };
  const part = section(schema, ui, query.get('section'));
  return {
    schema: part.schema,
    ui: part.ui,
    data: query.has('blank') ? {} : part.take(data),
    post: (filled) => post(name, part.put(data, filled)),
  };
}

async function loadInstrument(response) {
  const [{ schema, ui }, instrument, wording] = await Promise.all([
    get('/forms/response'), get('/instrument'), get('/samples/wording.json'),
  ]);
  return {
    schema: instrumentForm(instrument, wording, schema),
    ui: instrumentUI(instrument, wording, ui),
    data: fromResponse(instrument, response),
    post: async (filled) => {
      const document = toResponse(instrument, filled);
      const answer = await post('response', document);
      return answer.faults ? { faults: toFields(instrument, document, answer.faults) } : answer;
    },
  };
}
