// A form made with react-jsonschema-form 6.
import Form, { getDefaultRegistry } from '@rjsf/core';
import { customizeValidator } from '@rjsf/validator-ajv8';
import Ajv2020 from 'ajv/dist/2020.js';
import { errorTree } from './faults.js';

// Our schemas are of draft 2020-12: with the validator's own Ajv nothing would
// ever be submitted.
const validator = customizeValidator({ AjvClass: Ajv2020 });

// Choices of which several may hold are boxes to tick: a list of that kind wants
// a key held down.
const { SelectWidget, CheckboxesWidget } = getDefaultRegistry().widgets;
const widgets = {
  SelectWidget: (props) => (props.multiple
    ? <div role="group" aria-label={props.label}><CheckboxesWidget {...props} /></div>
    : <SelectWidget {...props} />),
};

export function RjsfForm({ schema, data, faults, onSubmit }) {
  return (
    <Form
      schema={schema}
      formData={data}
      validator={validator}
      widgets={widgets}
      extraErrors={errorTree(faults)}
      onSubmit={({ formData }) => onSubmit(formData)}
      onError={() => {} /* or it writes what was filled in to the console */}
      showErrorList={false}
      noHtml5Validate
    />
  );
}
