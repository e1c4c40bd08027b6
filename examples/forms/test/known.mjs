// What axe finds in the libraries themselves, with the reason. Nothing here can
// be mended by a schema, a UI schema or the few lines of src.
const knownTable = [
  {
    library: 'jsonforms', rule: 'nested-interactive', html: /MuiAccordionSummary-root/,
    why: 'the button that removes an element of a list stands in the button that opens it',
  },
  {
    library: 'jsonforms', rule: 'label', html: /^<input aria-invalid="(true|false)" class="MuiInputBase-input MuiOutlinedInput-input[^>]*type="text"/,
    why: 'a cell of a list of plain words has no label; the title of the list stands above it',
  },
];

// isKnown says whether a finding of a rule of axe is one of the libraries'.
export const isKnown = (library, rule, html) => knownTable
  .some((k) => k.library === library && k.rule === rule && k.html.test(html));
