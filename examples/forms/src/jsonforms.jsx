// A form made with JSON Forms 3 and its Material renderers.
import { useMemo, useRef, useState } from 'react';
import { JsonForms } from '@jsonforms/react';
import { materialCells, materialRenderers } from '@jsonforms/material-renderers';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { errorList } from './faults.js';

// Our schemas are of draft 2020-12, which the Ajv of JSON Forms does not know.
const ajv = addFormats(new Ajv2020({ allErrors: true, verbose: true }));
// Without this a description shows only while its field has the focus.
const config = { showUnfocusedDescription: true };

export function JsonFormsForm({ schema, ui, data, faults, onSubmit }) {
  // JSON Forms keeps the data. It starts again from what it is given whenever one
  // of its properties is new: so each is new only when something is submitted.
  const [given, setGiven] = useState(data);
  const [tried, setTried] = useState(false);
  const current = useRef({ data, errors: [] });
  const additionalErrors = useMemo(() => errorList(faults), [faults]);
  const submit = async (event) => {
    event.preventDefault();
    document.activeElement.blur(); // a field hands its text over when it is left
    await new Promise((done) => setTimeout(done, 50));
    setGiven(current.current.data);
    setTried(true);
    if (current.current.errors.length === 0) onSubmit(current.current.data);
  };
  return (
    <form onSubmit={submit} noValidate>
      <JsonForms
        schema={schema}
        uischema={ui}
        data={given}
        ajv={ajv}
        config={config}
        renderers={materialRenderers}
        cells={materialCells}
        validationMode={tried ? 'ValidateAndShow' : 'ValidateAndHide'}
        additionalErrors={additionalErrors}
        onChange={(state) => { current.current = state; }}
      />
      <button type="submit">Submit</button>
    </form>
  );
}
