// What is promised of every form, for one library.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, afterEach, test } from 'node:test';
import { start, widths } from './browser.mjs';
import { isKnown } from './known.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

// Samples of a form beside the one of its name, which together have every field.
const moreSamples = { consent: ['consent-declined'], careplan: ['careplan-view', 'careplan-view-service'], 'record-12': ['record-view', 'record-view-service'] };
// What the least document has beside what its schema requires: rules between
// fields want it.
const moreLeast = { consent: ['/to/agency', '/from'] };

const sampleOf = ({ doc }) => doc;
const valueAt = (data, at) => at.split('/').slice(1).reduce((v, step) => v?.[step], data);

// expected lists every field of a schema, with one element in every list.
function expected(node, at = '') {
  const own = { at, title: node.title, description: node.description, node };
  if (node.type === 'object') return [own, ...Object.entries(node.properties).flatMap(([key, child]) => expected(child, `${at}/${key}`))];
  if (node.type === 'array' && !node.items.oneOf) return [own, ...expected(node.items, `${at}/0`)];
  return [own];
}

// required lists the fields that a document cannot do without.
function required(node, at = '') {
  if (node.type !== 'object') return [at];
  return (node.required ?? []).flatMap((key) => required(node.properties[key], `${at}/${key}`));
}

// place puts a value at a place of a document.
function place(document, at, value) {
  const steps = at.split('/').slice(1);
  const last = steps.pop();
  steps.reduce((v, step) => v[step] ??= {}, document)[last] = value;
}

// suite tests every form of a library.
export async function suite(library) {
  const tab = await start(library);
  after(() => tab.close());
  afterEach(() => assert.deepEqual(tab.complaints.splice(0), [], 'the console stays silent'));
  for (const one of await tab.cases()) {
    test(`${one.name}: everything is drawn`, () => drawn(tab, one));
    test(`${one.name}: an untouched form records no answer`, () => untouched(tab, one));
    test(`${one.name}: what is loaded comes back`, () => loaded(tab, one));
    test(`${one.name}: built from empty`, () => built(tab, one));
    test(`${one.name}: typed anew`, () => retyped(tab, one));
    test(`${one.name}: faults stand at their fields`, () => faults(tab, one));
  }
  test('a fault of the server stands at its field', () => realFault(tab));
  test('the list of forms', () => index(tab));
}

async function drawn(tab, one) {
  await tab.open(one, 'desktop', one.doc === 'record' ? { data: 'least', blank: 1 } : {});
  await tab.page.evaluate(() => window.openLists());
  const { schema } = await tab.form(one);
  const words = await tab.page.evaluate(() => window.choicesShown());
  for (const { at, node } of expected(schema)) {
    const choices = node.oneOf ?? node.items?.oneOf;
    if (choices) assert.deepEqual(words[at], choices.map((c) => c.title), `${at} shows its choices in words`);
  }
  for (const width of Object.keys(widths)) {
    await tab.resize(width);
    await titled(tab, schema);
    const over = await tab.page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `nothing stands ${over} pixels beyond the edge`);
    await tab.screenshot(`${one.name}-${tab.library}-${width}`);
    await accessible(tab);
  }
}

async function titled(tab, schema) {
  const shown = new Map((await tab.fields()).map((field) => [field.at, field]));
  for (const { at, title, description } of expected(schema)) {
    const field = shown.get(at);
    assert.ok(field, `${at} is drawn`);
    assert.equal(field.title, title, `${at} has its title`);
    if (description) assert.ok(field.texts.includes(description), `${at} shows its description`);
  }
}

async function accessible(tab) {
  await tab.page.addScriptTag({ path: axe });
  const { violations } = await tab.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const ours = violations.filter((v) => ['serious', 'critical'].includes(v.impact)).flatMap((v) => v.nodes
    .filter((node) => !isKnown(tab.library, v.id, node.html))
    .map((node) => `${v.id}: ${node.html}`));
  assert.deepEqual(ours, [], 'axe finds nothing serious');
}

// whole is the document that a form's data stands for.
const whole = (one, base, document) => (one.doc === 'record' ? { ...base, ...document } : document);

async function same(tab, one, document) {
  const answer = await tab.submit();
  assert.ok(answer, 'the form itself finds nothing wrong');
  assert.equal(answer.text, await tab.canonical(one.doc, document));
  assert.equal(answer.status, 200, answer.text);
}

async function untouched(tab, one) {
  const { schema } = await tab.form(one);
  const sample = await tab.data(one, sampleOf(one));
  const least = {};
  for (const at of [...required(schema), ...(moreLeast[one.name] ?? [])]) place(least, at, valueAt(sample, at));
  await tab.open(one, 'desktop', one.doc === 'record' ? { data: 'least', blank: 1 } : {});
  const many = (await tab.fields()).length;
  for (let i = 0; i < many + 5; i++) await tab.page.keyboard.press('Tab');
  await tab.page.evaluate((data) => window.fill(data), least);
  await same(tab, one, tab.document(one, whole(one, await tab.sample('least'), least)));
}

async function loaded(tab, one) {
  for (const name of [sampleOf(one), ...(moreSamples[one.name] ?? [])]) {
    await tab.open(one, 'desktop', { data: name });
    await same(tab, one, await tab.sample(name));
  }
}

async function built(tab, one) {
  for (const name of [sampleOf(one), ...(moreSamples[one.name] ?? [])]) {
    await tab.open(one, 'desktop', one.doc === 'record' ? { data: name, blank: 1 } : {});
    await tab.page.evaluate((data) => window.fill(data), await tab.data(one, name));
    await same(tab, one, await tab.sample(name));
  }
}

// blanked is a document with every leaf taken back.
function blanked(data, node) {
  if (Array.isArray(data) && node.items.oneOf) return [];
  if (Array.isArray(data)) return data.map((v) => blanked(v, node.items));
  if (typeof data === 'object') return Object.fromEntries(Object.entries(data).map(([k, v]) => [k, blanked(v, node.properties[k])]));
  return node.oneOf ? node.oneOf[0].const : '';
}

async function retyped(tab, one) {
  const { schema } = await tab.form(one);
  const name = sampleOf(one);
  const data = await tab.data(one, name);
  await tab.open(one, 'desktop', { data: name });
  await tab.page.evaluate((blank) => window.fill(blank), blanked(data, schema));
  await tab.page.evaluate((all) => window.fill(all), data);
  await same(tab, one, await tab.sample(name));
}

async function faults(tab, one) {
  await tab.open(one, 'desktop', { data: sampleOf(one) });
  const fields = (await tab.fields()).filter(({ at }) => at !== '');
  const all = fields.map(({ at }, i) => ({ at, message: `is wrong ${i}` }));
  await tab.page.evaluate((faults) => {
    window.fetch = async () => new Response(JSON.stringify({ faults }), { status: 422 });
  }, all);
  await tab.page.click('form button[type=submit]');
  await tab.page.waitForSelector('.faults');
  const shown = new Map((await tab.fields()).map((field) => [field.at, field]));
  const summary = await tab.page.$$eval('.faults li', (lines) => lines.map((l) => l.textContent));
  fields.forEach(({ at, kind }, i) => {
    assert.ok(summary[i].endsWith(`: is wrong ${i}`), `the summary has the fault of ${at}`);
    // JSON Forms shows faults of lists in a tip and of objects not at all.
    if (tab.library === 'jsonforms' && ['object', 'list'].includes(kind)) return;
    assert.ok(shown.get(at).errors.join().includes(`is wrong ${i}`), `${at} shows its fault`);
  });
}

async function realFault(tab) {
  await tab.open({ doc: 'impact' }, 'phone', { data: 'impact' });
  await tab.page.evaluate(() => window.fill({ of: 'nobody-listed' }));
  const answer = await tab.submit();
  assert.equal(answer.status, 422);
  assert.ok(!answer.text.includes('nobody-listed'), 'no value is repeated');
  const field = (await tab.fields()).find(({ at }) => at === '/of');
  assert.deepEqual(field.errors, ['is no member of this record']);
  const summary = await tab.page.$eval('.faults', (box) => box.textContent);
  assert.ok(summary.includes('Affected by the use of: is no member'), 'the summary names the field by its title');
  await accessible(tab);
  await tab.screenshot(`fault-${tab.library}`);
}

async function index(tab) {
  await tab.page.goto(tab.url);
  await tab.page.waitForSelector('main li');
  await accessible(tab);
}
