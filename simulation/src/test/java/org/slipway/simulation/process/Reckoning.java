// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipCode;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.simulation.Invariant;
import org.slipway.simulation.Violation;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.store.jpa.internal.ProcessStores;

/** Holds what people were told against the rows of the database, read by SQL past the product, and against the books. */
final class Reckoning {

    private final Cluster.Site site;
    private final Books books;
    private final Told told;
    private final Map<String, String> statuses = new HashMap<>();
    private final Map<String, Integer> receipts = new HashMap<>();
    private final Set<String> steps;
    private final List<Violation> violations = new ArrayList<>();

    Reckoning(Cluster.Site site, Books books, Told told) {
        this.site = site;
        this.books = books;
        this.told = told;
        site.rows("SELECT code, status FROM slip")
                .forEach(row -> statuses.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1)));
        books.entries().forEach(entry -> receipts.merge(slip(entry), 1, Integer::sum));
        this.steps = new HashSet<>(site.rows("SELECT code, step_no, step FROM slip_step"));
    }

    /** Figures of a run, beside what people were told. */
    record Sums(int found, int lost, int receipts, int doubled, int missing, Set<String> posted) {}

    private static String slip(Books.Entry entry) {
        String key = entry.key().value();
        return SimulatedPosting.slip(entry.key())
                .map(SlipCode::value)
                .orElseGet(() -> key.substring("slip-".length(), "slip-PS-7KQ4-M2".length()));
    }

    /** Everything that does not hold. */
    List<Violation> check(List<Path> heads) {
        acknowledged();
        decisions();
        receipts();
        withinTotal();
        inFlight();
        mails();
        trails(heads);
        return List.copyOf(violations);
    }

    Sums sums() {
        Set<String> posted = statuses.entrySet().stream()
                .filter(slip -> slip.getValue().equals("POSTED"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        int lost = (int) told.codes().stream()
                .filter(code -> !statuses.containsKey(code))
                .count();
        int all = receipts.values().stream().mapToInt(Integer::intValue).sum();
        int doubled = all - receipts.size();
        int missing = (int) told.approved().stream()
                .filter(code -> !receipts.containsKey(code))
                .count();
        return new Sums(told.slips() - lost, lost, all, doubled, missing, posted);
    }

    private void broken(Invariant invariant, String text) {
        violations.add(new Violation(invariant, text));
    }

    private void acknowledged() {
        told.codes().stream()
                .filter(code -> !statuses.containsKey(code))
                .forEach(code ->
                        broken(Invariant.ACKNOWLEDGED_EXISTS, "slip " + code + " was acknowledged and does not exist"));
    }

    private void decisions() {
        told.approved().stream()
                .filter(code -> !steps.contains(code + " 2 APPROVE"))
                .forEach(code -> broken(Invariant.DECISION_STANDS, "the approval of slip " + code + " is not there"));
        told.rejected().stream()
                .filter(code -> !"REJECTED".equals(statuses.get(code)))
                .forEach(code -> broken(Invariant.DECISION_STANDS, "the rejection of slip " + code + " is not there"));
        told.approved().stream()
                .filter(code -> receipts.getOrDefault(code, 0) != 1)
                .forEach(code -> broken(
                        Invariant.ONE_RECEIPT,
                        "slip " + code + " was approved and has " + receipts.getOrDefault(code, 0) + " receipts"));
    }

    private void receipts() {
        statuses.forEach((code, status) -> {
            int found = receipts.getOrDefault(code, 0);
            String text = "slip " + code + " is " + status + " and has " + found + " receipts";
            if (found > 1) {
                broken(Invariant.ONE_RECEIPT, text);
            } else if (status.equals("POSTED") != (found == 1)) {
                broken(Invariant.POSTED_IFF_RECEIPT, text);
            }
        });
        receipts.keySet().stream()
                .filter(code -> !statuses.containsKey(code))
                .forEach(code ->
                        broken(Invariant.POSTED_IFF_RECEIPT, "a receipt of slip " + code + ", which is not there"));
    }

    private void withinTotal() {
        site.rows("SELECT a.supplier, a.invoice, SUM(a.amount) FROM slip_allocation a"
                        + " JOIN slip s ON s.supplier = a.supplier AND s.code = a.code"
                        + " WHERE s.status IN ('APPROVED', 'POSTED') GROUP BY a.supplier, a.invoice HAVING SUM(a.amount) > "
                        + Market.TOTAL.getAmount().toPlainString())
                .forEach(row -> broken(Invariant.WITHIN_TOTAL, "approved is " + row));
    }

    private void inFlight() {
        site.rows("SELECT kind, target, parked, ended, cause FROM open_work")
                .forEach(row -> broken(Invariant.NOTHING_IN_FLIGHT, row + " still waits"));
        site.rows("SELECT supplier, invoice, reserved FROM invoice_reservation WHERE reserved <> 0")
                .forEach(row -> broken(Invariant.NOTHING_IN_FLIGHT, "still reserved: " + row));
    }

    private void mails() {
        Set<String> mails = books.mails();
        steps.stream()
                .filter(step -> step.endsWith(" POST") && !mails.contains(step))
                .forEach(step -> broken(Invariant.MAILS_TELL_THE_TRUTH, step + " was never mailed"));
        mails.stream()
                .filter(mail -> !steps.contains(mail))
                .forEach(mail -> broken(Invariant.MAILS_TELL_THE_TRUTH, mail + " was mailed, and was never taken"));
    }

    private void trails(List<Path> heads) {
        try (HikariDataSource pool = ProcessMain.pool(site.url())) {
            for (Path folder : heads) {
                AuditTrail trail = new ProcessStores(pool, ProcessMain.KEYS, folder).audit();
                Market.SUPPLIERS.forEach(supplier -> trail(trail, supplier));
            }
        }
    }

    /** A row for every step, in a chain that holds. */
    private void trail(AuditTrail trail, SupplierId supplier) {
        AuditVerdict verdict = trail.verify(supplier);
        int sealed = count("SELECT COUNT(*) FROM audit_row WHERE supplier = '" + supplier
                + "' AND action IN ('SLIP_SUBMITTED', 'SLIP_APPROVED', 'SLIP_REJECTED', 'RECEIPT_POSTED')");
        int taken = count("SELECT COUNT(*) FROM slip_step WHERE supplier = '" + supplier + "'");
        if (!(verdict instanceof AuditVerdict.Whole) || sealed != taken) {
            broken(
                    Invariant.TRAIL_HOLDS,
                    "the trail of " + supplier + " is " + verdict + " with " + sealed + " rows of " + taken + " steps");
        }
    }

    private int count(String query) {
        return Integer.parseInt(site.rows(query).get(0));
    }
}
