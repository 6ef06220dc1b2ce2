// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;

/** A customer with a browser and the link of one invoice. */
public final class Customer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern SLIP_CODE = Pattern.compile("PS-[0-9A-Z]{4}-[0-9A-Z]{2}");
    private static final AtomicInteger REFERENCES = new AtomicInteger(100_000);

    private final Browser browser;
    private final URI link;

    /** Somebody who has that link from a mail. */
    public Customer(URI link) {
        this(link, new Browser());
    }

    private Customer(URI link, Browser browser) {
        this.link = link;
        this.browser = browser;
    }

    /** The same customer with a browser that asks for a language. */
    public Customer reading(String language) {
        return new Customer(link, new Browser(language));
    }

    /** The same customer with a browser that believes other certificates. */
    public Customer trusting(SSLContext certificates) {
        return new Customer(link, new Browser(certificates));
    }

    /** Opens the link of the mail. */
    public Page opensTheLink() {
        return browser.open(link);
    }

    /** The invoice, by its address, with the cookie that the link gave. */
    public Page invoice() {
        return browser.open(link.resolve("/portal/invoice"));
    }

    /** Any other page of the portal. */
    public Page open(String path) {
        return browser.open(link.resolve(path));
    }

    /** From the link to the form, by what can be pressed. */
    public Page opensTheForm() {
        Page options = browser.follow(opensTheLink(), "Pay Now");
        return browser.follow(options, "Upload Payment Slip");
    }

    /** Presses OK. */
    public Page pressesOk(Page form, Map<String, String> typed, Upload slip) {
        return browser.press(form, "OK", typed, slip);
    }

    /** Presses OK, and does not go where the answer leads to. */
    public Page sendsTheForm(Page form, Map<String, String> typed, Upload slip) {
        return browser.send(form, "OK", typed, slip);
    }

    /** Goes where an answer leads to. */
    public Page goesOn(Page answer) {
        return browser.followed(answer);
    }

    /** Presses a button of a form without a file. */
    public Page presses(Page page, String button) {
        return browser.press(page, button, Map.of());
    }

    /** Follows the link that reads so. */
    public Page follows(Page page, String label) {
        return browser.follow(page, label);
    }

    /** Saves the file that a link leads to. */
    public byte[] saves(Page page, String label) {
        return browser.save(page, label);
    }

    /** Presses Take it back. */
    public Page takesBack(Page slip) {
        return presses(slip, "Take it back");
    }

    /** A slip with these figures changed; the rest is in order. */
    public String submits(Map<String, String> changed) {
        return submits(changed, Upload.slip());
    }

    /** The same with another file. */
    public String submits(Map<String, String> changed, Upload file) {
        Page form = opensTheForm();
        Map<String, String> typed = inOrder(form);
        typed.putAll(changed);
        Page pending = pressesOk(form, typed, file);
        if (pending.status() != 200) {
            throw new AssertionError("the slip was not taken: " + pending);
        }
        return slipCode(pending.text());
    }

    /** What is typed when nothing is wrong: the amount and the company stay as the page has them. */
    public static Map<String, String> inOrder(Page form) {
        Map<String, String> typed = new HashMap<>();
        typed.put("transactionDate", yesterday());
        typed.put("referenceNo", "2026" + REFERENCES.incrementAndGet());
        typed.put("paymentMethod", firstMethod(form));
        return typed;
    }

    /** A date on which a payment can have been made, wherever the supplier is. */
    public static String yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    }

    private static String firstMethod(Page form) {
        return form.document().select("select[name=paymentMethod] option").stream()
                .map(Element::val)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no payment method on " + form));
    }

    /** The code of the slip that a page is about. */
    public static String slipCode(String page) {
        Matcher code = SLIP_CODE.matcher(page);
        if (!code.find()) {
            throw new AssertionError("no slip code on " + page);
        }
        return code.group();
    }

    /** Where Review and Pay leads to. */
    public URI link() {
        return link;
    }

    /** The amount that the invoice page calls the outstanding balance. */
    public String outstanding() {
        return outstanding(opensTheLink());
    }

    /** The amount after the words "Outstanding balance". */
    public static String outstanding(Page invoice) {
        String text = invoice.text();
        int label = text.indexOf("Outstanding balance");
        if (label < 0) {
            throw new AssertionError("no outstanding balance on " + invoice);
        }
        return text.substring(label + "Outstanding balance".length()).strip().split(" ", -1)[0];
    }

    /** Looks at the invoice until it is so. */
    public Page sees(String what, Predicate<Page> wanted) {
        AtomicReference<Page> seen = new AtomicReference<>();
        Awaitility.await("the customer sees: " + what).atMost(PATIENCE).untilAsserted(() -> {
            seen.set(opensTheLink());
            if (!wanted.test(seen.get())) {
                throw new AssertionError("not " + what + ", but " + seen.get());
            }
        });
        return seen.get();
    }
}
