// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * A browser that remembers what no page of ours does: dialogs, violations of the content policy, errors on the console, links
 * to elsewhere. It also tells the skeleton of a page: every element with the names of its attributes, but no text or value.
 */
public final class WatchedBrowser implements AutoCloseable {

    private static final String WATCH = """
            (() => {
              if (top !== window) { try { if (top.seen) window.seen = top.seen; } catch (elsewhere) { } }
              const seen = window.seen = window.seen || [];
              for (const name of ['alert', 'confirm', 'prompt', 'print']) {
                window[name] = (...words) => { seen.push(name + ' ' + words.join(' ')); };
              }
              document.addEventListener('securitypolicyviolation', event =>
                  seen.push('policy ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
            })()
            """;

    private static final String SKELETON = """
            const skeleton = page => [...page.querySelectorAll('*')]
                .map(element => element.localName + ' ' + element.getAttributeNames().sort().join(' ')).join('\\n');
            const elsewhere = page => [...page.querySelectorAll('[href],[src],[action],[formaction],[srcdoc],[data]')]
                .flatMap(element => ['href', 'src', 'action', 'formaction', 'srcdoc', 'data']
                    .map(name => element.getAttribute(name)))
                .filter(value => value !== null && !/^(\\/[^\\/]|#|mailto:)/.test(value));
            """;

    /** Documents in frames of the page that is open, which hands its content policy down to them. */
    private static final String FRAMES = SKELETON + """
            const done = arguments[arguments.length - 1];
            const trusted = trustedTypes.createPolicy('witness', {createHTML: html => html});
            const framed = html => new Promise(loaded => {
              const frame = document.createElement('iframe');
              frame.onload = () => loaded(frame.contentDocument);
              frame.srcdoc = trusted.createHTML(html);
              document.body.append(frame);
            });
            const fetched = async (address, options) => framed(await (await fetch(address, options)).text());
            const told = page => {
              window.seen.push(...elsewhere(page).map(link => 'leads to ' + link));
              return skeleton(page);
            };
            const tidied = result => {
              document.querySelectorAll('iframe').forEach(frame => frame.remove());
              done(result);
            };
            const failed = failure => {
              window.seen.push('' + failure);
              tidied(null);
            };
            """;

    private static final String FETCH = FRAMES + """
            (async () => {
              const pages = [];
              for (const address of arguments[0]) { pages.push(await fetched(address)); }
              return pages.map(told);
            })().then(tidied, failed);
            """;

    /** Writes a text into every field of a form, whatever its type, sends it, and expects the page to find fault with it. */
    private static final String FILL_IN = FRAMES + """
            (async (address, place, text) => {
              const form = [...(await fetched(address)).forms].find(form => form.querySelector(place));
              for (const field of form.querySelectorAll('input:not([type=hidden],[type=file]), textarea, select')) {
                if (field.localName === 'select') { field.append(new Option(text, text)); }
                else if (field.localName === 'input') { field.type = 'text'; }
                field.value = text;
              }
              const body = new FormData(form);
              const answer = await fetched(form.action,
                  {method: 'POST', body: form.enctype === 'multipart/form-data' ? body : new URLSearchParams(body)});
              if (!answer.querySelector('form [aria-invalid=true]')) { window.seen.push('no fault found'); }
              return told(answer);
            })(...arguments).then(tidied, failed);
            """;

    private final ChromeDriver browser;
    private final List<String> offences = new ArrayList<>();

    /** A new browser of that size. */
    public WatchedBrowser(int width, int height) {
        browser = Chromium.open(width, height);
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
    }

    /** The browser itself. */
    public ChromeDriver browser() {
        return browser;
    }

    /** Opens an address, and gives the skeleton of the page. */
    public String visits(String address) {
        browser.get(address);
        String skeleton = (String) browser.executeScript(SKELETON
                + "seen.push(...elsewhere(document).map(link => 'leads to ' + link)); return skeleton(document);");
        note(address);
        return skeleton;
    }

    /**
     * Fetches these pages one after the other, as the page that is open does, opens each in a frame under that page's content
     * policy, and gives their skeletons: without what it costs a browser to leave one page for another.
     */
    @SuppressWarnings("unchecked")
    public List<String> fetches(List<String> addresses) {
        return (List<String>) framed(FETCH, addresses);
    }

    /** Fetches a page, sends its form that has such a field with this text in every field, and gives the skeleton of the answer. */
    public String fillsIn(String address, String field, String text) {
        return (String) framed(FILL_IN, address, field, text);
    }

    /** Opens documents that have no address, side by side, and gives their skeletons. */
    @SuppressWarnings("unchecked")
    public List<String> opens(List<String> documents) {
        if (!"about:blank".equals(browser.getCurrentUrl())) {
            browser.get("about:blank");
        }
        return (List<String>) framed(
                FRAMES
                        + "Promise.all(arguments[0].map(framed)).then(pages => pages.map(skeleton)).then(tidied, failed);",
                documents);
    }

    private Object framed(String script, Object... arguments) {
        Object answer = browser.executeAsyncScript(script, arguments);
        note("in a frame of " + browser.getCurrentUrl());
        return answer;
    }

    private void note(String where) {
        strings("return window.seen ? window.seen.splice(0) : ['not watched']")
                .forEach(offence -> offences.add(where + ": " + offence));
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String script) {
        return (List<String>) browser.executeScript(script);
    }

    /** All that was noticed since this was asked last; refusals that a page was answered with are none,
     * nor is what the browser says of text in a field for dates. */
    public List<String> offences() {
        List<String> all = new ArrayList<>(offences);
        offences.clear();
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> "console: " + entry.getMessage())
                .filter(message -> !message.matches(".*Failed to load resource: .* status of 4\\d\\d .*"))
                .filter(message -> !message.endsWith("does not conform to the required format, \"yyyy-MM-dd\"."))
                .forEach(all::add);
        return all;
    }

    @Override
    public void close() {
        browser.quit();
    }
}
