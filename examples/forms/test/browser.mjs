// The page under test: the server, one Chromium, and one tab.
import { spawn, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import puppeteer from 'puppeteer-core';
import { fromResponse, instrumentForm, instrumentUI, toResponse } from '../src/instrument.js';
import { section, sectionNames } from '../src/section.js';

const here = (path) => new URL(path, import.meta.url).pathname;

// start builds and starts the server and opens a tab. What it returns is closed
// with close.
export async function start(library) {
  const folder = await mkdtemp(`${tmpdir()}/kith-forms-`);
  execFileSync('go', ['build', '-o', `${folder}/forms`, '.'], { cwd: here('..'), stdio: 'inherit' });
  const server = spawn(`${folder}/forms`, ['-listen', '127.0.0.1:0', '-pages', here('../dist')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((found, failed) => {
    server.once('exit', () => failed(new Error('the server ended')));
    createInterface(server.stdout).once('line', (line) => found(/http\S+/.exec(line)[0]));
  });
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    env: { ...process.env, LANGUAGE: 'en_GB' },
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (m) => {
    // The browser says of any answer of 422 that it is one.
    if (['error', 'warn'].includes(m.type()) && !m.text().includes('422')) complaints.push(m.text());
  });
  page.on('pageerror', (e) => complaints.push(e.message));
  await mkdir(here('../screenshots'), { recursive: true });
  const close = async () => {
    await browser.close();
    server.kill();
    await rm(folder, { recursive: true });
  };
  return new Tab(library, url, page, complaints, close);
}

// widths are those of a phone and of a desk.
export const widths = { phone: 390, desktop: 1280 };

// Tab is one tab with one library.
class Tab {
  constructor(library, url, page, complaints, close) {
    Object.assign(this, { library, url, page, complaints, close });
  }

  // form returns {schema, ui} of a case, as the page makes them.
  async form({ doc, section: index }) {
    const bundle = async (name) => (await fetch(`${this.url}/forms/${name}`)).json();
    if (doc !== 'instrument') {
      const { schema, ui } = await bundle(doc);
      return index === undefined ? { schema, ui } : section(schema, ui, index);
    }
    const { schema, ui } = await bundle('response');
    const key = await this.instrument();
    const wording = await this.sample('wording');
    return { schema: instrumentForm(key, wording, schema), ui: instrumentUI(key, wording, ui) };
  }

  // cases lists every form: the documents, the sections of a record, and the
  // questionnaire.
  async cases() {
    const names = await (await fetch(`${this.url}/forms`)).json();
    const { ui } = await this.form({ doc: 'record' });
    return [
      ...names.filter((doc) => doc !== 'record').map((doc) => ({ doc, name: doc })),
      { doc: 'instrument', name: 'instrument' },
      ...sectionNames(ui).map((title, section) => ({ doc: 'record', section, name: `record-${section + 1}` })),
    ];
  }

  async sample(name) {
    return JSON.parse(await readFile(here(`../samples/${name}.json`), 'utf8'));
  }

  // data is the part of a sample that the form of a case is about.
  async data({ doc, section: index }, name) {
    const sample = await this.sample(name);
    if (doc === 'record') {
      const { schema, ui } = await this.form({ doc });
      return section(schema, ui, index).take(sample);
    }
    if (doc === 'instrument') return fromResponse(await this.instrument(), sample);
    return sample;
  }

  // document is what the page makes of a form's data.
  document({ doc }, data) {
    return doc === 'instrument' ? toResponse(this.key, data) : data;
  }

  async instrument() {
    return this.key ??= await (await fetch(`${this.url}/instrument`)).json();
  }

  // canonical is what the server makes of a document, without any form.
  async canonical(name, document) {
    const answer = await fetch(`${this.url}/documents/${name === 'instrument' ? 'response' : name}`, {
      method: 'POST', body: JSON.stringify(document),
    });
    return answer.text();
  }

  // open shows the form of a case. More is the rest of the query.
  async open({ doc, section: index }, width, more = {}) {
    const query = new URLSearchParams({ doc, lib: this.library, ...(index === undefined ? {} : { section: index }), ...more });
    await this.resize(width);
    await this.page.goto(`${this.url}/?${query}`);
    await this.page.waitForSelector('form button[type=submit]');
    const { schema, ui } = await this.form({ doc, section: index });
    await this.page.evaluate((form) => { window.form = form; }, { schema, ui });
    await this.page.addScriptTag({ path: here(`drawn-${this.library}.js`) });
    await this.page.addScriptTag({ path: here('fill.js') });
  }

  resize(width) {
    return this.page.setViewport({ width: widths[width], height: 900 });
  }

  // submit presses the button and returns what the server answers, or nothing
  // where the form itself sees what is wrong.
  async submit() {
    const sent = this.page.waitForResponse((r) => r.url().includes('/documents/'));
    const refused = this.page.waitForSelector('.error-detail li, .Mui-error');
    const press = () => this.page.click('form button[type=submit]');
    await press();
    // The button may move from under the pointer while the form is drawn anew, on a busy
    // machine: then nothing happens, and somebody would press again.
    const again = setTimeout(() => press().catch(() => {}), 8000);
    const response = await Promise.race([sent, refused]).finally(() => clearTimeout(again));
    [sent, refused].forEach((p) => p.catch(() => {})); // the other one never comes
    if (!response.request) return undefined;
    await this.page.waitForSelector('.saved, .faults');
    return { status: response.status(), text: await response.text() };
  }

  // fields lists what is drawn, without its nodes.
  fields() {
    return this.page.evaluate(() => [...window.drawn(window.form).values()]
      .map(({ at, kind, title, texts, errors }) => ({ at, kind, title, texts, errors })));
  }

  screenshot(name) {
    return this.page.screenshot({ path: here(`../screenshots/${name}.png`), fullPage: true });
  }
}
