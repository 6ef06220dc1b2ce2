// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.approval.web.internal.page.SlipPage.Choice;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/**
 * A supplier's settings.
 *
 * @param supplier the host's id
 * @param name the host's name for it; the id while that is not known
 * @param notices what became of the last step, and what else there is to know
 * @param inForce what is in force now, in words; empty where the form says it
 * @param form empty where nothing can be changed here
 */
public record SupplierPage(
        Frame frame, String supplier, String name, List<Notice> notices, List<Fact> inForce, Optional<Form> form) {

    /**
     * The form.
     *
     * @param changed who has changed it last, and when; empty if nobody has
     */
    public record Form(
            String version,
            Choices choices,
            Logo logo,
            Texts texts,
            Controls controls,
            Languages languages,
            Digest digest,
            String changed) {

        /** What is wrong, by the field's name, in the order of the form. */
        private Map<String, String> problems() {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("colour", texts.colour().problem());
            all.put("logo", logo.file().problem());
            all.put("senderName", texts.senderName().problem());
            all.put("replyTo", texts.replyTo().problem());
            all.put("languages", languages.problem());
            all.put("secondApproval", controls.secondApproval().problem());
            all.put("accountPauseHours", controls.accountPauseHours().problem());
            all.put("digest", digest.problem());
            all.put("digestAddresses", digest.addresses().problem());
            all.put("digestWaitingHours", digest.waitingHours().problem());
            return all;
        }
    }

    /** All that is wrong, with the way to each field. */
    public List<BookFormPage.Problem> problems() {
        return form.map(Form::problems).orElse(Map.of()).entrySet().stream()
                .filter(problem -> !problem.getValue().isEmpty())
                .map(problem -> new BookFormPage.Problem(
                        "#" + problem.getKey(), frame.text("set." + problem.getKey()) + ": " + problem.getValue()))
                .toList();
    }

    /**
     * How staff is told what waits.
     *
     * @param problem what is wrong with the rhythm; empty if nothing is
     */
    public record Digest(List<Choice> rhythms, String problem, Field addresses, Field waitingHours) {}

    /** What is ticked. */
    public record Choices(boolean takesOverpayment, boolean offersOtherInvoices) {}

    /** How much one member of staff may do alone. */
    public record Controls(Field secondApproval, Field accountPauseHours) {}

    /**
     * Which languages customers are spoken to in.
     *
     * @param problem what is wrong with what was chosen; empty if nothing is
     */
    public record Languages(List<Choice> choices, String problem) {}

    /** What is typed. */
    public record Texts(Field colour, Field senderName, Field replyTo) {}

    /**
     * A text field.
     *
     * @param problem what is wrong with it; empty if nothing is
     */
    public record Field(String value, String problem) {

        /** For {@code aria-invalid}. */
        public String invalid() {
            return Boolean.toString(!problem.isEmpty());
        }

        /** For {@code aria-describedby}. */
        public String describedBy(String id) {
            return problem.isEmpty() ? id + "-hint" : id + "-hint " + id + "-error";
        }
    }

    /**
     * The logo.
     *
     * @param url of the picture that is in force; empty if there is none
     * @param removes whether it is ticked that there is to be none
     * @param file what is wrong with the file that was sent
     */
    public record Logo(String url, boolean removes, Field file) {}
}
