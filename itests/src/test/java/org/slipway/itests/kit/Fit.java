// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks whether a page fits a width: it does not scroll sideways, no cell is narrower than what is in it, no word is broken. */
public final class Fit {

    private static final String FAULTS = """
            const faults = [];
            const page = document.documentElement;
            if (page.scrollWidth > page.clientWidth)
                faults.push('scrolls sideways: ' + page.scrollWidth + ' in ' + page.clientWidth);
            for (const cell of document.querySelectorAll('td, th, dt, dd'))
                if (cell.clientWidth > 0 && cell.scrollWidth > cell.clientWidth)
                    faults.push('too narrow: ' + cell.textContent.trim());
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode;
                for (const word of text.data.matchAll(/[^\\s-]+-?/g)) {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)));
                    if (lines.size > 1) faults.push('broken: ' + word[0]);
                }
            }
            return faults;
            """;

    private final ChromeDriver browser;

    /** For the pages of that browser, from now on as wide as that, in CSS pixels, and for readers of that language. */
    public Fit(ChromeDriver browser, int width, String language) {
        this.browser = browser;
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        new Axe(browser).reads(language);
    }

    /** What does not fit on the page that is shown. */
    @SuppressWarnings("unchecked")
    public List<String> faults() {
        return (List<String>) browser.executeScript(FAULTS);
    }
}
