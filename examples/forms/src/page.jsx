// The page: ?doc=NAME&lib=rjsf or lib=jsonforms, and what load.js says.
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { RjsfForm } from './rjsf.jsx';
import { JsonFormsForm } from './jsonforms.jsx';
import { placeName } from './faults.js';
import { get, loadDocument } from './load.js';
import { sectionNames } from './section.js';

const libraries = { rjsf: RjsfForm, jsonforms: JsonFormsForm };

function Form({ library: Library, form }) {
  const [data, setData] = useState(form.data);
  const [faults, setFaults] = useState([]);
  const [saved, setSaved] = useState();
  const submit = async (filled) => {
    setData(filled); // or the form would start again from what was loaded
    setSaved(undefined);
    const answer = await form.post(filled);
    setFaults(answer.faults ?? []);
    setSaved(answer.document);
  };
  return (
    <>
      <h1>{form.schema.title}</h1>
      <Faults schema={form.schema} faults={faults} />
      {saved && <Saved document={saved} />}
      <Library schema={form.schema} ui={form.ui} data={data} faults={faults} onSubmit={submit} />
    </>
  );
}

function Faults({ schema, faults }) {
  const box = useRef(null);
  useEffect(() => { if (faults.length > 0) box.current.focus(); }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="faults" role="alert" tabIndex={-1} ref={box}>
      <h2>There is a problem</h2>
      <ul>
        {faults.map(({ at, message }, i) => <li key={i}>{placeName(schema, at)}: {message}</li>)}
      </ul>
    </div>
  );
}

function Saved({ document }) {
  const box = useRef(null);
  useEffect(() => box.current.focus(), [document]);
  return (
    <div className="saved" role="status" tabIndex={-1} ref={box}>
      <h2>Checked</h2>
      <p>This is the document as the server has it.</p>
      <pre>{JSON.stringify(document, null, 2)}</pre>
    </div>
  );
}

function Index({ names, sections }) {
  const pages = [
    ...names.map((name) => [name, `doc=${name}`]),
    ['instrument, with fictional wording', 'doc=instrument'],
    ...sections.map((title, i) => [`record: ${title}`, `doc=record&data=record&section=${i}`]),
  ];
  return (
    <>
      <h1>Forms made from schemas</h1>
      <ul>
        {pages.map(([title, query]) => (
          <li key={query}>
            {title}: <a href={`/?${query}&lib=rjsf`} aria-label={`${title}, react-jsonschema-form`}>react-jsonschema-form</a>
            {' or '}<a href={`/?${query}&lib=jsonforms`} aria-label={`${title}, JSON Forms`}>JSON Forms</a>
          </li>
        ))}
      </ul>
    </>
  );
}

async function page() {
  const query = new URLSearchParams(location.search);
  if (!query.has('doc')) {
    const [names, { ui }] = await Promise.all([get('/forms'), get('/forms/record')]);
    return <Index names={names} sections={sectionNames(ui)} />;
  }
  const form = await loadDocument(query);
  document.title = form.schema.title;
  return <Form library={libraries[query.get('lib')] ?? RjsfForm} form={form} />;
}

createRoot(document.getElementById('page')).render(<main>{await page()}</main>);
