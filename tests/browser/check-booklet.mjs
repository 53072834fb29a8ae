#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens booklets in Chromium, in every view that a reader may have, and lets axe-core look for violations of WCAG 2.1 A and AA and of
// its best practice. Also: nothing is fetched, nothing is refused by the page's policy, and no view scrolls sideways.
//
//   check-booklet.mjs BOOKLET.html…
//
// Exit status 77, and why, where the browser or the module is not there: npm ci in this folder brings that.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Chromium } from "./chromium.mjs";

const require = createRequire (process.env.PB_NODE_MODULES ?
                               pathToFileURL (process.env.PB_NODE_MODULES + "/") : import.meta.url);
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const VIEWS = [
  { name: "wide", width: 1280 },
  { name: "dark", width: 1280, scheme: "dark" },
  { name: "telephone", width: 320 },
  { name: "telephone, dark", width: 390, scheme: "dark" },
  { name: "text of 200 %", width: 1280, text: 2 },
  { name: "colours of the system", width: 800, forced: true },
];
// Of what is there for one reason, the views in which that shows: words that are too long, colours that are hard to read.
const CHOSEN = [
  { prefix: "hostile-", views: ["telephone"] },
  { prefix: "accent-", views: ["wide", "dark"] },
  { prefix: "empty", views: ["wide", "telephone"] },
  { prefix: "single", views: ["wide", "telephone"] },
];

function viewsOf (name)
{
  const chosen = CHOSEN.find (({ prefix }) => name.startsWith (prefix));

  return chosen ? VIEWS.filter ((view) => chosen.views.includes (view.name)) : VIEWS;
}

function skip (reason)
{
  console.log (`skipped: ${reason}`);
  process.exit (77);
}

function find (name)
{
  try
    {
      return require.resolve (name);
    }
  catch
    {
      return skip (`the module ${name} is not installed`);
    }
}

async function checkView (browser, axe, address, view)
{
  const page = await browser.open ();
  const problems = page.problems;

  await page.show (address, view);
  problems.push (...page.requests.filter ((url) => url !== address && !url.startsWith ("data:"))
                                 .map ((url) => `fetches ${url}`));
  const overflow = await page.evaluate (
    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  if (overflow > 0)
    problems.push (`scrolls sideways by ${overflow} pixels`);

  await page.evaluate (axe);
  const found = await page.evaluate (`axe.run ({ runOnly: ${JSON.stringify (RULES)}, resultTypes: ["violations"] })
    .then (({ violations }) => violations.flatMap (({ id, help, nodes }) =>
      nodes.map (({ html }) => \`\${id}: \${help}: \${html.slice (0, 160)}\`)))`);

  await page.close ();
  return [...problems, ...found];
}

const axe = readFileSync (find ("axe-core/axe.min.js"), "utf8");
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync (chromium))
  skip (`there is no ${chromium}; CHROMIUM names another one`);

async function checkAll (browser, files)
{
  let failed = false;

  for (const file of files)
    for (const view of viewsOf (basename (file)))
      {
        const problems = await checkView (browser, axe, pathToFileURL (resolve (file)).href, view);

        console.log (`${problems.length === 0 ? "ok" : "not ok"} - ${basename (file)}, ${view.name}`);
        for (const problem of new Set (problems))
          console.log (`    ${problem}`);
        failed ||= problems.length > 0;
      }
  return failed;
}

const browser = new Chromium (chromium);
try
  {
    process.exitCode = await checkAll (browser, process.argv.slice (2)) ? 1 : 0;
  }
finally
  {
    await browser.close ();
  }
