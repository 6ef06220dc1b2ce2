// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Element;

/** The approval screen, in the browser of one person of the staff. */
public final class ApprovalScreen {

    private static final String BEING_CHECKED = "The slip is being checked";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Browser browser = new Browser();
    private final URI base;

    /** The screen of a site before anybody signed in. */
    public ApprovalScreen(URI base) {
        this.base = base;
    }

    /** Signs in. */
    public Page signsIn(Staff staff) {
        return signsIn(staff.name(), staff.password());
    }

    /** Signs in, or tries to. */
    public Page signsIn(String name, String password) {
        Page form = browser.open(base.resolve("/approvals/sign-in"));
        if (form.offers("Sign out")) {
            return form;
        }
        return browser.press(form, "Sign in", Map.of("name", name, "password", password));
    }

    /** The queue of slips to decide. */
    public Page queue() {
        return browser.open(base.resolve("/approvals"));
    }

    /** Looks for a slip in the queue, however many others wait, and opens it. */
    public Page opens(String slipCode) {
        Awaitility.await("queue shows " + slipCode).atMost(PATIENCE).until(() -> waits(slipCode));
        return slip(slipCode);
    }

    /** Whether the slip is in the list of slips to decide. */
    public boolean waits(String slipCode) {
        return found(slipCode).contains(slipCode);
    }

    /** The codes of the slips to decide that a text finds. */
    public List<String> found(String text) {
        return browser.open(base.resolve("/approvals?text=" + text))
                .document()
                .select("td a.code")
                .eachText();
    }

    /** The slip, by its address, once it is checked. */
    public Page slip(String slipCode) {
        return Awaitility.await(slipCode + " is checked")
                .atMost(PATIENCE)
                .until(
                        () -> browser.open(base.resolve("/approvals/slips/" + slipCode)),
                        page -> !page.text().contains(BEING_CHECKED));
    }

    /** Opens an address of the screen. */
    public Page open(String address) {
        return browser.open(base.resolve(address));
    }

    /** Presses a button. */
    public Page presses(Page page, String button, Map<String, String> typed) {
        return browser.press(page, button, typed);
    }

    /** The portal links of the invoice of this number. */
    public Page links(String number) {
        return browser.open(base.resolve("/approvals/links?invoice=" + number));
    }

    /** Presses Revoke at the first link that can be revoked. */
    public Page revokes(Page links, String reason) {
        return browser.press(links, "Revoke", Map.of("reason", reason));
    }

    /** Presses Send a link. */
    public Page sendsANewLink(Page links) {
        return browser.press(links, "Send a link", Map.of());
    }

    /** The attachment of a slip, as it was uploaded. */
    public byte[] original(String slipCode) {
        return browser.download(base.resolve("/approvals/slips/" + slipCode + "/original"));
    }

    /** A file at an address of the screen. */
    public byte[] download(String address) {
        return browser.download(base.resolve(address));
    }

    /** Presses a button of a form, with what is typed into it. */
    public Page press(Page page, String button, Map<String, String> typed) {
        return browser.press(page, button, typed);
    }

    /** Presses Approve, with a reason where one is asked for, and again if something has changed meanwhile. */
    public Page approves(Page slip) {
        Page answer = browser.press(slip, "Approve", reason(slip));
        for (int again = 0; again < 2 && changedMeanwhile(answer); again++) {
            answer = browser.press(answer, "Approve", reason(answer));
        }
        return answer.status() == 200 ? browser.open(base.resolve(address(slip))) : answer;
    }

    /** Presses Approve, and does not go where the answer leads to. */
    public Page sendsApproval(Page slip) {
        return browser.send(slip, "Approve", reason(slip));
    }

    /** The checks have found something, or the receipt of another slip was posted. */
    private static boolean changedMeanwhile(Page answer) {
        return answer.text().contains("Something new is known")
                || answer.text().contains("The invoice owes something else by now");
    }

    /** Of a slip by its own page; the word on a decided one is gone as soon as its receipt is posted. */
    private static String address(Page slip) {
        return slip.document().select("form[action$=/approve]").attr("action").replaceFirst("/approve$", "");
    }

    /** After a decision the next slip is shown, with a word on the decided one: from there on to that one. */
    private Page decided(Page answer) {
        Element word = answer.document().selectFirst("[data-decided]");
        return word == null ? answer : browser.open(base.resolve("/approvals/slips/" + word.attr("data-decided")));
    }

    private static Map<String, String> reason(Page slip) {
        boolean asked = !slip.document().select("textarea[name=approvalReason]").isEmpty();
        return asked ? Map.of("approvalReason", "Seen in the account") : Map.of();
    }

    /** Presses Put on hold, with a question to the customer. */
    public Page holds(Page slip, String question) {
        return decided(browser.press(slip, "Put on hold", Map.of("question", question)));
    }

    /** Presses Release the hold. */
    public Page releases(Page slip) {
        return browser.press(slip, "Release the hold", Map.of());
    }

    /** The list of slips on hold. */
    public Page onHold() {
        return browser.open(base.resolve("/approvals?view=on-hold"));
    }

    /** Presses Reject, with the reason that reads so. */
    public Page rejects(Page slip, String reason, String note) {
        String value = slip.document().select("select[name=reason] option").stream()
                .filter(option -> option.text().equals(reason))
                .map(Element::val)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reason '" + reason + "' on " + slip));
        return decided(browser.press(slip, "Reject", Map.of("reason", value, "note", note)));
    }
}
