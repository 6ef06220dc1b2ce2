// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What a browser shows: the last answer after all redirects. */
public record Page(int status, HttpHeaders headers, URI address, Document document) {

    /** A header of the answer; empty if it has none of this name. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** All that a person can read, in one line. */
    public String text() {
        return document.body() == null ? "" : document.body().text();
    }

    /** The link that reads so. */
    public Element link(String label) {
        return document.select("a[href]").stream()
                .filter(link -> link.text().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link '" + label + "' on " + this));
    }

    /** The form with the button that reads so. */
    public FormElement form(String button) {
        return document.select("form").stream()
                .filter(form -> form.select("button, input[type=submit]").stream()
                        .anyMatch(submit ->
                                submit.text().equals(button) || submit.val().equals(button)))
                .map(FormElement.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form with button '" + button + "' on " + this));
    }

    /** Whether something can be pressed that reads so. */
    public boolean offers(String label) {
        return document.select("a[href], button").stream()
                .anyMatch(element -> element.text().equals(label));
    }

    /** The message that belongs to a field, by aria-describedby; empty when there is none. */
    public String problemAt(String field) {
        Element input = document.select("[name=" + field + "]").first();
        if (input == null) {
            throw new AssertionError("no field '" + field + "' on " + this);
        }
        if (!"true".equals(input.attr("aria-invalid"))) {
            return "";
        }
        return List.of(input.attr("aria-describedby").split(" ", -1)).stream()
                .map(id -> document.getElementById(id))
                .filter(element -> element != null && element.id().endsWith("error"))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    /** What stands in a field. */
    public String typed(String field) {
        Element input = document.select("[name=" + field + "]").first();
        if ("select".equals(input.normalName())) {
            Element chosen = input.select("option[selected]").first();
            return chosen == null ? "" : chosen.val();
        }
        return input.val();
    }

    @Override
    public String toString() {
        return status + " " + address.getPath() + ": " + text();
    }
}
