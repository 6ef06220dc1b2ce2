// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Store and books beside what people were told. */
public final class Reckoning {

    private static final String APPROVED =
            "SELECT code FROM slip WHERE status IN ('APPROVED', 'POSTED', 'POSTING_REFUSED')";
    private static final String POSTED = "SELECT code FROM slip WHERE status = 'POSTED'";
    private static final String POSTINGS = "SELECT target FROM open_work WHERE kind = 'post-receipt' OR parked";
    private static final String WORK = "SELECT kind FROM open_work";

    private final Acknowledgements told;
    private final Set<String> found;
    private final List<String> approvals;
    private final Set<String> posted;
    private final List<String> receipts;
    private final List<String> inFlight;
    private final List<String> work;
    private final List<String> unbalanced;

    /** As it stands now. */
    public Reckoning(Acknowledgements told, Tables tables, Platform.Books books) {
        this.told = told;
        this.found = Set.copyOf(tables.column(Tables.STORE, "SELECT code FROM slip"));
        this.approvals = tables.column(Tables.STORE, APPROVED);
        this.posted = Set.copyOf(tables.column(Tables.STORE, POSTED));
        this.receipts = books.receipts().stream().map(Customer::slipCode).toList();
        this.inFlight = tables.column(Tables.STORE, POSTINGS);
        this.work = tables.column(Tables.STORE, WORK);
        this.unbalanced = books.unbalanced();
    }

    /** Nothing is lost, doubled, missing or on its way. */
    public void thenItHolds() {
        assertThat(lost()).as("acknowledged, and not there").isEmpty();
        assertThat(doubled()).as("slips with two receipts").isEmpty();
        assertThat(missing()).as("approved without a receipt").isEmpty();
        assertThat(new TreeSet<>(receipts))
                .as("receipts, and slips that are posted")
                .isEqualTo(new TreeSet<>(posted));
        assertThat(approvals).as("approvals that staff was told of").containsAll(told.approved());
        assertThat(inFlight).as("on its way, or set aside").isEmpty();
        assertThat(unbalanced).as("what does not add up in the books").isEmpty();
    }

    private List<String> lost() {
        return told.slips().stream().filter(code -> !found.contains(code)).toList();
    }

    private List<String> missing() {
        return approvals.stream().filter(code -> !receipts.contains(code)).toList();
    }

    private List<String> doubled() {
        List<String> more = new ArrayList<>(receipts);
        new TreeSet<>(receipts).forEach(more::remove);
        return more;
    }

    /** One row of the table for each thing that is counted. */
    @Override
    public String toString() {
        String waiting = work.stream()
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()))
                .toString();
        return "acknowledged " + told.slips().size() + ", found "
                + (told.slips().size() - lost().size()) + ", lost "
                + lost().size() + "; approved " + approvals.size() + ", receipts " + receipts.size() + ", doubled "
                + doubled().size() + ", missing " + missing().size() + "; not answered "
                + told.unansweredSoOften() + " times; work that waits " + waiting;
    }
}
