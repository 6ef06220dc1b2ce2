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
            """;

    private static final String LEADING_ELSEWHERE = """
            return [...document.querySelectorAll('[href],[src],[action],[formaction],[srcdoc],[data]')]
                .flatMap(element => ['href', 'src', 'action', 'formaction', 'srcdoc', 'data']
                    .map(name => element.getAttribute(name)))
                .filter(value => value !== null && !/^(\\/[^\\/]|#|mailto:)/.test(value));
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
        return looks();
    }

    /** The skeleton of the page that is open. */
    public String looks() {
        seen().forEach(offence -> offences.add(browser.getCurrentUrl() + ": " + offence));
        strings(LEADING_ELSEWHERE).forEach(link -> offences.add(browser.getCurrentUrl() + " leads to " + link));
        return (String) browser.executeScript(SKELETON + "return skeleton(document)");
    }

    /** Opens documents that have no address, side by side, and gives their skeletons. */
    @SuppressWarnings("unchecked")
    public List<String> opens(List<String> documents) {
        browser.get("about:blank");
        List<String> skeletons = (List<String>) browser.executeAsyncScript(SKELETON + """
                        const done = arguments[1];
                        Promise.all(arguments[0].map(html => new Promise(loaded => {
                          const frame = document.createElement('iframe');
                          frame.onload = () => loaded(skeleton(frame.contentDocument));
                          frame.srcdoc = html;
                          document.body.append(frame);
                        }))).then(done);
                        """, documents);
        seen().forEach(offence -> offences.add("a document: " + offence));
        return skeletons;
    }

    private List<String> seen() {
        return strings("return window.seen || ['not watched']");
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
