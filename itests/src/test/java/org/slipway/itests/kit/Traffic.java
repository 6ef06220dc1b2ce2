// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What a new browser on a phone sends and gets for one page, by its own account. */
public final class Traffic implements AutoCloseable {

    private static final Json JSON = new Json();
    private static final String SHIFTS = """
            const done = arguments[0];
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                .observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 200)));
            """;

    private final ChromeDriver browser;
    private List<Event> events = List.of();

    /** What the network part of the browser told. */
    private record Event(String method, Map<String, Object> params) {

        static Event of(LogEntry entry) {
            Map<String, Object> message = part(JSON.toType(entry.getMessage(), Json.MAP_TYPE), "message");
            return new Event((String) message.get("method"), part(message, "params"));
        }

        /** Where a request went to. */
        Stream<URI> request() {
            return method.equals("Network.requestWillBeSent")
                    ? Stream.of(URI.create((String) part(params, "request").get("url")))
                    : Stream.empty();
        }

        /** Bytes of an answer that ended, or that led to the next request. */
        long received() {
            Map<String, Object> answer =
                    method.equals("Network.requestWillBeSent") && params.containsKey("redirectResponse")
                            ? part(params, "redirectResponse")
                            : method.equals("Network.loadingFinished") ? params : Map.of();
            return ((Number) answer.getOrDefault("encodedDataLength", 0)).longValue();
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> part(Map<String, Object> whole, String name) {
            return (Map<String, Object>) whole.get(name);
        }
    }

    private Traffic(ChromeDriver browser) {
        this.browser = browser;
    }

    /** A browser that was never there before, on a phone of 360 CSS pixels. */
    public static Traffic onAPhone() {
        return new Traffic(Chromium.openWatched(360, 740));
    }

    /** Opens an address, and waits until everything is there. */
    public void opens(URI address) {
        browser.get("about:blank");
        told(); // what the browser did by itself when it started
        browser.get(address.toString());
        Awaitility.await("the page is complete")
                .until(() -> "complete".equals(browser.executeScript("return document.readyState")));
        events = told();
    }

    private List<Event> told() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(Event::of)
                .toList();
    }

    /** Hosts, with ports, that were asked for anything. */
    public Set<String> hosts() {
        return requests().stream().map(URI::getAuthority).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Addresses of scripts. */
    public List<URI> scripts() {
        return requests().stream()
                .filter(request -> request.getPath().endsWith(".js"))
                .toList();
    }

    /** Bytes over the wire, heads of the answers included, redirects too. */
    public long bytes() {
        return events.stream().mapToLong(Event::received).sum();
    }

    /** The sum of all that moved after it was painted, as the browser scores it; 0 when nothing did. */
    public double layoutShift() {
        return ((Number) browser.executeAsyncScript(SHIFTS)).doubleValue();
    }

    private List<URI> requests() {
        return events.stream()
                .flatMap(Event::request)
                .filter(request -> request.getScheme().startsWith("http"))
                .toList();
    }

    @Override
    public void close() {
        browser.quit();
    }
}
