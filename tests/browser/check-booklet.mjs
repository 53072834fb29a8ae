#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a booklet in Chromium, light and dark, wide and narrow, and lets axe-core look for violations of WCAG 2.1 A and AA.
// Also: nothing is fetched, nothing is refused by the page's policy, and a page of 320 pixels does not scroll sideways.
//
//   check-booklet.mjs BOOKLET.html…
//
// Exit status 77, and why, where the browser or the two modules are not there: npm install in this folder brings those.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire (process.env.PB_NODE_MODULES ?
                               pathToFileURL (process.env.PB_NODE_MODULES + "/") : import.meta.url);
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const VIEWS = [
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 320, scheme: "light" },
];

function skip (reason)
{
  console.log (`skipped: ${reason}`);
  process.exit (77);
}

function load (name)
{
  try
    {
      return require (name);
    }
  catch
    {
      return skip (`the module ${name} is not installed`);
    }
}

async function checkView (browser, axe, address, view)
{
  const problems = [];
  const page = await browser.newPage ();

  page.on ("request", (request) =>
    {
      if (request.url () !== address)
        problems.push (`fetches ${request.url ()}`);
    });
  page.on ("console", (message) =>
    {
      if (message.type () === "error")
        problems.push (`the browser says: ${message.text ()}`);
    });

  await page.setViewport ({ width: view.width, height: 900 });
  await page.emulateMediaFeatures ([{ name: "prefers-color-scheme", value: view.scheme }]);
  await page.goto (address);
  const overflow = await page.evaluate (
    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  if (overflow > 0)
    problems.push (`scrolls sideways by ${overflow} pixels`);

  await page.evaluate (axe);
  const result = await page.evaluate (
    `axe.run ({ runOnly: ${JSON.stringify (RULES)}, resultTypes: ["violations"] })`);
  for (const violation of result.violations)
    for (const node of violation.nodes)
      problems.push (`${violation.id}: ${violation.help}: ${node.html.slice (0, 160)}`);

  await page.close ();
  return problems;
}

const puppeteer = load ("puppeteer-core");
const axe = readFileSync (require.resolve ("axe-core/axe.min.js"), "utf8");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync (chromium))
  skip (`there is no ${chromium}; CHROMIUM names another one`);

let failed = false;
const browser = await (puppeteer.default ?? puppeteer).launch (
  { executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
for (const name of process.argv.slice (2))
  for (const view of VIEWS)
    {
      const problems = await checkView (browser, axe, pathToFileURL (resolve (name)).href, view);

      console.log (`${problems.length === 0 ? "ok" : "not ok"} - ${name}, ${view.width} pixels, ${view.scheme}`);
      for (const problem of new Set (problems))
        console.log (`    ${problem}`);
      failed ||= problems.length > 0;
    }
await browser.close ();
process.exit (failed ? 1 : 0);
