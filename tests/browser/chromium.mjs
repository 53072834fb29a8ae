// SPDX-License-Identifier: GPL-3.0-or-later
// Chromium without a window, told what to do through its own pipe (the DevTools protocol): no module is needed for that.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ARGUMENTS = ["--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
                   "--disable-background-networking", "--disable-dev-shm-usage", "--hide-scrollbars"];
const PATIENCE = 60000;

export class Chromium
{
  constructor (path)
  {
    this.profile = mkdtempSync (join (tmpdir (), "pb-browser-"));
    this.process = spawn (path, [...ARGUMENTS, `--user-data-dir=${this.profile}`],
                          { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.ended = once (this.process, "exit");
    this.waiting = new Map ();
    this.listeners = new Set ();
    this.last = 0;
    this.rest = "";
    this.process.stdio[4].setEncoding ("utf8").on ("data", (data) => this.receive (data));
    this.process.on ("exit", () => this.giveUp ("Chromium ended"));
  }

  // Messages end with a zero.
  receive (data)
  {
    const messages = (this.rest + data).split ("\0");

    this.rest = messages.pop ();
    for (const message of messages.map ((text) => JSON.parse (text)))
      {
        const promise = this.waiting.get (message.id);

        this.waiting.delete (message.id);
        if (promise === undefined)
          this.listeners.forEach ((listener) => listener (message));
        else if (message.error)
          promise.reject (new Error (message.error.message));
        else
          promise.resolve (message.result);
      }
  }

  giveUp (reason)
  {
    for (const promise of this.waiting.values ())
      promise.reject (new Error (reason));
    this.waiting.clear ();
  }

  send (method, params = {}, sessionId = undefined)
  {
    const id = ++this.last;

    this.process.stdio[3].write (JSON.stringify ({ id, method, params, sessionId }) + "\0");
    return new Promise ((resolve, reject) =>
      {
        const timer = setTimeout (() => reject (new Error (`${method} took too long`)), PATIENCE);

        this.waiting.set (id, {
          resolve: (result) => { clearTimeout (timer); resolve (result); },
          reject: (error) => { clearTimeout (timer); reject (error); },
        });
      });
  }

  async open ()
  {
    const { targetId } = await this.send ("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send ("Target.attachToTarget", { targetId, flatten: true });

    return new Page (this, targetId, sessionId);
  }

  async close ()
  {
    await this.send ("Browser.close").catch (() => {});
    await this.ended;
    rmSync (this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Page
{
  constructor (browser, targetId, sessionId)
  {
    this.browser = browser;
    this.targetId = targetId;
    this.sessionId = sessionId;
    this.problems = [];
    this.requests = [];
    browser.listeners.add ((message) => message.sessionId === sessionId && this.hear (message));
  }

  hear ({ method, params })
  {
    if (method === "Network.requestWillBeSent")
      this.requests.push (params.request.url);
    if (method === "Log.entryAdded" && params.entry.level === "error")
      this.problems.push (`the browser says: ${params.entry.text}`);
    if (method === "Page.loadEventFired")
      this.loaded?.();
  }

  send (method, params)
  {
    return this.browser.send (method, params, this.sessionId);
  }

  // A view: width in CSS pixels; scheme light or dark; forced: the colours of the system; text: its size, 1 is as usual.
  async show (address, view)
  {
    const features = [{ name: "prefers-color-scheme", value: view.scheme ?? "light" },
                      { name: "forced-colors", value: view.forced ? "active" : "none" }];
    const load = new Promise ((resolve) => { this.loaded = resolve; });

    await Promise.all (["Page.enable", "Network.enable", "Log.enable", "Runtime.enable"].map ((m) => this.send (m)));
    await this.send ("Emulation.setDeviceMetricsOverride",
                     { width: view.width, height: view.height ?? 900, deviceScaleFactor: 1, mobile: false });
    await this.send ("Emulation.setEmulatedMedia", { media: view.media ?? "", features });
    await this.send ("Page.navigate", { url: address });
    await load;
    if (view.text)
      await this.evaluate (`document.documentElement.style.fontSize = "${100 * view.text}%"`);
  }

  async evaluate (expression)
  {
    const { result, exceptionDetails } =
      await this.send ("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });

    if (exceptionDetails)
      throw new Error (exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  close ()
  {
    return this.browser.send ("Target.closeTarget", { targetId: this.targetId });
  }
}
