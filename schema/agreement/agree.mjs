// Holds ajv 8 to the vectors, and to mutated documents: node agree.mjs [MUTANTS]
import { readFileSync, readdirSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const here = (path) => new URL(path, import.meta.url);
let wrong = 0;
const complain = (text) => { if (++wrong <= 20) console.error(text); };

// Nothing that strict mode warns of may pass.
const loud = (text) => complain(`ajv warns: ${text}`);
const ajv = new Ajv2020({ strict: true, allErrors: true, logger: { log: loud, warn: loud, error: loud } });
addFormats(ajv);
const files = readdirSync(here("../v1/")).filter((name) => name.endsWith("schema.json")).sort();
for (const name of files) ajv.addSchema(JSON.parse(readFileSync(here(`../v1/${name}`))));

// Of a choice the errors of each word tell nothing: what stands below a oneOf is left out.
// Of a value of the wrong kind nothing else is said.
function faults(id, document) {
  const validate = ajv.getSchema(id);
  if (validate(document)) return [];
  const all = validate.errors.filter((e) => !e.schemaPath.includes("/oneOf/"))
    .map((e) => ({ at: e.instancePath, keyword: e.keyword }));
  const kinds = new Set(all.filter((f) => f.keyword === "type").map((f) => f.at));
  return sorted(all.filter((f) => f.keyword === "type" || !kinds.has(f.at)));
}

const key = (f) => `${f.at} ${f.keyword}`;
const sorted = (all) => [...new Map(all.map((f) => [key(f), f])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function grown(document, grow) {
  if (!grow) return document;
  const steps = grow.at.split("/").slice(1);
  const last = steps.pop();
  const holder = steps.reduce((v, step) => v[step], document);
  holder[last] = Array(grow.to).fill(holder[last][0]);
  return document;
}

const vectors = JSON.parse(readFileSync(here("../testdata/vectors.json")));
const forms = new Set(files.filter((n) => n.includes(".form.")).map((n) => n.split(".")[0]));
let forForms = 0;
for (const v of vectors.documents) {
  const document = grown(v.document, v.grow);
  const got = faults(v.schema, document);
  if (!same(got, sorted(v.faults))) complain(`${v.schema} ${v.name}: ${JSON.stringify(got)}, want ${JSON.stringify(v.faults)}`);
  // A form bundle says what its contract says.
  if (forms.has(v.schema.split(":").at(-1))) {
    forForms++;
    const there = faults(`${v.schema}-form`, document);
    if (!same(there, sorted(v.faults))) complain(`${v.schema}-form ${v.name}: ${JSON.stringify(there)}`);
  }
}
console.log(`ajv: ${files.length} schemas compiled strictly, ${vectors.documents.length} vectors, ${forForms} of them by a form bundle too`);

if (process.argv[2]) {
  const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
  for (const [i, m] of lines.entries()) {
    const at = [...new Set(faults(m.schema, m.document).map((f) => f.at))].sort();
    if (!same(at, [...new Set(m.at)].sort())) complain(`mutant ${i} of ${m.schema}: ${JSON.stringify(at)}, want ${JSON.stringify(m.at)}`);
  }
  console.log(`ajv: ${lines.length} mutated documents`);
}
if (wrong) console.error(`ajv: ${wrong} do not agree`);
process.exit(wrong ? 1 : 0);
