// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.web.Chip;

/**
 * The payment methods of a supplier.
 *
 * @param supplier named for the forms
 * @param add the address of the form for a new method
 * @param accounts receiving accounts of the accounting platform, for a method to begin with
 */
public record MethodsPage(
        Frame frame, Named supplier, List<Notice> notices, List<Method> methods, String add, List<Account> accounts) {

    /** A supplier, by the host's id and by name. */
    public record Named(String id, String name) {}

    /**
     * A payment method.
     *
     * @param key of the method on this page, for headings
     * @param ways what can be done about it
     * @param proposal empty or one
     */
    public record Method(
            String key, Shown shown, List<Version> inForce, List<Proposal> proposal, Ways ways, String id) {}

    /**
     * What can be done about a method.
     *
     * @param change the address of its form; empty if a file sets it up
     * @param turn what switches it off, or proposes to offer it again; empty where there is neither
     */
    public record Ways(String change, List<Turn> turn) {}

    /**
     * A small form.
     *
     * @param version of what is shown
     */
    public record Turn(String action, String label, String version) {}

    /** How it is shown to payers, and whether it is. */
    public record Shown(String label, Chip state, String instructions) {}

    /**
     * An account, with who decided on it.
     *
     * @param qrCode the address of its picture; empty if it has none
     * @param numbers empty, or where customers are shown another number than the books have, both and what to do
     */
    public record Version(List<Detail> details, String decided, String qrCode, Optional<Numbers> numbers) {}

    /** Two numbers of one account that are not the same. */
    public record Numbers(List<Detail> both, String advice) {}

    /**
     * One of an account's figures.
     *
     * @param number an account number after the value, which is not broken; empty if there is none
     * @param changed if it is another than the one in force
     */
    public record Detail(String label, String value, String number, boolean changed) {}

    /**
     * An account that waits for a second admin.
     *
     * @param again whether it is the one in force, which is shown there, to be offered again
     * @param version of what is shown
     * @param confirmable whether this reader may confirm it
     */
    public record Proposal(boolean again, Version account, String version, boolean confirmable) {}

    /** A receiving account, and the address of a form that begins with it. */
    public record Account(String name, String number, String url) {}
}
