// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks at pages as axe-core does: WCAG 2.2 A and AA, target sizes included, and what its authors call best practice. */
public final class Axe {

    /** What depends on the colours and the width of the page; the rest depends on its elements only. */
    private static final String OF_APPEARANCE = "{runOnly: {type: 'rule', values: ['color-contrast', 'target-size']}}";

    private static final String OF_EVERYTHING = """
            {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']},
             rules: {'target-size': {enabled: true}}}
            """;

    private static final String RUN = """
            const done = arguments[0];
            axe.run(document, Object.assign({resultTypes: ['violations']}, %s)).then(
                result => done(result.violations.flatMap(violation => violation.nodes.map(node =>
                    violation.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary))),
                failure => done(['axe failed: ' + failure]));
            """;

    private static final String BEYOND = """
            const page = document.documentElement;
            if (page.scrollWidth <= page.clientWidth) return [];
            return [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > page.clientWidth)
                .map(element => 'beyond the edge: ' + element.tagName + '.' + element.className);
            """;

    private static final String SOURCE = source();

    private final ChromeDriver browser;

    /** For the pages of that browser. Their content policy stays as it is: the script comes by the browser's driver. */
    public Axe(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Which language the reader asks for. */
    public void reads(String language) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    }

    /**
     * What is wrong with the page, each with its look before it: every rule, once, on a phone; what stands beyond the edge of 320
     * pixels, where tables that scroll by themselves may; contrasts and sizes of what can be pressed.
     *
     * @param colours whether to look at these on a screen and in dark, too
     */
    public List<String> everyLook(boolean colours) {
        List<String> found = new ArrayList<>(look(360, false, OF_EVERYTHING));
        if (colours) {
            found.addAll(look(1280, false, OF_APPEARANCE));
            found.addAll(look(360, true, OF_APPEARANCE));
            found.addAll(look(1280, true, OF_APPEARANCE));
        }
        shows(320, false);
        found.addAll(sideways());
        return found;
    }

    private List<String> look(int width, boolean dark, String rules) {
        shows(width, dark);
        String look = width + (dark ? ", dark: " : ", light: ");
        return run(rules).stream().map(violation -> look + violation).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> sideways() {
        return (List<String>) browser.executeScript(BEYOND);
    }

    /** How wide the page is, and whether the reader likes it dark. */
    private void shows(int width, boolean dark) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                // colours change at once, not on the way from light to dark
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    @SuppressWarnings("unchecked")
    private List<String> run(String options) {
        if (!Boolean.TRUE.equals(browser.executeScript("return typeof window.axe === 'object'"))) {
            browser.executeScript(SOURCE);
        }
        return (List<String>) browser.executeAsyncScript(RUN.formatted(options));
    }

    private static String source() {
        try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
